package org.descentlab.objective.surface;

import java.util.List;

/**
 * f(x, y) = (x² + y − 11)² + (x + y² − 7)²: four minima of the same depth. Himmelblau 1972,
 * "Applied Nonlinear Programming".
 */
public record Himmelblau() implements Surface {

  @Override
  public double value(double x, double y) {
    double u = x * x + y - 11;
    double v = x + y * y - 7;
    return u * u + v * v;
  }

  @Override
  public double dx(double x, double y) {
    return 4 * x * (x * x + y - 11) + 2 * (x + y * y - 7);
  }

  @Override
  public double dy(double x, double y) {
    return 2 * (x * x + y - 11) + 4 * y * (x + y * y - 7);
  }

  @Override
  public double dxx(double x, double y) {
    return 12 * (x * x) + 4 * y - 42;
  }

  @Override
  public double dxy(double x, double y) {
    return 4 * (x + y);
  }

  @Override
  public double dyy(double x, double y) {
    return 12 * (y * y) + 4 * x - 26;
  }

  @Override
  public List<Minimizer> minimizers() {
    return List.of(
        new Minimizer(3, 2, 0),
        new Minimizer(-2.805118086952745, 3.131312518250573, 0),
        new Minimizer(-3.779310253377747, -3.2831859912861696, 0),
        new Minimizer(3.5844283403304917, -1.8481265269644036, 0));
  }
}
