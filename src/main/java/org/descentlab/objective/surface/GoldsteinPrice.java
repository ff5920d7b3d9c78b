package org.descentlab.objective.surface;

import java.util.List;

/**
 * f(x, y) = A(s) B(d) with s = x + y, d = 2x − 3y, A = 1 + (s + 1)² (3s² − 14s + 19) and B = 30 +
 * d² (3d² − 16d + 18): four minima, values from 3 to a million. The factors are the published ones
 * in other letters; A′ = 12 (s + 1)(s − 1)(s − 2), B′ = 12 d (d − 1)(d − 3). Goldstein and Price
 * 1971, "On descent from local minima".
 */
public record GoldsteinPrice() implements Surface {
  private static double a(double s) {
    return 1 + (s + 1) * (s + 1) * (3 * (s * s) - 14 * s + 19);
  }

  private static double a1(double s) {
    return 12 * (s + 1) * (s - 1) * (s - 2);
  }

  private static double a2(double s) {
    return 12 * (3 * (s * s) - 4 * s - 1);
  }

  private static double b(double d) {
    return 30 + d * d * (3 * (d * d) - 16 * d + 18);
  }

  private static double b1(double d) {
    return 12 * d * (d - 1) * (d - 3);
  }

  private static double b2(double d) {
    return 12 * (3 * (d * d) - 8 * d + 3);
  }

  @Override
  public double value(double x, double y) {
    return a(x + y) * b(2 * x - 3 * y);
  }

  @Override
  public double dx(double x, double y) {
    double s = x + y;
    double d = 2 * x - 3 * y;
    return a1(s) * b(d) + 2 * a(s) * b1(d);
  }

  @Override
  public double dy(double x, double y) {
    double s = x + y;
    double d = 2 * x - 3 * y;
    return a1(s) * b(d) - 3 * a(s) * b1(d);
  }

  @Override
  public double dxx(double x, double y) {
    double s = x + y;
    double d = 2 * x - 3 * y;
    return a2(s) * b(d) + 4 * a1(s) * b1(d) + 4 * a(s) * b2(d);
  }

  @Override
  public double dxy(double x, double y) {
    double s = x + y;
    double d = 2 * x - 3 * y;
    return a2(s) * b(d) - a1(s) * b1(d) - 6 * a(s) * b2(d);
  }

  @Override
  public double dyy(double x, double y) {
    double s = x + y;
    double d = 2 * x - 3 * y;
    return a2(s) * b(d) - 6 * a1(s) * b1(d) + 9 * a(s) * b2(d);
  }

  @Override
  public List<Minimizer> minimizers() {
    return List.of(new Minimizer(0, -1, 3));
  }
}
