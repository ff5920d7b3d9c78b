package org.descentlab.objective.surface;

import java.util.List;

/** f(x, y) = x² − y²: no minimum, a saddle point at (0, 0), unbounded below along y. */
public record Saddle() implements Surface {

  @Override
  public double value(double x, double y) {
    return x * x - y * y;
  }

  @Override
  public double dx(double x, double y) {
    return 2 * x;
  }

  @Override
  public double dy(double x, double y) {
    return -2 * y;
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
    return -2;
  }

  @Override
  public boolean hessianIsConstant() {
    return true;
  }

  @Override
  public List<Minimizer> minimizers() {
    return List.of();
  }
}
