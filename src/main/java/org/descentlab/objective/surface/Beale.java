package org.descentlab.objective.surface;

import java.util.List;

/**
 * f(x, y) = (1.5 − x + xy)² + (2.25 − x + xy²)² + (2.625 − x + xy³)²: flat in the middle, steep at
 * the corners. Beale 1958, "On an iterative method for finding a local minimum of a function of
 * more than one variable".
 */
public record Beale() implements Surface {

  @Override
  public double value(double x, double y) {
    double u = 1.5 - x + x * y;
    double v = 2.25 - x + x * (y * y);
    double w = 2.625 - x + x * (y * y * y);
    return u * u + v * v + w * w;
  }

  @Override
  public double dx(double x, double y) {
    double u = 1.5 - x + x * y;
    double v = 2.25 - x + x * (y * y);
    double w = 2.625 - x + x * (y * y * y);
    return 2 * (u * (y - 1) + v * (y * y - 1) + w * (y * y * y - 1));
  }

  @Override
  public double dy(double x, double y) {
    double u = 1.5 - x + x * y;
    double v = 2.25 - x + x * (y * y);
    double w = 2.625 - x + x * (y * y * y);
    return 2 * x * (u + 2 * v * y + 3 * w * (y * y));
  }

  @Override
  public double dxx(double x, double y) {
    double a = y - 1;
    double b = y * y - 1;
    double c = y * y * y - 1;
    return 2 * (a * a + b * b + c * c);
  }

  @Override
  public double dxy(double x, double y) {
    double u = 1.5 - x + x * y;
    double v = 2.25 - x + x * (y * y);
    double w = 2.625 - x + x * (y * y * y);
    double own = x * ((y - 1) + 2 * y * (y * y - 1) + 3 * (y * y) * (y * y * y - 1));
    return 2 * (own + u + 2 * v * y + 3 * w * (y * y));
  }

  @Override
  public double dyy(double x, double y) {
    double v = 2.25 - x + x * (y * y);
    double w = 2.625 - x + x * (y * y * y);
    double y2 = y * y;
    return 2 * x * (x + 4 * x * y2 + 2 * v + 9 * x * (y2 * y2) + 6 * w * y);
  }

  @Override
  public List<Minimizer> minimizers() {
    return List.of(new Minimizer(3, 0.5, 0));
  }
}
