package org.descentlab.objective.surface;

import java.util.List;

/**
 * f(x, y) = −2 exp(−((x − 1)² + u²)/0.2) − 6 exp(−((x + 1)² + u²)/0.2) + x² + u², u = 1.4y: a
 * shallow well on the right, one more than four times as deep on the left.
 */
public record DeepWell() implements BumpyBowl {
  private static final List<Bump> WELLS = List.of(new Bump(-2, 1, 0), new Bump(-6, -1, 0));

  @Override
  public double stretch() {
    return 1.4;
  }

  @Override
  public List<Bump> bumps() {
    return WELLS;
  }

  @Override
  public List<Minimizer> minimizers() {
    return List.of(
        new Minimizer(-0.9675774464554597, 0, -5.032339968658435),
        new Minimizer(0.9053178606008483, 0, -1.0927320384810153));
  }
}
