package org.descentlab.experiment.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.descentlab.experiment.catalog.Parameter.Hyperparameter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Fields and defaults are part of the file format: a file that gives none must mean the same for
 * ever. PyTorch's where PyTorch has the method.
 */
class DefaultsTest {

  private static Map<String, Object> fields(Choice<?> choice) {
    Map<String, Object> fields = new LinkedHashMap<>();
    for (Parameter parameter : choice.parameters()) {
      fields.put(parameter.id(), parameter.required() ? "required" : parameter.initial());
    }
    return fields;
  }

  private static Map<String, Object> told(String text) {
    Map<String, Object> fields = new LinkedHashMap<>();
    for (String field : text.isEmpty() ? new String[0] : text.split(" +", -1)) {
      String[] sides = field.split("=", -1);
      fields.put(sides[0], value(sides[1]));
    }
    return fields;
  }

  private static Object value(String text) {
    return switch (text) {
      case "true" -> true;
      case "false" -> false;
      case "third" -> 1.0 / 3;
      default -> Character.isDigit(text.charAt(0)) ? (Object) Double.parseDouble(text) : text;
    };
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ':',
      emptyValue = "",
      value = {
        "sgd: learningRate=0.01 weightDecay=0",
        "momentum: learningRate=0.01 beta=0.9 form=ema nesterov=false weightDecay=0",
        "adagrad: learningRate=0.01 learningRateDecay=0 initialAccumulator=0 epsilon=1e-10 weightDecay=0",
        "rmsprop: learningRate=0.01 alpha=0.99 epsilon=1e-8 momentum=0 centered=false weightDecay=0",
        "adadelta: learningRate=1 rho=0.9 epsilon=1e-6 weightDecay=0",
        "adam: learningRate=0.001 beta1=0.9 beta2=0.999 epsilon=1e-8 weightDecay=0",
        "amsgrad: learningRate=0.001 beta1=0.9 beta2=0.999 epsilon=1e-8 weightDecay=0",
        "adamw: learningRate=0.001 beta1=0.9 beta2=0.999 epsilon=1e-8 weightDecay=0.01 amsgrad=false",
        "adamax: learningRate=0.002 beta1=0.9 beta2=0.999 epsilon=1e-8 weightDecay=0",
        "nadam: learningRate=0.002 beta1=0.9 beta2=0.999 epsilon=1e-8 momentumDecay=0.004 weightDecay=0",
        "radam: learningRate=0.001 beta1=0.9 beta2=0.999 epsilon=1e-8 weightDecay=0",
        "rprop: learningRate=0.01 etaMinus=0.5 etaPlus=1.2 stepMin=1e-6 stepMax=50",
        "lion: learningRate=1e-4 beta1=0.9 beta2=0.99 weightDecay=0",
        "adabelief: learningRate=0.001 beta1=0.9 beta2=0.999 epsilon=1e-16",
        "gd-alr: learningRate=0.1 scale=1",
        "subgradient: learningRate=0.1",
        "newton: learningRate=1 damping=0",
      })
  void everyOptimizerHasTheFieldsAndDefaultsOfTheFormat(String id, String fields) {
    assertThat(fields(Optimizers.ALL.get(id))).containsExactlyInAnyOrderEntriesOf(told(fields));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ':',
      value = {
        "constant: ''",
        "step: stepSize=required gamma=required",
        "exponential: gamma=required",
        "cosine: period=required minimum=0",
        "cosine-restarts: period=required multiplier=1 minimum=0",
        "one-cycle: maximum=required totalSteps=required warmupFraction=0.3 divisor=25 finalDivisor=1e4 anneal=cos",
        "linear-warmup: startFactor=third endFactor=1 steps=required",
        "inverse-time: decay=required",
        "inverse-sqrt: ''",
        "polynomial: steps=required power=1 minimum=0",
        "reduce-on-plateau: factor=0.1 patience=10 threshold=1e-4 thresholdMode=relative cooldown=0 minimum=0 epsilon=1e-8",
      })
  void everyScheduleHasTheFieldsAndDefaultsOfTheFormat(String id, String fields) {
    assertThat(fields(Schedules.ALL.get(id))).containsExactlyInAnyOrderEntriesOf(told(fields));
  }

  @Test
  void noneIsLeftOut() {
    List<String> all = new ArrayList<>(Optimizers.ALL.ids());
    assertThat(all).hasSize(18).contains(UserRule.ID);
    assertThat(Schedules.ALL.ids()).hasSize(12).contains("sequence");
  }

  @Test
  void everyDefaultIsInItsRange() {
    List<Choice<?>> choices = new ArrayList<>(Optimizers.ALL.entries());
    choices.addAll(Schedules.ALL.entries());
    choices.addAll(Estimators.ALL.entries());
    choices.addAll(Surfaces.ALL.entries());
    for (Choice<?> choice : choices) {
      for (Parameter parameter : choice.parameters()) {
        if (parameter instanceof Hyperparameter number) {
          assertThat(number.range().contains(number.value()))
              .as(choice.id() + "." + number.id())
              .isTrue();
        }
      }
    }
  }
}
