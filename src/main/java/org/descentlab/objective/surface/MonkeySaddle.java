package org.descentlab.objective.surface;

import java.util.List;

/**
 * f(x, y) = x³ − 3xy²: three valleys and three ridges meet at (0, 0), where gradient and Hessian
 * vanish; no minimum, unbounded below.
 */
public record MonkeySaddle() implements Surface {

  @Override
  public double value(double x, double y) {
    return x * (x * x) - 3 * x * (y * y);
  }

  @Override
  public double dx(double x, double y) {
    return 3 * (x * x) - 3 * (y * y);
  }

  @Override
  public double dy(double x, double y) {
    return -6 * x * y;
  }

  @Override
  public double dxx(double x, double y) {
    return 6 * x;
  }

  @Override
  public double dxy(double x, double y) {
    return -6 * y;
  }

  @Override
  public double dyy(double x, double y) {
    return -6 * x;
  }

  @Override
  public List<Minimizer> minimizers() {
    return List.of();
  }
}
