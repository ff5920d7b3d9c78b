package org.descentlab.objective.surface;

import java.util.List;

/**
 * f(x, y) = 2 exp(−((x − 1)² + u²)/0.2) + 6 exp(−((x + 1)² + u²)/0.2) − 2 exp(−((x − 1)² + (u +
 * 1)²)/0.2) + x² + u², u = 1.4y: two hills in a bowl, and a well behind the smaller one.
 */
public record Hills() implements BumpyBowl {
  private static final List<Bump> HILLS =
      List.of(new Bump(2, 1, 0), new Bump(6, -1, 0), new Bump(-2, 1, -1));

  @Override
  public double stretch() {
    return 1.4;
  }

  @Override
  public List<Bump> bumps() {
    return HILLS;
  }

  @Override
  public List<Minimizer> minimizers() {
    return List.of(
        new Minimizer(0.9003065222993073, -0.6534011583039486, -0.1588086100344146),
        new Minimizer(0.04150712569956181, -0.0006403776376543042, 0.04828496079613093));
  }
}
