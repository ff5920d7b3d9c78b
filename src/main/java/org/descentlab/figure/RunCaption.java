package org.descentlab.figure;

import java.util.ArrayList;
import java.util.List;
import org.descentlab.experiment.RunSpec;
import org.descentlab.experiment.catalog.Choice;
import org.descentlab.experiment.catalog.Optimizers;
import org.descentlab.experiment.catalog.Parameter;
import org.descentlab.experiment.catalog.Parameter.Hyperparameter;
import org.descentlab.experiment.catalog.Parameter.Scale;
import org.descentlab.experiment.catalog.Settings;
import org.descentlab.experiment.catalog.UserRule;

/**
 * The hyper-parameters of a run in symbols: the learning rate, the betas and a rule's first
 * constants always, others where they differ from their default, the batch (B) and the noise (σ)
 * where there is one.
 */
public final class RunCaption {

  /** Of a rule's constants so many are told. */
  private static final int CONSTANTS = 4;

  private RunCaption() {}

  /** Returns a caption like "η 0.4, β 0.9, B 10". */
  public static String of(RunSpec run) {
    List<String> parts = new ArrayList<>();
    Settings settings = run.optimizer();
    for (Parameter parameter :
        Optimizers.ALL.find(settings.type()).map(Choice::parameters).orElse(List.of())) {
      if (parameter instanceof Hyperparameter number && settings.has(number.id())) {
        double value = settings.number(number.id());
        boolean beta = number.scale() == Scale.NEAR_ONE && number.value() != 0;
        boolean always = beta || number.id().equals(Optimizers.LEARNING_RATE);
        if (always || value != number.value()) {
          parts.add(number.symbol() + " " + NumberText.shortened(value));
        }
      } else if (parameter.id().equals(UserRule.CONSTANTS) && settings.has(parameter.id())) {
        settings.numbers(parameter.id()).entrySet().stream()
            .limit(CONSTANTS)
            .map(constant -> constant.getKey() + " " + NumberText.shortened(constant.getValue()))
            .forEach(parts::add);
      }
    }
    run.batch().ifPresent(batch -> parts.add("B " + batch));
    if (run.noise() > 0) {
      parts.add("σ " + NumberText.shortened(run.noise()));
    }
    return String.join(", ", parts);
  }
}
