package org.descentlab.objective.surface;

import java.util.List;

/**
 * f(x, y) = sin² 3πx + (x − 1)² (1 + sin² 3πy) + (y − 1)² (1 + sin² 2πy): a bowl with waves that
 * grow outwards. Levy and Montalvo 1985, "The tunneling algorithm for the global minimization of
 * functions", number 13.
 */
public record Levy13() implements Surface {
  /** sin² kπt. */
  private static double square(double t, int k) {
    double sin = StrictMath.sin(k * StrictMath.PI * t);
    return sin * sin;
  }

  private static double slope(double t, int k) {
    return k * StrictMath.PI * StrictMath.sin(2 * k * StrictMath.PI * t);
  }

  private static double curvature(double t, int k) {
    double w = k * StrictMath.PI;
    return 2 * w * w * StrictMath.cos(2 * w * t);
  }

  @Override
  public double value(double x, double y) {
    double u = x - 1;
    double v = y - 1;
    return square(x, 3) + u * u * (1 + square(y, 3)) + v * v * (1 + square(y, 2));
  }

  @Override
  public double dx(double x, double y) {
    return slope(x, 3) + 2 * (x - 1) * (1 + square(y, 3));
  }

  @Override
  public double dy(double x, double y) {
    double u = x - 1;
    double v = y - 1;
    return u * u * slope(y, 3) + 2 * v * (1 + square(y, 2)) + v * v * slope(y, 2);
  }

  @Override
  public double dxx(double x, double y) {
    return curvature(x, 3) + 2 * (1 + square(y, 3));
  }

  @Override
  public double dxy(double x, double y) {
    return 2 * (x - 1) * slope(y, 3);
  }

  @Override
  public double dyy(double x, double y) {
    double u = x - 1;
    double v = y - 1;
    return u * u * curvature(y, 3)
        + 2 * (1 + square(y, 2))
        + 4 * v * slope(y, 2)
        + v * v * curvature(y, 2);
  }

  @Override
  public List<Minimizer> minimizers() {
    return List.of(new Minimizer(1, 1, 0));
  }
}
