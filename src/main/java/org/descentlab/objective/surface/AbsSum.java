package org.descentlab.objective.surface;

import java.util.List;

/**
 * f(x, y) = abs x + abs y: a pyramid on its tip, creased along both axes. The subgradient is (sign
 * x, sign y) with sign 0 = 0; the second derivatives are 0, across the creases too. Schwefel 1981,
 * "Numerical optimization of computer models", problem 2.20.
 */
public record AbsSum() implements Surface {

  @Override
  public double value(double x, double y) {
    return Math.abs(x) + Math.abs(y);
  }

  @Override
  public double dx(double x, double y) {
    return Math.signum(x);
  }

  @Override
  public double dy(double x, double y) {
    return Math.signum(y);
  }

  @Override
  public double dxx(double x, double y) {
    return 0;
  }

  @Override
  public double dxy(double x, double y) {
    return 0;
  }

  @Override
  public double dyy(double x, double y) {
    return 0;
  }

  @Override
  public List<Minimizer> minimizers() {
    return List.of(new Minimizer(0, 0, 0));
  }
}
