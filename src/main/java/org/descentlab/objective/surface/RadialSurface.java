package org.descentlab.objective.surface;

/**
 * A surface that depends on the distance from the origin alone: f(x, y) = φ(r), r = √(x² + y²).
 * Then ∂f/∂x = φ′x/r, ∂²f/∂x² = φ″x²/r² + φ′y²/r³ and ∂²f/∂x∂y = (φ″ − φ′/r) xy/r². Where φ′(0) is
 * not 0 there is a kink at the origin, the tip of a cone: the cone's share of the derivatives
 * counts as 0 there, so that the gradient is 0 and the Hessian φ″(0) times the identity.
 */
interface RadialSurface extends Surface {

  /** Returns φ(r). */
  double profile(double r);

  /** Returns φ′(r). */
  double slope(double r);

  /** Returns φ″(r). */
  double curvature(double r);

  private static double radius(double x, double y) {
    return Math.sqrt(x * x + y * y);
  }

  @Override
  default double value(double x, double y) {
    return profile(radius(x, y));
  }

  @Override
  default double dx(double x, double y) {
    double r = radius(x, y);
    return r == 0 ? 0 : slope(r) * (x / r);
  }

  @Override
  default double dy(double x, double y) {
    return dx(y, x);
  }

  @Override
  default double dxx(double x, double y) {
    double r = radius(x, y);
    if (r == 0) {
      return curvature(0);
    }
    double cos = x / r;
    double sin = y / r;
    return curvature(r) * (cos * cos) + slope(r) / r * (sin * sin);
  }

  @Override
  default double dxy(double x, double y) {
    double r = radius(x, y);
    return r == 0 ? 0 : (curvature(r) - slope(r) / r) * (x / r) * (y / r);
  }

  @Override
  default double dyy(double x, double y) {
    return dxx(y, x);
  }
}
