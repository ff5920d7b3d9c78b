package org.descentlab.objective.surface;

import java.util.List;

/**
 * f(x, y) = g(x) + g(y), g(t) = ½ (t⁴ − 16t² + 5t): four minima, one of them the lowest. Styblinski
 * and Tang 1990, "Experiments in nonconvex optimization".
 */
public record StyblinskiTang() implements Surface {
  private static double term(double t) {
    double t2 = t * t;
    return 0.5 * (t2 * t2 - 16 * t2 + 5 * t);
  }

  private static double slope(double t) {
    return 2 * (t * t * t) - 16 * t + 2.5;
  }

  @Override
  public double value(double x, double y) {
    return term(x) + term(y);
  }

  @Override
  public double dx(double x, double y) {
    return slope(x);
  }

  @Override
  public double dy(double x, double y) {
    return slope(y);
  }

  @Override
  public double dxx(double x, double y) {
    return 6 * (x * x) - 16;
  }

  @Override
  public double dxy(double x, double y) {
    return 0;
  }

  @Override
  public double dyy(double x, double y) {
    return 6 * (y * y) - 16;
  }

  @Override
  public List<Minimizer> minimizers() {
    return List.of(new Minimizer(-2.903534027771177, -2.903534027771177, -78.33233140754282));
  }
}
