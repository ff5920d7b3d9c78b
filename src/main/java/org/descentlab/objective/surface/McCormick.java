package org.descentlab.objective.surface;

import java.util.List;

/**
 * f(x, y) = sin(x + y) + (x − y)² − 1.5x + 2.5y + 1: a staircase of hollows along a diagonal,
 * falling for ever; the minimizer is that of the view. McCormick; after Jamil and Yang 2013, "A
 * literature survey of benchmark functions for global optimization problems".
 */
public record McCormick() implements Surface {

  @Override
  public double value(double x, double y) {
    return StrictMath.sin(x + y) + (x - y) * (x - y) - 1.5 * x + 2.5 * y + 1;
  }

  @Override
  public double dx(double x, double y) {
    return StrictMath.cos(x + y) + 2 * (x - y) - 1.5;
  }

  @Override
  public double dy(double x, double y) {
    return StrictMath.cos(x + y) - 2 * (x - y) + 2.5;
  }

  @Override
  public double dxx(double x, double y) {
    return 2 - StrictMath.sin(x + y);
  }

  @Override
  public double dxy(double x, double y) {
    return -2 - StrictMath.sin(x + y);
  }

  @Override
  public double dyy(double x, double y) {
    return 2 - StrictMath.sin(x + y);
  }

  @Override
  public List<Minimizer> minimizers() {
    return List.of(new Minimizer(-0.5471975511965977, -1.5471975511965979, -1.9132229549810364));
  }
}
