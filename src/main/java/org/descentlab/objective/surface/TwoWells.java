package org.descentlab.objective.surface;

import java.util.List;

/**
 * f(x, y) = −2 exp(−((x − 1)² + y²)/0.2) − 3 exp(−((x + 1)² + y²)/0.2) + x² + y²: a shallow well on
 * the right, a deep one on the left, in a wide bowl.
 */
public record TwoWells() implements BumpyBowl {
  private static final List<Bump> WELLS = List.of(new Bump(-2, 1, 0), new Bump(-3, -1, 0));

  @Override
  public double stretch() {
    return 1;
  }

  @Override
  public List<Bump> bumps() {
    return WELLS;
  }

  @Override
  public List<Minimizer> minimizers() {
    return List.of(
        new Minimizer(-0.9363006340109187, 0, -2.063090251768194),
        new Minimizer(0.905317899160115, 0, -1.092731999201741));
  }
}
