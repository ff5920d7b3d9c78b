package org.descentlab.landscape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.random.Well19937c;
import org.descentlab.data.RegressionSets;
import org.descentlab.math.DoubleVector;
import org.descentlab.objective.LinearRegression;
import org.descentlab.objective.surface.QuadraticBowl;
import org.descentlab.objective.surface.Rosenbrock;
import org.descentlab.objective.surface.Saddle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Eigenvalues of Hessians. */
class CurvatureTest {
  private static DoubleVector at(double... point) {
    return new DoubleVector(point);
  }

  @Test
  void aDiagonalHessianHasItsDiagonalExactlyAscending() {
    assertThat(Curvature.at(new Saddle(), at(1, 1)).eigenvalues()).containsExactly(-2, 2);
    assertThat(Curvature.at(new QuadraticBowl(10, 0), at(1, 1)).eigenvalues())
        .containsExactly(1, 10);
  }

  @Test
  void turningDoesNotChangeTheCurvatures() {
    double[] turned = Curvature.at(new QuadraticBowl(10, 30), at(1, 1)).eigenvalues();
    assertThat(turned[0]).isEqualTo(1, offset(1e-13));
    assertThat(turned[1]).isEqualTo(10, offset(1e-13));
  }

  @Test
  void oneParameterHasOneCurvature() {
    var line = new LinearRegression(RegressionSets.line5(), false);
    Curvature curvature = Curvature.at(line, at(0));
    assertThat(curvature.eigenvalues()).containsExactly(22);
    assertThat(curvature.sharpness()).isEqualTo(22);
  }

  @Test
  void manyParametersHaveTraceAndSharpnessInOrder() {
    var points = List.of(List.of(1.0, 2.0, 3.0, 1.0), List.of(4.0, -1.0, 2.0, 0.0));
    var plane = new LinearRegression(RegressionSets.of(points), true);
    Curvature curvature = Curvature.at(plane, at(0, 0, 0, 0));
    double[] values = curvature.eigenvalues();
    double trace = 0;
    double sum = 0;
    for (int i = 0; i < 4; i++) {
      trace += curvature.hessian()[i][i];
      sum += values[i];
    }
    assertThat(values).isSorted();
    assertThat(sum).isEqualTo(trace, offset(1e-12));
    assertThat(curvature.sharpness()).isEqualTo(values[3]);
  }

  @Test
  void whereTheHessianIsNotFiniteThereAreNoCurvatures() {
    double[] values = Curvature.at(new Rosenbrock(1, 100), at(1e200, 0)).eigenvalues();
    assertThat(values).containsOnly(Double.NaN);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 30, 45, 90, 135, -60, 1e-9})
  void theAxesOfATurnedBowlAreTurnedWithIt(double degrees) {
    Curvature curvature = Curvature.at(new QuadraticBowl(100, degrees), at(0, 0));
    double angle = Math.toRadians(degrees);
    double[] flat = curvature.eigenvectors()[0];
    assertThat(Math.abs(flat[0] * Math.cos(angle) + flat[1] * Math.sin(angle)))
        .isEqualTo(1, offset(1e-12));
    assertThat(curvature.conditionNumber().orElseThrow()).isEqualTo(100, offset(1e-9));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 5, 9})
  void eigenvaluesAndAxesAreThoseOfCommonsMathOnRandomMatrices(int d) {
    var random = new Well19937c(d);
    double[][] matrix = new double[d][d];
    for (int i = 0; i < d; i++) {
      for (int j = 0; j <= i; j++) {
        matrix[i][j] = random.nextGaussian();
        matrix[j][i] = matrix[i][j];
      }
    }
    Curvature curvature = Curvature.of(matrix);
    double[] expected =
        new EigenDecomposition(new Array2DRowRealMatrix(matrix)).getRealEigenvalues();
    Arrays.sort(expected);
    for (int k = 0; k < d; k++) {
      assertThat(curvature.eigenvalues()[k]).isEqualTo(expected[k], offset(1e-12));
      double[] axis = curvature.eigenvectors()[k];
      double[] image = new Array2DRowRealMatrix(matrix).operate(axis);
      for (int i = 0; i < d; i++) {
        assertThat(image[i]).isEqualTo(expected[k] * axis[i], offset(1e-12));
      }
      assertThat(new ArrayRealVector(axis).getNorm()).isEqualTo(1, offset(1e-12));
    }
  }

  @Test
  void aSaddleHasNoConditionNumber() {
    assertThat(Curvature.at(new Saddle(), at(1, 1)).conditionNumber()).isEmpty();
  }

  @Test
  void aPreconditionerThatIsTheDiagonalOfABowlMakesItRound() {
    Curvature bowl = Curvature.at(new QuadraticBowl(50, 0), at(0, 0));
    assertThat(bowl.preconditioned(at(1, 50)).conditionNumber().orElseThrow())
        .isEqualTo(1, offset(1e-12));
    assertThat(bowl.plus(2).eigenvalues()).containsExactly(3, 52);
  }
}
