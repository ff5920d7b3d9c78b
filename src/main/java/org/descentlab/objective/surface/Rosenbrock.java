package org.descentlab.objective.surface;

import java.util.List;

/**
 * f(x, y) = (a − x)² + b (y − x²)²: a curved valley whose floor hardly falls. Rosenbrock 1960, "An
 * automatic method for finding the greatest or least value of a function" (a = 1, b = 100).
 *
 * @param a place of the minimizer (a, a²)
 * @param b steepness of the valley's walls
 */
public record Rosenbrock(double a, double b) implements Surface {

  @Override
  public double value(double x, double y) {
    double u = a - x;
    double v = y - x * x;
    return u * u + b * (v * v);
  }

  @Override
  public double dx(double x, double y) {
    return -2 * (a - x) - 4 * b * x * (y - x * x);
  }

  @Override
  public double dy(double x, double y) {
    return 2 * b * (y - x * x);
  }

  @Override
  public double dxx(double x, double y) {
    return 2 - 4 * b * (y - 3 * (x * x));
  }

  @Override
  public double dxy(double x, double y) {
    return -4 * b * x;
  }

  @Override
  public double dyy(double x, double y) {
    return 2 * b;
  }

  @Override
  public List<Minimizer> minimizers() {
    return b > 0 ? List.of(new Minimizer(a, a * a, 0)) : List.of();
  }
}
