package org.descentlab.objective;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.commons.math3.fitting.leastsquares.LeastSquaresBuilder;
import org.apache.commons.math3.fitting.leastsquares.LeastSquaresProblem;
import org.apache.commons.math3.fitting.leastsquares.LevenbergMarquardtOptimizer;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.util.Pair;
import org.assertj.core.data.Offset;
import org.descentlab.data.PlaneSet;
import org.descentlab.data.RegressionSets;
import org.descentlab.math.DoubleVector;
import org.descentlab.math.RandomStreams;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Judged by the naive formula, central differences and Commons Math. */
class LogisticRegressionTest {

  private static LogisticRegression of(PlaneSet set, boolean intercept) {
    return new LogisticRegression(set.generated(101, 0.2, new RandomStreams(2).data()), intercept);
  }

  private static DoubleVector params(LogisticRegression regression) {
    DoubleVector params = DoubleVector.zeros(regression.dimension());
    for (int j = 0; j < params.length(); j++) {
      params.put(j, 0.7 - 0.9 * j);
    }
    return params;
  }

  /** −[y log p + (1 − y) log(1 − p)], its mean. */
  private static double naive(LogisticRegression regression, DoubleVector params) {
    double sum = 0;
    for (int i = 0; i < regression.size(); i++) {
      double z = regression.intercept() ? params.get(2) : 0;
      for (int j = 0; j < 2; j++) {
        z += params.get(j) * regression.data().feature(i, j);
      }
      double p = 1 / (1 + Math.exp(-z));
      double y = regression.data().target(i);
      sum -= y * Math.log(p) + (1 - y) * Math.log(1 - p);
    }
    return sum / regression.size();
  }

  @ParameterizedTest
  @EnumSource
  void atModerateParametersTheLossIsThatOfTheNaiveFormula(PlaneSet set) {
    for (boolean intercept : new boolean[] {false, true}) {
      LogisticRegression regression = of(set, intercept);
      DoubleVector params = params(regression);
      assertThat(regression.value(params))
          .isEqualTo(naive(regression, params), Offset.offset(1e-12));
    }
  }

  @ParameterizedTest
  @EnumSource
  void gradientAndHessianAgreeWithCentralDifferences(PlaneSet set) {
    for (boolean intercept : new boolean[] {false, true}) {
      LogisticRegression regression = of(set, intercept);
      DoubleVector params = params(regression);
      int d = params.length();
      DoubleVector gradient = params.like();
      double value = regression.valueAndGradient(params, gradient);
      assertThat(value).isEqualTo(regression.value(params));
      double[][] hessian = new double[d][d];
      regression.hessian(params, hessian);
      double h = 1e-5;
      for (int j = 0; j < d; j++) {
        DoubleVector ahead = moved(params, j, h);
        DoubleVector behind = moved(params, j, -h);
        double slope = (regression.value(ahead) - regression.value(behind)) / (2 * h);
        assertThat(gradient.get(j)).isEqualTo(slope, Offset.offset(1e-8));
        DoubleVector gradientAhead = params.like();
        DoubleVector gradientBehind = params.like();
        regression.valueAndGradient(ahead, gradientAhead);
        regression.valueAndGradient(behind, gradientBehind);
        for (int i = 0; i < d; i++) {
          double bend = (gradientAhead.get(i) - gradientBehind.get(i)) / (2 * h);
          assertThat(hessian[i][j]).isEqualTo(bend, Offset.offset(1e-8));
          assertThat(hessian[i][j]).isEqualTo(hessian[j][i]);
        }
      }
    }
  }

  private static DoubleVector moved(DoubleVector params, int j, double by) {
    DoubleVector moved = params.like().set(params);
    moved.put(j, params.get(j) + by);
    return moved;
  }

  @ParameterizedTest
  @ValueSource(doubles = {-1000, -745, -40, -1e-3, 0, 1e-3, 40, 700})
  void lossAndSlopeAreExactInTheTails(double z) {
    var row = new LogisticRegression(RegressionSets.of(List.of(List.of(1.0, 1.0))), false);
    DoubleVector gradient = DoubleVector.zeros(1);
    double value = row.valueAndGradient(new DoubleVector(z), gradient);
    double expected = z < 0 ? -z + Math.log1p(Math.exp(z)) : Math.log1p(Math.exp(-z));
    assertThat(value).isEqualTo(expected, Offset.offset(4e-16 * expected));
    double slope = -1 / (1 + Math.exp(z));
    assertThat(gradient.get(0)).isEqualTo(slope, Offset.offset(-1e-15 * slope));
    assertThat(value).isFinite();
  }

