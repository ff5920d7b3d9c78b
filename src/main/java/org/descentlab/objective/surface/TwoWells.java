package org.descentlab.objective.surface;

import java.util.List;

/**
 * f(x, y) = −2 exp(−((x − 1)² + y²)/0.2) − 3 exp(−((x + 1)² + y²)/0.2) + x² + y²: a shallow well on
 * the right, a deep one on the left, in a wide bowl.
 */
public record TwoWells() implements Surface {
  private static double right(double x, double y) {
    return 2 * StrictMath.exp(-((x - 1) * (x - 1) + y * y) / 0.2);
  }

  private static double left(double x, double y) {
    return 3 * StrictMath.exp(-((x + 1) * (x + 1) + y * y) / 0.2);
  }

  @Override
  public double value(double x, double y) {
    return x * x + y * y - right(x, y) - left(x, y);
  }

  @Override
  public double dx(double x, double y) {
    return 2 * x + 10 * ((x - 1) * right(x, y) + (x + 1) * left(x, y));
  }

  @Override
  public double dy(double x, double y) {
    return 2 * y + 10 * y * (right(x, y) + left(x, y));
  }

  @Override
  public double dxx(double x, double y) {
    double r = right(x, y) * (10 - 100 * (x - 1) * (x - 1));
    double l = left(x, y) * (10 - 100 * (x + 1) * (x + 1));
    return 2 + r + l;
  }

  @Override
  public double dxy(double x, double y) {
    return -100 * y * ((x - 1) * right(x, y) + (x + 1) * left(x, y));
  }

  @Override
  public double dyy(double x, double y) {
    return 2 + (10 - 100 * (y * y)) * (right(x, y) + left(x, y));
  }

  @Override
  public List<Minimizer> minimizers() {
    return List.of(
        new Minimizer(-0.9363006340109187, 0, -2.063090251768194),
        new Minimizer(0.905317899160115, 0, -1.0927319992017408));
  }
}
