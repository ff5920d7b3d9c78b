package org.descentlab.objective.surface;

import java.util.List;

/**
 * f(x, y) = x² + y² + s² + s⁴, s = x/2 + y: a bowl whose walls grow with the fourth power. After
 * Jamil and Yang 2013, "A literature survey of benchmark functions for global optimization
 * problems".
 */
public record Zakharov() implements Surface {

  @Override
  public double value(double x, double y) {
    double s = 0.5 * x + y;
    return x * x + y * y + s * s + s * s * (s * s);
  }

  @Override
  public double dx(double x, double y) {
    return 2 * x + 0.5 * slope(0.5 * x + y);
  }

  @Override
  public double dy(double x, double y) {
    return 2 * y + slope(0.5 * x + y);
  }

  @Override
  public double dxx(double x, double y) {
    return 2 + 0.25 * curvature(0.5 * x + y);
  }

  @Override
  public double dxy(double x, double y) {
    return 0.5 * curvature(0.5 * x + y);
  }

  @Override
  public double dyy(double x, double y) {
    return 2 + curvature(0.5 * x + y);
  }

  /** The derivative of s² + s⁴. */
  private static double slope(double s) {
    return 2 * s + 4 * (s * s * s);
  }

  private static double curvature(double s) {
    return 2 + 12 * (s * s);
  }

  @Override
  public List<Minimizer> minimizers() {
    return List.of(new Minimizer(0, 0, 0));
  }
}
