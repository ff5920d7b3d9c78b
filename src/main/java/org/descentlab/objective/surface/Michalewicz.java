package org.descentlab.objective.surface;

import java.util.List;

/**
 * f(x, y) = −g(x, 1) − g(y, 2), g(t, k) = sin t · sin²⁰(kt²/π): plains, cut by narrow gorges; on
 * the plains the gradient is 0 but for the last digits. Michalewicz 1992, "Genetic algorithms +
 * data structures = evolution programs" (m = 10).
 */
public record Michalewicz() implements Surface {
  private static double term(double t, int k) {
    double sin = StrictMath.sin(k * t * t / StrictMath.PI);
    return StrictMath.sin(t) * power(sin, 20);
  }

  private static double slope(double t, int k) {
    double angle = k * t * t / StrictMath.PI;
    double sin = StrictMath.sin(angle);
    double power = 20 * power(sin, 19) * StrictMath.cos(angle) * turn(t, k);
    return StrictMath.cos(t) * power(sin, 20) + StrictMath.sin(t) * power;
  }

  private static double curvature(double t, int k) {
    double angle = k * t * t / StrictMath.PI;
    double sin = StrictMath.sin(angle);
    double cos = StrictMath.cos(angle);
    double w = turn(t, k);
    double power = 20 * power(sin, 19) * cos * w;
    double bend =
        20 * power(sin, 18) * (19 * (cos * cos) - sin * sin) * (w * w)
            + 20 * power(sin, 19) * cos * (2 * k / StrictMath.PI);
    return 2 * StrictMath.cos(t) * power + StrictMath.sin(t) * (bend - power(sin, 20));
  }

  /** sⁿ by squares, several times as fast as a power of any exponent. */
  private static double power(double s, int n) {
    double product = 1;
    double square = s;
    for (int left = n; left > 0; left >>= 1) {
      if ((left & 1) == 1) {
        product *= square;
      }
      square *= square;
    }
    return product;
  }

  /** How fast the angle kt²/π turns. */
  private static double turn(double t, int k) {
    return 2 * k * t / StrictMath.PI;
  }

  @Override
  public double value(double x, double y) {
    return -term(x, 1) - term(y, 2);
  }

  @Override
  public double dx(double x, double y) {
    return -slope(x, 1);
  }

  @Override
  public double dy(double x, double y) {
    return -slope(y, 2);
  }

  @Override
  public double dxx(double x, double y) {
    return -curvature(x, 1);
  }

  @Override
  public double dxy(double x, double y) {
    return 0;
  }

  @Override
  public double dyy(double x, double y) {
    return -curvature(y, 2);
  }

  @Override
  public List<Minimizer> minimizers() {
    return List.of(new Minimizer(2.2029055201726093, 1.5707963267948966, -1.8013034100985525));
  }
}
