package org.descentlab.experiment.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.descentlab.experiment.Outcome;
import org.descentlab.experiment.ProblemSpec;
import org.descentlab.experiment.Recommended;
import org.descentlab.experiment.catalog.Optimizers;
import org.descentlab.experiment.catalog.Settings;
import org.descentlab.experiment.catalog.Surfaces;
import org.descentlab.experiment.file.ExperimentReader;
import org.descentlab.experiment.run.Experiments.Trained;
import org.descentlab.experiment.run.History.Column;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every optimizer of the catalogue keeps to in a run. */
class EveryOptimizerTest {
  private static final String BOWL =
      "kind: surface, surface: quadratic-bowl, parameters: { angle: 30 }, start: [3, 1]";

  private static final int[] MEASURED = {
    Column.LOSS, Column.LEARNING_RATE, Column.GRADIENT_NORM, Column.UPDATE_NORM
  };

  static List<String> ids() {
    return Optimizers.ALL.ids();
  }

  /** The fields with which a file gives an optimizer at its defaults. */
  private static String fields(String id) {
    return "type: " + id + (id.equals("rule") ? ", update: [theta = theta - lr*g]" : "");
  }

  private static Trained run(String id, String more) throws Exception {
    return Experiments.one(BOWL, "steps: 40", "optimizer: { " + fields(id) + " }" + more);
  }

  @ParameterizedTest
  @MethodSource("ids")
  void theSameSeedGivesTheSameBits(String id) throws Exception {
    History.Snapshot one = run(id, ", noise: 0.1").rows();
    History.Snapshot other = run(id, ", noise: 0.1").rows();
    assertThat(one.size()).isEqualTo(other.size());
    for (int k = 0; k < one.size(); k++) {
      for (int column : MEASURED) {
        assertThat(Double.doubleToRawLongBits(one.get(k, column)))
            .isEqualTo(Double.doubleToRawLongBits(other.get(k, column)));
      }
      assertThat(one.theta(k, 0)).isEqualTo(other.theta(k, 0));
      assertThat(one.theta(k, 1)).isEqualTo(other.theta(k, 1));
    }
  }

  @ParameterizedTest
  @MethodSource("ids")
  void aFrozenParameterNeverMoves(String id) throws Exception {
    History.Snapshot rows = run(id, ", freeze: [1]").rows();
    assertThat(rows.size()).isEqualTo(41);
    for (int k = 0; k < rows.size(); k++) {
      assertThat(rows.theta(k, 1)).isEqualTo(1);
    }
    assertThat(rows.theta(40, 0)).isNotEqualTo(3);
  }

  @ParameterizedTest
  @MethodSource("ids")
  void aChangedLearningRateScalesTheVeryNextUpdate(String id) throws Exception {
    History.Snapshot kept = run(id, "").rows();
    double rate = 3 * Optimizers.ALL.get(id).defaults().number("learningRate");
    History.Snapshot changed =
        run(id, ", changes: [{ step: 5, learningRate: " + rate + " }]").rows();
    assertThat(changed.theta(5, 0)).isEqualTo(kept.theta(5, 0));
    assertThat(changed.get(5, Column.LEARNING_RATE) / kept.get(5, Column.LEARNING_RATE))
        .isCloseTo(3, within(1e-12));
    double before = kept.get(5, Column.UPDATE_NORM);
    assertThat(changed.get(5, Column.UPDATE_NORM)).isCloseTo(3 * before, within(1e-9 * before));
  }

  @ParameterizedTest
  @MethodSource("ids")
  void theRecommendedLearningRateGetsDownOnEverySurfaceWithoutBlowingUp(String id)
      throws Exception {
    for (String surface : Surfaces.ALL.ids()) {
      String problem = "{ kind: surface, surface: " + surface + " }";
      ProblemSpec spec =
          ExperimentReader.read(
                  "format: 1\nproblem: " + problem + "\nruns: [{ optimizer: { type: sgd } }]\n",
                  "test")
              .spec()
              .problem();
      Settings settings = Recommended.on(spec, Optimizers.ALL.get(id).defaults());
      Trained t =
          Experiments.one(
              "kind: surface, surface: " + surface,
              "steps: 200, divergesAbove: 1e6",
              "optimizer: { "
                  + fields(id)
                  + ", learningRate: "
                  + settings.number("learningRate")
                  + " }");
      double first = t.rows().get(0, Column.LOSS);
      String where = id + " on " + surface;
      if (id.equals("newton")) { // which goes to any stationary point, or to none
        continue;
      }
      if (hasFloor(surface)) {
        assertThat(t.run().outcome()).as(where).isEqualTo(Outcome.BUDGET_SPENT);
      }
      assertThat(t.run().summary().bestLoss()).as(where).isLessThan(first);
    }
  }

  private static boolean hasFloor(String surface) {
    var choice = Surfaces.ALL.get(surface);
    return !choice.recipe().make().apply(choice.defaults()).minimizers().isEmpty();
  }
}
