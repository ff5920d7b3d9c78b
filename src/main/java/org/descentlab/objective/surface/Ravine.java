package org.descentlab.objective.surface;

import java.util.List;

/**
 * f(x, y) = 0.1 x² + 2 y²: a long narrow valley along x, κ = 20. After Zhang, Lipton, Li, Smola,
 * "Dive into Deep Learning", section "Momentum".
 */
public record Ravine() implements Surface {

  @Override
  public double value(double x, double y) {
    return 0.1 * (x * x) + 2 * (y * y);
  }

  @Override
  public double dx(double x, double y) {
    return 0.2 * x;
  }

  @Override
  public double dy(double x, double y) {
    return 4 * y;
  }

  @Override
  public double dxx(double x, double y) {
    return 0.2;
  }

  @Override
  public double dxy(double x, double y) {
    return 0;
  }

  @Override
  public double dyy(double x, double y) {
    return 4;
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
