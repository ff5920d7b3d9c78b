package org.descentlab.objective.surface;

import java.util.List;

/**
 * f(x, y) = x sin y + y sin x + x² + y²: near (0, 0) it is (x + y)² but for the fourth order, so
 * that along x = −y the bottom is as flat as t⁴/3: a degenerate minimum.
 */
public record Flower() implements Surface {

  @Override
  public double value(double x, double y) {
    return x * StrictMath.sin(y) + y * StrictMath.sin(x) + x * x + y * y;
  }

  @Override
  public double dx(double x, double y) {
    return StrictMath.sin(y) + y * StrictMath.cos(x) + 2 * x;
  }

  @Override
  public double dy(double x, double y) {
    return x * StrictMath.cos(y) + StrictMath.sin(x) + 2 * y;
  }

  @Override
  public double dxx(double x, double y) {
    return 2 - y * StrictMath.sin(x);
  }

  @Override
  public double dxy(double x, double y) {
    return StrictMath.cos(y) + StrictMath.cos(x);
  }

  @Override
  public double dyy(double x, double y) {
    return 2 - x * StrictMath.sin(y);
  }

  @Override
  public List<Minimizer> minimizers() {
    return List.of(new Minimizer(0, 0, 0));
  }
}