  @Test
  void aThousandTimesAsWrongAsRightOverflowsNothing() {
    LogisticRegression regression = of(PlaneSet.SPIRAL, false);
    DoubleVector gradient = DoubleVector.zeros(2);
    assertThat(regression.valueAndGradient(new DoubleVector(1e6, -1e6), gradient)).isFinite();
    assertThat(gradient.get(0)).isFinite();
    double[][] hessian = new double[2][2];
    regression.hessian(new DoubleVector(1e6, -1e6), hessian);
    assertThat(hessian[0][1]).isFinite();
  }

  @Test
  void batchesOfOneAverageToTheFullGradient() {
    LogisticRegression regression = of(PlaneSet.MOONS, true);
    DoubleVector params = params(regression);
    DoubleVector full = params.like();
    double value = regression.valueAndGradient(params, full);
    DoubleVector sum = params.like();
    double losses = 0;
    for (int i = 0; i < regression.size(); i++) {
      DoubleVector one = params.like();
      losses += regression.valueAndGradient(params, new Sample(new int[] {i}, 0, 1, 0), one);
      sum.add(one);
    }
    assertThat(losses / regression.size()).isEqualTo(value, Offset.offset(1e-13));
    for (int j = 0; j < 3; j++) {
      assertThat(sum.get(j) / regression.size()).isEqualTo(full.get(j), Offset.offset(1e-14));
    }
  }

  @ParameterizedTest
  @EnumSource
  void theMinimizerAgreesWithCommonsMathAndItsGradientVanishes(PlaneSet set) {
    for (boolean intercept : new boolean[] {false, true}) {
      LogisticRegression regression = of(set, intercept);
      DoubleVector best = regression.minimizer().orElseThrow();
      DoubleVector gradient = best.like();
      regression.valueAndGradient(best, gradient);
      assertThat(Math.sqrt(gradient.dot(gradient))).isLessThan(1e-14);
      double[] found =
          new LevenbergMarquardtOptimizer()
              .optimize(rootOfTheGradient(regression))
              .getPoint()
              .toArray();
      double scale = 1 + Math.sqrt(best.dot(best));
      assertThat(best.array()).containsExactly(found, Offset.offset(1e-9 * scale));
    }
  }

  /** ∇f = 0 as least squares, whose Jacobian is the Hessian. */
  private static LeastSquaresProblem rootOfTheGradient(LogisticRegression regression) {
    int d = regression.dimension();
    return new LeastSquaresBuilder()
        .start(new double[d])
        .target(new double[d])
        .maxEvaluations(1000)
        .maxIterations(1000)
        .checker((iteration, before, now) -> now.getCost() < 1e-15)
        .model(
            point -> {
              DoubleVector params = new DoubleVector(point.toArray());
              DoubleVector gradient = params.like();
              regression.valueAndGradient(params, gradient);
              double[][] hessian = new double[d][d];
              regression.hessian(params, hessian);
              return new Pair<>(
                  new ArrayRealVector(gradient.array()), new Array2DRowRealMatrix(hessian));
            })
        .build();
  }

  @Test
  void separatedClassesHaveNoMinimizer() {
    var apart = List.of(List.of(-1.0, -2.0, 0.0), List.of(1.0, 1.5, 1.0), List.of(3.0, 1.0, 1.0));
    var data = RegressionSets.of(apart);
    assertThat(new LogisticRegression(data, false).minimizer()).isEmpty();
    assertThat(new LogisticRegression(data, true).minimizer()).isEmpty();
  }

  @Test
  void classesThatTouchHaveNoMinimizerEither() {
    // on the line x = 0 both labels, on the right 1 alone: w grows for ever, the loss to log 2 · ½
    var touching =
        List.of(List.of(0.0, 0.0), List.of(0.0, 1.0), List.of(1.0, 1.0), List.of(2.0, 1.0));
    var data = RegressionSets.of(touching);
    assertThat(new LogisticRegression(data, false).minimizer()).isEmpty();
  }

  @Test
  void whoAsksForTheMinimizerGetsAVectorOfTheirOwn() {
    LogisticRegression regression = of(PlaneSet.MOONS, false);
    regression.minimizer().orElseThrow().put(0, 99);
    assertThat(regression.minimizer().orElseThrow().get(0)).isLessThan(10);
  }
}
