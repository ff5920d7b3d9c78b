package org.descentlab.optim;

import java.util.Map;
import org.descentlab.math.LiveValue;
import org.descentlab.math.Vector;

/**
 * Lion's direction: u ← sign(β₁m + (1 − β₁)u) with the m of the steps before, and m ← β₂m + (1 −
 * β₂)u with the gradient u. Every component is −1, 0 or 1, so that every step is as long as the
 * learning rate. m starts at 0. Weight decay belongs behind it.
 *
 * <p>Chen et al. 2023, "Symbolic discovery of optimization algorithms", algorithm 2.
 */
public final class SignOfInterpolation implements GradientTransformation {
  private final LiveValue beta1;
  private final LiveValue beta2;
  private final Vector firstMoment;
  private final Vector direction;

  /**
   * Lion's direction for parameters like {@code params}.
   *
   * @param beta1 β₁ in [0, 1)
   * @param beta2 β₂ in [0, 1)
   */
  public SignOfInterpolation(LiveValue beta1, LiveValue beta2, Vector params) {
    this.beta1 = beta1;
    this.beta2 = beta2;
    this.firstMoment = params.like();
    this.direction = params.like();
  }

  @Override
  public void apply(Vector update, Vector params, long t) {
    direction.set(firstMoment).mix(beta1.get(), 1 - beta1.get(), update);
    firstMoment.mix(beta2.get(), 1 - beta2.get(), update);
    update.set(direction).bySign(-1, 0, 1);
  }

  @Override
  public Recurrence recurrence() {
    return new Recurrence("d")
        .with("beta1", beta1)
        .with("beta2", beta2)
        .state("m", "first moment")
        .line("c", "interpolation", "beta1*m + (1 - beta1)*u")
        .line("m", "beta2*m + (1 - beta2)*u")
        .line("d", "signs", "sign(c)");
  }

  @Override
  public Map<String, Vector> state() {
    return Map.of("first moment", firstMoment);
  }

  @Override
  public int vectors() {
    return 2;
  }
}
