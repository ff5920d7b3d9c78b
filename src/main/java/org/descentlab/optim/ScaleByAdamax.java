package org.descentlab.optim;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.descentlab.math.LiveValue;
import org.descentlab.math.Vector;

/**
 * Adamax, Adam in the infinity norm: m ← β₁m + (1 − β₁)u, r ← max(β₂r, |u| + ε), then u ← m̂ / r
 * with m̂ = m / (1 − β₁ᵗ). ε stands inside the maximum alone, as in PyTorch; the paper has none. m
 * and r start at 0.
 *
 * <p>Kingma and Ba 2015, "Adam: a method for stochastic optimization", algorithm 2.
 */
public final class ScaleByAdamax implements GradientTransformation {
  private final LiveValue beta1;
  private final LiveValue beta2;
  private final LiveValue epsilon;
  private final Vector firstMoment;
  private final Vector infinityNorm;
  private final BiasCorrection bias = new BiasCorrection();
  private boolean begun;

  /**
   * Adamax's scaling for parameters like {@code params}.
   *
   * @param beta1 β₁ in [0, 1)
   * @param beta2 β₂ in [0, 1)
   * @param epsilon ε ≥ 0; where it is 0, a component whose gradient was always 0 becomes NaN
   */
  public ScaleByAdamax(LiveValue beta1, LiveValue beta2, LiveValue epsilon, Vector params) {
    this.beta1 = beta1;
    this.beta2 = beta2;
    this.epsilon = epsilon;
    this.firstMoment = params.like();
    this.infinityNorm = params.like();
  }

  @Override
  public void apply(Vector update, Vector params, long t) {
    double b1 = beta1.get();
    firstMoment.mix(b1, 1 - b1, update);
    infinityNorm.decayedMax(beta2.get(), update, epsilon.get());
    double correction = bias.at(b1, t);
    update.set(firstMoment).scale(1 / correction).divide(infinityNorm);
    begun = true;
  }

  @Override
  public Recurrence recurrence() {
    return new Recurrence("d")
        .with("beta1", beta1)
        .with("beta2", beta2)
        .with("epsilon", epsilon)
        .state("m", "first moment")
        .state("r", "infinity norm")
        .line("m", "beta1*m + (1 - beta1)*u")
        .line("r", "max(beta2*r, abs(u) + epsilon)")
        .line("mhat", "corrected first moment", "m/(1 - beta1^t)")
        .line("d", "scaled", "mhat/r");
  }

  @Override
  public Map<String, Vector> state() {
    Map<String, Vector> state = new LinkedHashMap<>();
    state.put("first moment", firstMoment);
    state.put("infinity norm", infinityNorm);
    return state;
  }

  /** r. */
  @Override
  public Optional<Vector> preconditioner() {
    return begun ? Optional.of(infinityNorm.copy()) : Optional.empty();
  }
}
