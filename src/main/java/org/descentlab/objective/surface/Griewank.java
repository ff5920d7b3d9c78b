package org.descentlab.objective.surface;

import java.util.List;

/**
 * f(x, y) = 1 + (x² + y²)/4000 − cos x · cos(y/√2): ripples over a bowl so wide that it hardly
 * shows. Griewank 1981, "Generalized descent for global optimization".
 */
public record Griewank() implements Surface {
  private static final double ROOT = Math.sqrt(2);

  @Override
  public double value(double x, double y) {
    return 1 + (x * x + y * y) / 4000 - StrictMath.cos(x) * StrictMath.cos(y / ROOT);
  }

  @Override
  public double dx(double x, double y) {
    return x / 2000 + StrictMath.sin(x) * StrictMath.cos(y / ROOT);
  }

  @Override
  public double dy(double x, double y) {
    return y / 2000 + StrictMath.cos(x) * StrictMath.sin(y / ROOT) / ROOT;
  }

  @Override
  public double dxx(double x, double y) {
    return 1.0 / 2000 + StrictMath.cos(x) * StrictMath.cos(y / ROOT);
  }

  @Override
  public double dxy(double x, double y) {
    return -StrictMath.sin(x) * StrictMath.sin(y / ROOT) / ROOT;
  }

  @Override
  public double dyy(double x, double y) {
    return 1.0 / 2000 + StrictMath.cos(x) * StrictMath.cos(y / ROOT) / 2;
  }

  @Override
  public List<Minimizer> minimizers() {
    return List.of(new Minimizer(0, 0, 0));
  }
}
