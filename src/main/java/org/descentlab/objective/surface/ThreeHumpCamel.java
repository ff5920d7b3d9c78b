package org.descentlab.objective.surface;

import java.util.List;

/**
 * f(x, y) = 2x² − 1.05x⁴ + x⁶/6 + xy + y²: a valley with three hollows, the deepest in the middle.
 * Branin 1972, "Widely convergent method for finding multiple solutions of simultaneous nonlinear
 * equations".
 */
public record ThreeHumpCamel() implements Surface {

  @Override
  public double value(double x, double y) {
    double x2 = x * x;
    return 2 * x2 - 1.05 * (x2 * x2) + x2 * x2 * x2 / 6 + x * y + y * y;
  }

  @Override
  public double dx(double x, double y) {
    double x2 = x * x;
    return x * (4 - 4.2 * x2 + x2 * x2) + y;
  }

  @Override
  public double dy(double x, double y) {
    return x + 2 * y;
  }

  @Override
  public double dxx(double x, double y) {
    double x2 = x * x;
    return 4 - 12.6 * x2 + 5 * (x2 * x2);
  }

  @Override
  public double dxy(double x, double y) {
    return 1;
  }

  @Override
  public double dyy(double x, double y) {
    return 2;
  }

  @Override
  public List<Minimizer> minimizers() {
    return List.of(new Minimizer(0, 0, 0));
  }
}
