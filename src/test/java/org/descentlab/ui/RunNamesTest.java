package org.descentlab.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.descentlab.experiment.Expectation;
import org.descentlab.experiment.ExperimentSpec;
import org.descentlab.experiment.RunSpec;
import org.descentlab.experiment.catalog.Optimizers;
import org.descentlab.experiment.catalog.Settings;
import org.junit.jupiter.api.Test;

class RunNamesTest {
  private static final ExperimentSpec SPEC =
      MadeRuns.experiment(
          """
          format: 1
          problem: { kind: surface, surface: ravine }
          runs:
            - { name: GD, optimizer: { type: sgd } }
            - { name: My favourite, optimizer: { type: sgd } }
            - { name: Adam, optimizer: { type: adam } }
            - { name: 动量法 2, optimizer: { type: momentum } }
          expect: [ { run: GD, lossBelow: 100 } ]
          """);

  @Test
  void aRunThatIsCalledAfterItsOptimizerIsCalledAfterTheNextOneAndExpectationsFollow() {
    ExperimentSpec changed = changed(0, "lion", "Lion");
    assertThat(changed.runs().get(0).name()).isEqualTo("Lion");
    assertThat(changed.runs().get(0).optimizer().type()).isEqualTo("lion");
    assertThat(changed.expect().stream().map(Expectation::names)).containsExactly(List.of("Lion"));
    assertThat(changed(3, "sgd", "Gradient descent").runs().get(3).name())
        .isEqualTo("Gradient descent");
  }

  @Test
  void noTwoRunsGetOneName() {
    assertThat(changed(0, "adam", "Adam").runs())
        .extracting(RunSpec::name)
        .containsExactly("Adam 2", "My favourite", "Adam", "动量法 2");
  }

  @Test
  void aNameThatSomebodyGaveStaysAndSoDoesThatOfTheSameOptimizerWithOtherNumbers() {
    assertThat(changed(1, "adam", "Adam").runs().get(1).name()).isEqualTo("My favourite");
    assertThat(changed(0, "sgd", "Gradient descent").runs().get(0).name()).isEqualTo("GD");
  }

  private static ExperimentSpec changed(int run, String type, String name) {
    Settings settings = Optimizers.ALL.get(type).defaults();
    return RunNames.withOptimizer(SPEC, run, settings, name);
  }
}
