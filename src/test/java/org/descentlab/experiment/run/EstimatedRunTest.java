package org.descentlab.experiment.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.util.List;
import org.descentlab.experiment.catalog.Estimators;
import org.descentlab.experiment.run.Experiments.Trained;
import org.descentlab.experiment.run.History.Column;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Estimators at work in runs. */
class EstimatedRunTest {
  private static final String BOWL = "kind: surface, surface: quadratic-bowl, start: [3, 1]";
  private static final String SEED0 = "kind: linear-regression, data: seed0";
  private static final String SGD = "optimizer: { type: sgd, learningRate: 0.05 }";

  @ParameterizedTest
  @CsvSource({
    "exact, 1",
    "forward-difference, 3",
    "central-difference, 4",
    "spsa, 2",
    "'{ type: spsa, step: 0.1 }', 2",
    "coordinate, 1"
  })
  void everyStepCountsItsEvaluations(String estimator, int each) throws Exception {
    for (String problem : List.of(BOWL, SEED0)) {
      Trained t = Experiments.one(problem, "steps: 20", SGD + ", estimator: " + estimator);
      for (int k = 0; k <= 20; k++) {
        assertThat(t.rows().get(k, Column.EVALUATIONS)).isEqualTo((double) each * k);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"forward-difference", "central-difference", "spsa", "coordinate"})
  void everyEstimatorDescends(String estimator) throws Exception {
    Trained surface = Experiments.one(BOWL, "steps: 400", SGD + ", estimator: " + estimator);
    assertThat(surface.rows().get(400, Column.LOSS)).isLessThan(1e-6);
    Trained line =
        Experiments.one(SEED0, "steps: 2000", SGD + ", batch: 50, estimator: " + estimator);
    // least squares leaves 0.24811 (ols_mse of the golden set)
    assertThat(line.rows().get(2000, Column.LOSS)).isLessThan(0.26);
  }

  @Test
  void theRecordedLossIsTheOneAtTheParameters() throws Exception {
    for (String estimator : Estimators.ALL.ids()) {
      Trained t = Experiments.one(BOWL, "steps: 5", SGD + ", estimator: " + estimator);
      for (int k = 0; k <= 5; k++) {
        double x = t.rows().theta(k, 0);
        double y = t.rows().theta(k, 1);
        assertThat(t.rows().get(k, Column.LOSS))
            .isCloseTo(0.5 * (x * x + 10 * y * y), offset(1e-14));
      }
    }
  }

  @Test
  void noiseIsAddedAfterTheEstimateAndIsTheSameNoise() throws Exception {
    Trained exact = Experiments.one(BOWL, "steps: 50", SGD + ", noise: 1");
    Trained central =
        Experiments.one(BOWL, "steps: 50", SGD + ", noise: 1, estimator: central-difference");
    for (int k = 0; k <= 50; k++) {
      assertThat(central.rows().theta(k, 0)).isCloseTo(exact.rows().theta(k, 0), offset(1e-8));
      assertThat(central.rows().theta(k, 1)).isCloseTo(exact.rows().theta(k, 1), offset(1e-8));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"forward-difference", "central-difference", "spsa", "coordinate"})
  void aRunIsAPureFunctionOfItsFile(String estimator) throws Exception {
    String run = SGD + ", batch: 10, estimator: " + estimator;
    Trained one = Experiments.one(SEED0, "steps: 30", run);
    Trained other = Experiments.one(SEED0, "steps: 30", run);
    for (int k = 0; k <= 30; k++) {
      assertThat(one.rows().theta(k, 0)).isEqualTo(other.rows().theta(k, 0));
    }
  }
}
