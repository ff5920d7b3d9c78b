package org.descentlab.objective.surface;

import java.util.List;

/** f(x, y) = x² − y² + 0.05y⁴: a saddle point at (0, 0) between two minima, at y = ±√10. */
public record BoundedSaddle() implements Surface {

  @Override
  public double value(double x, double y) {
    double y2 = y * y;
    return x * x - y2 + 0.05 * (y2 * y2);
  }

  @Override
  public double dx(double x, double y) {
    return 2 * x;
  }

  @Override
  public double dy(double x, double y) {
    return 0.2 * (y * y * y) - 2 * y;
  }

  @Override
  public double dxx(double x, double y) {
    return 2;
  }

  @Override
  public double dxy(double x, double y) {
    return 0;
  }

  @Override
  public double dyy(double x, double y) {
    return 0.6 * (y * y) - 2;
  }

  @Override
  public List<Minimizer> minimizers() {
    return List.of(new Minimizer(0, Math.sqrt(10), -5), new Minimizer(0, -Math.sqrt(10), -5));
  }
}
