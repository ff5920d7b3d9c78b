package org.descentlab.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalInt;
import org.descentlab.experiment.Clip;
import org.descentlab.experiment.RunSpec;
import org.descentlab.experiment.catalog.Controls;
import org.descentlab.experiment.catalog.Optimizers;
import org.descentlab.experiment.catalog.Parameter;
import org.descentlab.experiment.catalog.Schedules;
import org.descentlab.experiment.catalog.Settings;
import org.junit.jupiter.api.Test;

/** What Basic, Full and a file's {@code view.hide} leave of the controls. */
class LevelTest {
  private static final Level BASIC = new Level(false, List.of());
  private static final Level FULL = new Level(true, List.of());

  private static List<String> shown(Level level, Settings settings) {
    List<Parameter> all = Optimizers.ALL.get(settings.type()).parameters();
    return level.of(all, settings, List.of()).stream().map(Parameter::id).toList();
  }

  private static Settings defaults(String optimizer) {
    return Optimizers.ALL.get(optimizer).defaults();
  }

  @Test
  void basicShowsTheLearningRateAndTheBetas() {
    assertThat(shown(BASIC, defaults("sgd"))).containsExactly("learningRate");
    assertThat(shown(BASIC, defaults("momentum"))).containsExactly("learningRate", "beta");
    assertThat(shown(BASIC, defaults("adam"))).containsExactly("learningRate", "beta1", "beta2");
    assertThat(shown(BASIC, defaults("rmsprop"))).containsExactly("learningRate", "alpha");
  }

  @Test
  void fullShowsEverything() {
    assertThat(shown(FULL, defaults("adam")))
        .containsExactly("learningRate", "beta1", "beta2", "epsilon", "weightDecay");
  }

  @Test
  void whatIsSetToSomethingIsShownInBasicToo() {
    assertThat(shown(BASIC, defaults("sgd").with("weightDecay", 0.1))).contains("weightDecay");
    RunSpec run = Samples.read("ravine-race").runs().get(0);
    assertThat(BASIC.hasSchedule(run)).isFalse();
    assertThat(BASIC.hasGradient(run)).isFalse();
    Settings cosine = Schedules.ALL.get("cosine").defaults();
    assertThat(BASIC.hasSchedule(run.withSchedule(cosine))).isTrue();
    assertThat(BASIC.hasGradient(run.withNoise(0.1))).isTrue();
    assertThat(BASIC.hasGradient(run.withClip(new Clip(Clip.Kind.NORM, 1)))).isTrue();
    assertThat(BASIC.hasGradient(run.withBatch(OptionalInt.of(1)))).isFalse();
    assertThat(FULL.hasSchedule(run) && FULL.hasGradient(run)).isTrue();
  }

  @Test
  void aFieldThatIsShownStaysWhileItIsSetBack() {
    List<Parameter> all = Optimizers.ALL.get("sgd").parameters();
    assertThat(BASIC.of(all, defaults("sgd"), all)).isEqualTo(all);
  }

  @Test
  void whatAFileHidesIsNotShownWhateverItIsSetTo() {
    Level hiding = new Level(true, List.of("beta1", Controls.SCHEDULE, Controls.PLANE));
    assertThat(shown(hiding, defaults("adam").with("beta1", 0.5))).doesNotContain("beta1");
    assertThat(hiding.has(Controls.PLANE)).isFalse();
    assertThat(hiding.has(Controls.SCHEDULE, true)).isFalse();
    assertThat(hiding.has(Controls.GRADIENT)).isTrue();
  }

  @Test
  void theNamesThatCanBeHiddenAreDifferent() {
    assertThat(Controls.NAMES).doesNotHaveDuplicates().contains("learningRate", "beta2", "runs");
  }
}
