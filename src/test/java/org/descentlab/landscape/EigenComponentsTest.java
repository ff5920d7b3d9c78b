package org.descentlab.landscape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.descentlab.data.RegressionSets;
import org.descentlab.math.DoubleVector;
import org.descentlab.objective.LinearRegression;
import org.descentlab.objective.TwiceDifferentiable;
import org.descentlab.objective.surface.Booth;
import org.descentlab.objective.surface.Matyas;
import org.descentlab.objective.surface.QuadraticBowl;
import org.descentlab.objective.surface.Rosenbrock;
import org.descentlab.objective.surface.Saddle;
import org.junit.jupiter.api.Test;

/** The loss on a quadratic is the sum of its parts along the principal axes. */
class EigenComponentsTest {
  private static double sum(EigenComponents components, double... params) {
    double sum = 0;
    for (int i = 0; i < components.count(); i++) {
      sum += components.loss(i, params);
    }
    return sum;
  }

  private static void assertSum(TwiceDifferentiable f) {
    EigenComponents components = EigenComponents.of(f);
    double least = f.value(new DoubleVector(components.minimizer().clone()));
    for (double[] p : new double[][] {{3, 1}, {-2, 0.5}, {0, 0}, {100, -40}}) {
      double above = f.value(new DoubleVector(p.clone())) - least;
      assertThat(sum(components, p)).isCloseTo(above, within(1e-11 * Math.max(1, above)));
    }
  }

  @Test
  void thePartsAddUpToTheLossAboveTheMinimum() {
    assertSum(new QuadraticBowl(100, 35));
    assertSum(new QuadraticBowl(0.3, -70));
    assertSum(new Booth());
    assertSum(new Matyas());
    assertSum(new LinearRegression(RegressionSets.line5(), true));
  }

  @Test
  void onARotatedBowlEachPartIsThatOfItsAxis() {
    EigenComponents components = EigenComponents.of(new QuadraticBowl(9, 30));
    double cos = Math.cos(Math.toRadians(30));
    double sin = Math.sin(Math.toRadians(30));
    // 2 along u, 3 along v
    double[] point = {2 * cos - 3 * sin, 2 * sin + 3 * cos};
    assertThat(components.loss(0, point)).isCloseTo(0.5 * 4, within(1e-12));
    assertThat(components.loss(1, point)).isCloseTo(0.5 * 9 * 9, within(1e-12));
  }

  @Test
  void aSaddleAndACurvedValleyAreNotSplit() {
    assertThat(EigenComponents.exist(new Saddle())).isFalse();
    assertThat(EigenComponents.exist(new Rosenbrock(1, 100))).isFalse();
    assertThat(EigenComponents.exist(new QuadraticBowl(9, 30))).isTrue();
  }
}
