package org.descentlab.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The status words of runs on a curve, at their last rows. */
class RunStateTest {
  private static RunState after(long steps, String formula, double start, String optimizer)
      throws Exception {
    String yaml =
        """
        format: 1
        problem: { kind: curve, formula: "%s", start: [%s] }
        stop: { steps: %d }
        runs: [{ optimizer: { %s } }]
        """
            .formatted(formula, start, steps, optimizer);
    return JudgedRun.of(MadeRuns.experiment(yaml), 0).atEnd().judgement().state();
  }

  @Test
  void aRunThatRestsInATroughBelowZeroIsNotRising() throws Exception {
    assertThat(after(300, "x*cos(0.15*pi*x)", 10, "type: sgd, learningRate: 0.1"))
        .isEqualTo(RunState.CONVERGED);
  }

  @Test
  void aRunThatClimbsBelowZeroIsClimbing() throws Exception {
    assertThat(after(60, "x^2 - 1000", 0.1, "type: sgd, learningRate: 1.05"))
        .isEqualTo(RunState.CLIMBING);
  }

  @Test
  void aRunBeyondEveryBoundHasDiverged() throws Exception {
    assertThat(after(3000, "x^2", 1, "type: sgd, learningRate: 1.1")).isEqualTo(RunState.DIVERGING);
  }
}
