package org.descentlab.experiment.run;

import static org.assertj.core.api.Assertions.assertThat;

import org.descentlab.experiment.Outcome;
import org.descentlab.experiment.run.Experiments.Trained;
import org.descentlab.experiment.run.History.Column;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whole runs of rules. */
class RuleRunsTest {
  private static final String RAVINE = "kind: surface, surface: ravine, start: [-5, -2]";

  private static Trained run(String optimizer, String more) throws Exception {
    return Experiments.one(
        RAVINE, "steps: 20", "optimizer: { type: rule, " + optimizer + " }" + more);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "theta = theta/(g - g)",
        "theta = sqrt(-abs(g))",
        "theta = log(0*g)",
        "theta = theta - exp(1000*t)*g",
        "theta = 1e300*theta*theta"
      })
  void aRuleThatLeavesTheFiniteDivergesLikeAnyOther(String line) throws Exception {
    Trained trained = run("update: [\"" + line + "\"]", "");
    assertThat(trained.run().outcome()).isEqualTo(Outcome.DIVERGED);
    assertThat(trained.rows().size()).isEqualTo(2);
  }

  @Test
  void aConstantMayChangeOnTheWay() throws Exception {
    Trained trained =
        run(
            "constants: { a: 0.5 }, update: [theta = a*theta]",
            ", changes: [ { step: 2, a: 0.25 } ]");
    assertThat(trained.rows().theta(1, 0)).isEqualTo(-2.5);
    assertThat(trained.rows().theta(2, 0)).isEqualTo(-1.25);
    assertThat(trained.rows().theta(3, 0)).isEqualTo(-1.25 / 4);
  }

  @Test
  void theScheduleReachesTheRuleAndTCountsFromOne() throws Exception {
    Trained trained =
        run(
            "learningRate: 1, update: [theta = lr*t]",
            ", schedule: { type: step, stepSize: 2, gamma: 0.5 }");
    assertThat(trained.rows().theta(1, 0)).isEqualTo(1);
    assertThat(trained.rows().theta(2, 0)).isEqualTo(2);
    assertThat(trained.rows().theta(3, 0)).isEqualTo(1.5);
    assertThat(trained.rows().get(2, Column.LEARNING_RATE)).isEqualTo(0.5);
  }

  @Test
  void clippingComesBeforeTheRuleAndFrozenParametersStay() throws Exception {
    Trained trained = run("update: [theta = theta - g]", ", clip: { value: 0.25 }, freeze: [1]");
    assertThat(trained.rows().theta(1, 0)).isEqualTo(-4.75);
    assertThat(trained.rows().theta(1, 1)).isEqualTo(-2);
    assertThat(trained.rows().get(0, Column.UPDATE_NORM)).isEqualTo(0.25);
  }
}
