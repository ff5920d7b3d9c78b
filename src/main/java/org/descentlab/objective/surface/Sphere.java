package org.descentlab.objective.surface;

import java.util.List;

/**
 * f(x, y) = x² + y²: a round bowl, the same in every direction. De Jong 1975, "An analysis of the
 * behavior of a class of genetic adaptive systems", function 1.
 */
public record Sphere() implements Surface {

  @Override
  public double value(double x, double y) {
    return x * x + y * y;
  }

  @Override
  public double dx(double x, double y) {
    return 2 * x;
  }

  @Override
  public double dy(double x, double y) {
    return 2 * y;
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
    return 2;
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
