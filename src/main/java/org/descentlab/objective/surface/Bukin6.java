package org.descentlab.objective.surface;

import java.util.List;

/**
 * f(x, y) = 100 √abs(y − 0.01x²) + 0.01 abs(x + 10): a knife-sharp crease whose bottom hardly
 * falls. The gradient grows without bound towards the crease y = 0.01x²; on it, and for abs(x + 10)
 * at x = −10, the derivatives of the creased term count as 0 (sign 0 = 0), which is a subgradient
 * of abs, and its second derivatives as well. Bukin 1997, "New minimization strategy for non-smooth
 * functions", number 6.
 */
public record Bukin6() implements Surface {
  private static double above(double x, double y) {
    return y - 0.01 * (x * x);
  }

  @Override
  public double value(double x, double y) {
    return 100 * RootOfAbs.value(above(x, y)) + 0.01 * Math.abs(x + 10);
  }

  @Override
  public double dx(double x, double y) {
    return 0.01 * Math.signum(x + 10) - 2 * x * RootOfAbs.slope(above(x, y));
  }

  @Override
  public double dy(double x, double y) {
    return 100 * RootOfAbs.slope(above(x, y));
  }

  @Override
  public double dxx(double x, double y) {
    double t = above(x, y);
    return 0.04 * (x * x) * RootOfAbs.curvature(t) - 2 * RootOfAbs.slope(t);
  }

  @Override
  public double dxy(double x, double y) {
    return -2 * x * RootOfAbs.curvature(above(x, y));
  }

  @Override
  public double dyy(double x, double y) {
    return 100 * RootOfAbs.curvature(above(x, y));
  }

  @Override
  public List<Minimizer> minimizers() {
    return List.of(new Minimizer(-10, 1, 0));
  }
}
