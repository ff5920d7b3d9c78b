package org.descentlab.objective.surface;

import java.util.List;

/**
 * f(x, y) = 20 + x² − 10 cos 2πx + y² − 10 cos 2πy: a bowl covered with local minima, one near each
 * whole point. Rastrigin 1974.
 */
public record Rastrigin() implements Surface {
  private static final double TURN = 2 * StrictMath.PI;

  @Override
  public double value(double x, double y) {
    return 20 + x * x - 10 * StrictMath.cos(TURN * x) + y * y - 10 * StrictMath.cos(TURN * y);
  }

  @Override
  public double dx(double x, double y) {
    return 2 * x + 10 * TURN * StrictMath.sin(TURN * x);
  }

  @Override
  public double dy(double x, double y) {
    return 2 * y + 10 * TURN * StrictMath.sin(TURN * y);
  }

  @Override
  public double dxx(double x, double y) {
    return 2 + 10 * TURN * TURN * StrictMath.cos(TURN * x);
  }

  @Override
  public double dxy(double x, double y) {
    return 0;
  }

  @Override
  public double dyy(double x, double y) {
    return 2 + 10 * TURN * TURN * StrictMath.cos(TURN * y);
  }

  @Override
  public List<Minimizer> minimizers() {
    return List.of(new Minimizer(0, 0, 0));
  }
}
