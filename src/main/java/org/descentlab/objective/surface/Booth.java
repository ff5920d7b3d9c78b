package org.descentlab.objective.surface;

import java.util.List;

/**
 * f(x, y) = (x + 2y − 7)² + (2x + y − 5)²: a bowl along a diagonal, κ = 9. After Jamil and Yang
 * 2013, "A literature survey of benchmark functions for global optimization problems".
 */
public record Booth() implements Surface {

  @Override
  public double value(double x, double y) {
    double u = x + 2 * y - 7;
    double v = 2 * x + y - 5;
    return u * u + v * v;
  }

  @Override
  public double dx(double x, double y) {
    return 2 * (x + 2 * y - 7) + 4 * (2 * x + y - 5);
  }

  @Override
  public double dy(double x, double y) {
    return 4 * (x + 2 * y - 7) + 2 * (2 * x + y - 5);
  }

  @Override
  public double dxx(double x, double y) {
    return 10;
  }

  @Override
  public double dxy(double x, double y) {
    return 8;
  }

  @Override
  public double dyy(double x, double y) {
    return 10;
  }

  @Override
  public boolean hessianIsConstant() {
    return true;
  }

  @Override
  public List<Minimizer> minimizers() {
    return List.of(new Minimizer(1, 3, 0));
  }
}
