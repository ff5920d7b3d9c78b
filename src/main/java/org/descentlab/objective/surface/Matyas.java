package org.descentlab.objective.surface;

import java.util.List;

/**
 * f(x, y) = 0.26 (x² + y²) − 0.48 xy: a bowl along a diagonal, κ = 25. Matyas 1965, "Random
 * optimization".
 */
public record Matyas() implements Surface {

  @Override
  public double value(double x, double y) {
    return 0.26 * (x * x + y * y) - 0.48 * x * y;
  }

  @Override
  public double dx(double x, double y) {
    return 0.52 * x - 0.48 * y;
  }

  @Override
  public double dy(double x, double y) {
    return 0.52 * y - 0.48 * x;
  }

  @Override
  public double dxx(double x, double y) {
    return 0.52;
  }

  @Override
  public double dxy(double x, double y) {
    return -0.48;
  }

  @Override
  public double dyy(double x, double y) {
    return 0.52;
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
