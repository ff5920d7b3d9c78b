package org.descentlab.experiment.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.descentlab.experiment.Outcome;
import org.descentlab.experiment.run.Experiments.Trained;
import org.descentlab.experiment.run.History.Column;
import org.descentlab.math.DoubleVector;
import org.descentlab.math.LiveValue;
import org.descentlab.objective.surface.QuadraticBowl;
import org.descentlab.optim.SolveHessian;
import org.descentlab.optim.StepFailure;
import org.junit.jupiter.api.Test;

/** Newton's method, and how a run ends that can't go on. */
class NewtonTest {
  private static final String NEWTON = "optimizer: { type: newton }";

  /** Two features that are the same: a whole line of weights is equally good. */
  private static final String TWINS =
      "kind: linear-regression, data: { points: [[1, 1, 1], [2, 2, %s]] }, start: [0, 0, 0]";

  @Test
  void aQuadraticIsSolvedInOneStep() throws Exception {
    Trained t =
        Experiments.one(
            "kind: surface, surface: quadratic-bowl, parameters: { kappa: 50, angle: 30 },"
                + " start: [3, 1]",
            "steps: 1",
            NEWTON);
    assertThat(t.rows().theta(1, 0)).isCloseTo(0, within(1e-12));
    assertThat(t.rows().theta(1, 1)).isCloseTo(0, within(1e-12));
  }

  @Test
  void aRegressionOfSeveralFeaturesIsSolvedInOneStep() throws Exception {
    Trained t =
        Experiments.one(
            "kind: linear-regression, data: { samples: 50, features: 3 }", "steps: 1", NEWTON);
    assertThat(t.rows().get(0, Column.GRADIENT_NORM)).isGreaterThan(0.1);
    assertThat(t.rows().get(1, Column.GRADIENT_NORM)).isCloseTo(0, within(1e-12));
  }

  @Test
  void withAFrozenParameterTheOthersAreSolvedWithoutIt() throws Exception {
    Trained t =
        Experiments.one(
            "kind: linear-regression, data: { points: [[1, 3], [2, 5]] }, start: [2, 0]",
            "steps: 1",
            NEWTON + ", freeze: [0]");
    assertThat(t.rows().theta(1, 0)).isEqualTo(2);
    assertThat(t.rows().theta(1, 1)).isCloseTo(1, within(1e-12));
  }

  @Test
  void dampingTurnsTheDirectionTowardsThatOfGradientDescent() {
    QuadraticBowl bowl = new QuadraticBowl(100, 0);
    double[] cosines = new double[3];
    for (int k = 0; k < 3; k++) {
      DoubleVector params = new DoubleVector(3, 1);
      DoubleVector gradient = DoubleVector.zeros(2);
      bowl.valueAndGradient(params, gradient);
      DoubleVector direction = new DoubleVector(gradient.get(0), gradient.get(1));
      LiveValue damping = new LiveValue(new double[] {0, 50, 1e6}[k]);
      new SolveHessian(bowl, damping, List.of()).apply(direction, params, 1);
      cosines[k] = direction.dot(gradient) / direction.norm() / gradient.norm();
      assertThat(direction.get(1)).isCloseTo(100 / (100 + damping.get()), within(1e-12));
    }
    assertThat(cosines).isSorted();
    assertThat(cosines[2]).isCloseTo(1, within(1e-8));
  }

  @Test
  void aSystemWithoutASolutionFailsAndLeavesTheParametersAlone() {
    DoubleVector params = new DoubleVector(1, 2);
    QuadraticBowl flat = new QuadraticBowl(0, 0);
    SolveHessian newton = new SolveHessian(flat, new LiveValue(0), List.of());
    assertThatThrownBy(() -> newton.apply(new DoubleVector(1, 1), params, 1))
        .isInstanceOf(StepFailure.class)
        .hasMessageContaining("singular");
    SolveHessian nowhere =
        new SolveHessian(
            new QuadraticBowl(Double.POSITIVE_INFINITY, 0), new LiveValue(0), List.of());
    assertThatThrownBy(() -> nowhere.apply(new DoubleVector(1, 1), params, 1))
        .isInstanceOf(StepFailure.class);
    assertThat(params.array()).containsExactly(1, 2);
  }

  @Test
  void aRunThatCanNotGoOnEndsAsFailedWithThatRow() throws Exception {
    Trained t = Experiments.one(TWINS.formatted("2"), "steps: 10", NEWTON);
    assertThat(t.run().outcome()).isEqualTo(Outcome.FAILED);
    assertThat(t.run().summary().outcome()).isEqualTo(Outcome.FAILED);
    assertThat(t.run().summary().steps()).isZero();
    assertThat(t.rows().size()).isEqualTo(1);
    assertThat(t.rows().get(0, Column.LOSS)).isEqualTo(2.5);
    assertThat(Row.present(t.rows().get(0, Column.LEARNING_RATE))).isFalse();
    assertThat(Row.present(t.rows().get(0, Column.UPDATE_NORM))).isFalse();
    Trained damped =
        Experiments.one(
            TWINS.formatted("2"), "steps: 10", "optimizer: { type: newton, damping: 1 }");
    assertThat(damped.run().outcome()).isEqualTo(Outcome.BUDGET_SPENT);
  }

  @Test
  void aFailureStandsWhereTheLossOfTheEndIsBeyondTheBound() throws Exception {
    Trained t =
        Experiments.one(
            TWINS.formatted("1e6"),
            "steps: 10, divergesAbove: 1000",
            NEWTON + ", order: { batches: [[0]] }");
    assertThat(t.run().outcome()).isEqualTo(Outcome.FAILED);
    assertThat(t.rows().get(0, Column.LOSS)).isGreaterThan(1000);
  }
}
