package org.descentlab.objective.surface;

import java.util.List;

/**
 * f(x, y) = (1 − x)² + 20 (3y − x²)²: a curved valley, κ = 376 at its end. Goh 2017, "Why momentum
 * really works", Distill.
 */
public record Banana() implements Surface {

  @Override
  public double value(double x, double y) {
    double u = 1 - x;
    double v = 3 * y - x * x;
    return u * u + 20 * (v * v);
  }

  @Override
  public double dx(double x, double y) {
    return -2 * (1 - x) - 80 * x * (3 * y - x * x);
  }

  @Override
  public double dy(double x, double y) {
    return 120 * (3 * y - x * x);
  }

  @Override
  public double dxx(double x, double y) {
    return 2 - 240 * y + 240 * (x * x);
  }

  @Override
  public double dxy(double x, double y) {
    return -240 * x;
  }

  @Override
  public double dyy(double x, double y) {
    return 360;
  }

  @Override
  public List<Minimizer> minimizers() {
    return List.of(new Minimizer(1, 1.0 / 3, 0));
  }
}
