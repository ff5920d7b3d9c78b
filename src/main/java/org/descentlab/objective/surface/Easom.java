package org.descentlab.objective.surface;

import java.util.List;

/**
 * f(x, y) = −p(x) p(y), p(t) = cos t · exp(−(t − π)²): a hole in a plain, and no slope to tell
 * where. Easom 1990, "A survey of global optimization techniques".
 */
public record Easom() implements Surface {
  private static double term(double t) {
    return StrictMath.cos(t) * bell(t);
  }

  private static double slope(double t) {
    return -(StrictMath.sin(t) + 2 * (t - StrictMath.PI) * StrictMath.cos(t)) * bell(t);
  }

  private static double curvature(double t) {
    double a = t - StrictMath.PI;
    return (4 * a * StrictMath.sin(t) + (4 * (a * a) - 3) * StrictMath.cos(t)) * bell(t);
  }

  private static double bell(double t) {
    double a = t - StrictMath.PI;
    return StrictMath.exp(-(a * a));
  }

  @Override
  public double value(double x, double y) {
    return -term(x) * term(y);
  }

  @Override
  public double dx(double x, double y) {
    return -slope(x) * term(y);
  }

  @Override
  public double dy(double x, double y) {
    return -term(x) * slope(y);
  }

  @Override
  public double dxx(double x, double y) {
    return -curvature(x) * term(y);
  }

  @Override
  public double dxy(double x, double y) {
    return -slope(x) * slope(y);
  }

  @Override
  public double dyy(double x, double y) {
    return -term(x) * curvature(y);
  }

  @Override
  public List<Minimizer> minimizers() {
    return List.of(new Minimizer(StrictMath.PI, StrictMath.PI, -1));
  }
}
