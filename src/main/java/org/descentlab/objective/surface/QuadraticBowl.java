package org.descentlab.objective.surface;

import java.util.List;

/**
 * f = ½ (u² + κ v²), where (u, v) is (x, y) in axes turned anticlockwise by an angle: the textbook
 * quadratic of condition number κ.
 */
public final class QuadraticBowl implements Surface {
  private final double kappa;
  private final double cos;
  private final double sin;
  private final double xx;
  private final double xy;
  private final double yy;

  /**
   * A bowl.
   *
   * @param kappa κ > 0, the curvature along v; that along u is 1
   * @param angle of the u axis against the x axis, in degrees
   */
  public QuadraticBowl(double kappa, double angle) {
    this.kappa = kappa;
    this.cos = StrictMath.cos(StrictMath.toRadians(angle));
    this.sin = StrictMath.sin(StrictMath.toRadians(angle));
    this.xx = cos * cos + kappa * (sin * sin);
    this.xy = (1 - kappa) * (cos * sin);
    this.yy = sin * sin + kappa * (cos * cos);
  }

  @Override
  public double value(double x, double y) {
    double u = cos * x + sin * y;
    double v = cos * y - sin * x;
    return 0.5 * (u * u + kappa * (v * v));
  }

  @Override
  public double dx(double x, double y) {
    return xx * x + xy * y;
  }

  @Override
  public double dy(double x, double y) {
    return xy * x + yy * y;
  }

  @Override
  public double dxx(double x, double y) {
    return xx;
  }

  @Override
  public double dxy(double x, double y) {
    return xy;
  }

  @Override
  public double dyy(double x, double y) {
    return yy;
  }

  @Override
  public boolean hessianIsConstant() {
    return true;
  }

  @Override
  public List<Minimizer> minimizers() {
    return List.of(new Minimizer(0, 0, 0));
  }
}
