package org.descentlab.experiment.run;

import static org.assertj.core.api.Assertions.assertThat;

import org.descentlab.experiment.run.Experiments.Trained;
import org.descentlab.experiment.run.History.Column;
import org.junit.jupiter.api.Test;

/** Schedules at work in runs: by row and by epoch. */
class ScheduledRunTest {
  private static final String SEED0 = "kind: linear-regression, data: seed0";

  private static String sgd(double rate, String schedule) {
    return "optimizer: { type: sgd, learningRate: " + rate + " }, schedule: { " + schedule + " }";
  }

  @Test
  void byEpochAPlateauIsJudgedOnTheMeanLossOfEachEpochsRows() throws Exception {
    // at rate 0.5 and batch 1 the loss rattles, so some epoch soon is no better than the best
    String schedule = "type: reduce-on-plateau, factor: 0.5, patience: 0, per: epoch";
    Trained t = Experiments.one(SEED0, "epochs: 12", sgd(0.5, schedule) + ", batch: 10");
    double best = Double.POSITIVE_INFINITY;
    double rate = 0.5;
    for (int epoch = 0; epoch < 12; epoch++) {
      double sum = 0;
      for (int i = 0; i < 10; i++) {
        int row = 10 * epoch + i;
        assertThat(t.rows().get(row, Column.LEARNING_RATE)).as("row " + row).isEqualTo(rate);
        sum += t.rows().get(row, Column.LOSS);
      }
      if (sum / 10 < best * (1 - 1e-4)) {
        best = sum / 10;
      } else {
        rate *= 0.5;
      }
    }
    assertThat(rate).isLessThan(0.5);
  }

  @Test
  void everyScheduleMayGoByEpoch() throws Exception {
    String parts =
        "type: sequence, per: epoch, parts: [{ steps: 2, schedule: { type: linear-warmup,"
            + " startFactor: 0, steps: 2 } }, { schedule: { type: inverse-time, decay: 1 } }]";
    Trained t = Experiments.one(SEED0, "epochs: 5", sgd(0.12, parts) + ", batch: 50");
    double[] rates = {0, 0.06, 0.12, 0.06, 0.04};
    for (int row = 0; row < 10; row++) {
      assertThat(t.rows().get(row, Column.LEARNING_RATE)).isEqualTo(rates[row / 2]);
    }
  }

  @Test
  void twoRunsWithTheSamePlateauShareNothing() throws Exception {
    String schedule =
        "schedule: { type: reduce-on-plateau, factor: 0.5, patience: 1, threshold: 0.3 }";
    var both =
        Experiments.train(
            """
            format: 1
            problem: { kind: surface, surface: ravine }
            stop: { steps: 60 }
            runs:
              - { optimizer: { type: sgd, learningRate: 0.4 }, %s }
              - { optimizer: { type: sgd, learningRate: 0.4 }, %s }
            """
                .formatted(schedule, schedule));
    for (int row = 0; row < 60; row++) {
      assertThat(both.get(1).rows().get(row, Column.LEARNING_RATE))
          .isEqualTo(both.get(0).rows().get(row, Column.LEARNING_RATE));
    }
    assertThat(both.get(0).rows().get(59, Column.LEARNING_RATE)).isLessThan(0.4);
  }

  @Test
  void theMaximumOfOneCycleTakesThePlaceOfTheLearningRate() throws Exception {
    String cycle = "type: one-cycle, maximum: 0.2, totalSteps: 10";
    String bowl = "kind: surface, surface: quadratic-bowl, start: [3, 1]";
    Trained one = Experiments.one(bowl, "steps: 10", sgd(0.01, cycle));
    Trained other = Experiments.one(bowl, "steps: 10", sgd(5, cycle));
    assertThat(one.rows().get(2, Column.LEARNING_RATE)).isEqualTo(0.2);
    assertThat(one.rows().theta(10, 0)).isEqualTo(other.rows().theta(10, 0));
  }
}
