package org.descentlab.landscape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.util.List;
import org.descentlab.data.RegressionSets;
import org.descentlab.math.DoubleVector;
import org.descentlab.objective.LinearRegression;
import org.descentlab.objective.surface.QuadraticBowl;
import org.descentlab.objective.surface.Rosenbrock;
import org.descentlab.objective.surface.Saddle;
import org.junit.jupiter.api.Test;

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
}
