package org.descentlab.objective.surface;

import java.util.List;

/**
 * f(x, y) = ½ + (sin²(x² − y²) − ½) / (1 + 0.001 (x² + y²))²: ripples along hyperbolas, nearly as
 * deep everywhere. After Schaffer 1984; number 2 of the survey of Jamil and Yang 2013.
 */
public record Schaffer2() implements Surface {

  @Override
  public double value(double x, double y) {
    return 0.5 + wave(x, y) * fading(x, y, 2);
  }

  @Override
  public double dx(double x, double y) {
    return slope(x, 1, x, y);
  }

  @Override
  public double dy(double x, double y) {
    return slope(y, -1, x, y);
  }

  @Override
  public double dxx(double x, double y) {
    return curvature(x, 1, x, y);
  }

  @Override
  public double dxy(double x, double y) {
    double cos = StrictMath.cos(2 * (x * x - y * y));
    return x * y * (2.4e-5 * wave(x, y) * fading(x, y, 4) - 8 * cos * fading(x, y, 2));
  }

  @Override
  public double dyy(double x, double y) {
    return curvature(y, -1, x, y);
  }

  private static double wave(double x, double y) {
    double sin = StrictMath.sin(x * x - y * y);
    return sin * sin - 0.5;
  }

  /** (1 + 0.001 (x² + y²)) to the power of −n. */
  private static double fading(double x, double y, int n) {
    return StrictMath.pow(1 + 0.001 * (x * x + y * y), -n);
  }

  /** The derivative by t, which is x or y; x² − y² has the derivative 2 · sign · t. */
  private static double slope(double t, int sign, double x, double y) {
    double sin = StrictMath.sin(2 * (x * x - y * y));
    return t * (2 * sign * sin * fading(x, y, 2) - 0.004 * wave(x, y) * fading(x, y, 3));
  }

  private static double curvature(double t, int sign, double x, double y) {
    double sin = StrictMath.sin(2 * (x * x - y * y));
    double cos = StrictMath.cos(2 * (x * x - y * y));
    double t2 = t * t;
    return (2 * sign * sin + 8 * t2 * cos) * fading(x, y, 2)
        - (0.016 * sign * t2 * sin + 0.004 * wave(x, y)) * fading(x, y, 3)
        + 2.4e-5 * t2 * wave(x, y) * fading(x, y, 4);
  }

  @Override
  public List<Minimizer> minimizers() {
    return List.of(new Minimizer(0, 0, 0));
  }
}
