package org.descentlab.objective.surface;

import java.util.List;

/**
 * f(x, y) = −z sin √abs(x/2 + z) − x sin √abs(x − z), z = y + 47: hills and hollows that grow
 * outwards. The minimizer is that of the square ±512 and lies on its edge: f still falls towards
 * larger x. There are kinks where x/2 + z = 0 or x − z = 0; on them the derivatives of that root
 * count as 0 (sign 0 = 0). Whitley, Rana, Dzubera and Mathias 1996, "Evaluating evolutionary
 * algorithms".
 */
public record Eggholder() implements Surface {

  /** sin √abs t. */
  private static double wave(double t) {
    return StrictMath.sin(RootOfAbs.value(t));
  }

  private static double slope(double t) {
    return StrictMath.cos(RootOfAbs.value(t)) * RootOfAbs.slope(t);
  }

  private static double curvature(double t) {
    double r = RootOfAbs.value(t);
    double turn = RootOfAbs.slope(t);
    return StrictMath.cos(r) * RootOfAbs.curvature(t) - StrictMath.sin(r) * (turn * turn);
  }

  @Override
  public double value(double x, double y) {
    double z = y + 47;
    return -z * wave(x / 2 + z) - x * wave(x - z);
  }

  @Override
  public double dx(double x, double y) {
    double z = y + 47;
    return -z * slope(x / 2 + z) / 2 - wave(x - z) - x * slope(x - z);
  }

  @Override
  public double dy(double x, double y) {
    double z = y + 47;
    return -wave(x / 2 + z) - z * slope(x / 2 + z) + x * slope(x - z);
  }

  @Override
  public double dxx(double x, double y) {
    double z = y + 47;
    return -z * curvature(x / 2 + z) / 4 - 2 * slope(x - z) - x * curvature(x - z);
  }

  @Override
  public double dxy(double x, double y) {
    double z = y + 47;
    double left = -slope(x / 2 + z) / 2 - z * curvature(x / 2 + z) / 2;
    return left + slope(x - z) + x * curvature(x - z);
  }

  @Override
  public double dyy(double x, double y) {
    double z = y + 47;
    return -2 * slope(x / 2 + z) - z * curvature(x / 2 + z) - x * curvature(x - z);
  }

  @Override
  public List<Minimizer> minimizers() {
    return List.of(new Minimizer(512, 404.2318051137578, -959.6406627208509));
  }
}
