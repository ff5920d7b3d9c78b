package org.descentlab.objective;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.descentlab.objective.surface.AbsSum;
import org.descentlab.objective.surface.Ackley;
import org.descentlab.objective.surface.Bukin6;
import org.descentlab.objective.surface.Eggholder;
import org.descentlab.objective.surface.MaxAbs;
import org.descentlab.objective.surface.Plateau;
import org.descentlab.objective.surface.Surface;
import org.junit.jupiter.api.Test;

/** What surfaces answer where they are not differentiable: sign 0 = 0. */
class KinksTest {

  private static double[] gradient(Surface f, double x, double y) {
    return new double[] {f.dx(x, y), f.dy(x, y)};
  }

  private static double[] curvatures(Surface f, double x, double y) {
    return new double[] {f.dxx(x, y), f.dxy(x, y), f.dyy(x, y)};
  }

  @Test
  void onAnAxisTheSumOfAbsoluteValuesHasASlopeAlongTheAxisOnly() {
    assertThat(gradient(new AbsSum(), 0, -3)).containsExactly(0, -1);
    assertThat(gradient(new AbsSum(), 2, 0)).containsExactly(1, 0);
    assertThat(gradient(new AbsSum(), 0, 0)).containsExactly(0, 0);
    assertThat(curvatures(new AbsSum(), 0, 0)).containsExactly(0, 0, 0);
  }

  @Test
  void whereBothTermsOfTheMaximumAreEqualEachCountsHalf() {
    assertThat(gradient(new MaxAbs(), 2, -2)).containsExactly(0.5, -0.5);
    assertThat(gradient(new MaxAbs(), -2, -2)).containsExactly(-0.5, -0.5);
    assertThat(gradient(new MaxAbs(), 0, 0)).containsExactly(0, 0);
    assertThat(curvatures(new MaxAbs(), 2, 2)).containsExactly(0, 0, 0);
  }

  @Test
  void theSubgradientsOfTheConvexOnesAreSubgradients() {
    for (Surface f : new Surface[] {new AbsSum(), new MaxAbs()}) {
      for (double x = -2; x <= 2; x++) {
        for (double y = -2; y <= 2; y++) {
          for (double u = -2.5; u <= 2.5; u++) {
            for (double v = -2.5; v <= 2.5; v++) {
              double plane = f.value(x, y) + f.dx(x, y) * (u - x) + f.dy(x, y) * (v - y);
              assertThat(f.value(u, v)).isGreaterThanOrEqualTo(plane);
            }
          }
        }
      }
    }
  }

  @Test
  void onTheCreaseOfBukinOnlyTheOtherTermHasASlope() {
    assertThat(gradient(new Bukin6(), 10, 1)).containsExactly(0.01, 0);
    assertThat(gradient(new Bukin6(), -20, 4)).containsExactly(-0.01, 0);
    assertThat(gradient(new Bukin6(), -10, 1)).containsExactly(0, 0);
    assertThat(curvatures(new Bukin6(), -10, 1)).containsExactly(0, 0, 0);
  }

  @Test
  void onTheKinksOfEggholderAllStaysFiniteAndTheOtherRootCounts() {
    Eggholder f = new Eggholder();
    double r = Math.sqrt(150); // x/2 + z at x = z = 100
    double slope = Math.cos(r) / (2 * r);
    assertThat(f.dx(100, 53)).isCloseTo(-100 * slope / 2, within(1e-12));
    assertThat(f.dy(100, 53)).isCloseTo(-Math.sin(r) - 100 * slope, within(1e-12));
    for (double curvature : curvatures(f, 100, 53)) {
      assertThat(curvature).isFinite();
    }
    for (double curvature : curvatures(f, 100, -97)) {
      assertThat(curvature).isFinite();
    }
  }

  @Test
  void atTheTipOfAConeTheGradientIsZeroAndTheHessianThatOfTheRest() {
    for (Surface f : new Surface[] {new Ackley(), new Plateau()}) {
      assertThat(gradient(f, 0, 0)).containsExactly(0, 0);
      assertThat(f.dxy(0, 0)).isZero();
      assertThat(f.dxx(0, 0)).isEqualTo(f.dyy(0, 0));
      // f(x) + f(−x) − 2 f(0) over x² without the cone's 2 · slope · abs x, by extrapolation
      double h = 1e-3;
      double near = (f.value(h, 0) - f.value(0, 0)) / h;
      double far = (f.value(2 * h, 0) - f.value(0, 0)) / (2 * h);
      assertThat(2 * (far - near) / h).isCloseTo(f.dxx(0, 0), within(0.01 * f.dxx(0, 0)));
    }
  }
}
