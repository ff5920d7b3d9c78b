package org.descentlab.objective.surface;

import java.util.List;

/**
 * f(x, y) = (4 − 2.1x² + x⁴/3) x² + xy + (4y² − 4) y²: six minima, two of them the lowest. Branin
 * 1972, "Widely convergent method for finding multiple solutions of simultaneous nonlinear
 * equations".
 */
public record SixHumpCamel() implements Surface {

  @Override
  public double value(double x, double y) {
    double x2 = x * x;
    double y2 = y * y;
    return (4 - 2.1 * x2 + x2 * x2 / 3) * x2 + x * y + (4 * y2 - 4) * y2;
  }

  @Override
  public double dx(double x, double y) {
    double x2 = x * x;
    return x * (8 - 8.4 * x2 + 2 * (x2 * x2)) + y;
  }

  @Override
  public double dy(double x, double y) {
    return x + y * (16 * (y * y) - 8);
  }

  @Override
  public double dxx(double x, double y) {
    double x2 = x * x;
    return 8 - 25.2 * x2 + 10 * (x2 * x2);
  }

  @Override
  public double dxy(double x, double y) {
    return 1;
  }

  @Override
  public double dyy(double x, double y) {
    return 48 * (y * y) - 8;
  }

  @Override
  public List<Minimizer> minimizers() {
    return List.of(
        new Minimizer(0.08984201310031806, -0.7126564030207396, -1.0316284534898774),
        new Minimizer(-0.08984201310031806, 0.7126564030207396, -1.0316284534898774));
  }
}
