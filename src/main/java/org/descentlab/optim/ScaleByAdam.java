package org.descentlab.optim;

import java.util.Map;
import java.util.Optional;
import org.descentlab.math.LiveValue;
import org.descentlab.math.Vector;

/**
 * Adam: m ← β₁m + (1 − β₁)u, v ← β₂v + (1 − β₂)u², then u ← m̂ / (√v̂ + ε) with the bias-corrected
 * m̂ = m / (1 − β₁ᵗ) and √v̂ = √v / √(1 − β₂ᵗ); ε stands outside the root, as in PyTorch. m and v
 * start at 0.
 *
 * <p>Kingma and Ba 2015, "Adam: a method for stochastic optimization", algorithm 1.
 */
public final class ScaleByAdam implements GradientTransformation {
  private final LiveValue epsilon;
  private final Moments moments;

  /**
   * Adam's scaling for parameters like {@code params}.
   *
   * @param beta1 β₁ in [0, 1)
   * @param beta2 β₂ in [0, 1)
   * @param epsilon ε ≥ 0
   */
  public ScaleByAdam(LiveValue beta1, LiveValue beta2, LiveValue epsilon, Vector params) {
    this.epsilon = epsilon;
    this.moments = new Moments(beta1, beta2, params);
  }

  @Override
  public void apply(Vector update, Vector params, long t) {
    moments.take(update, t);
    double root = 1 / Math.sqrt(moments.correction2());
    update.setRatio(
        1 / moments.correction1(), moments.first(), root, moments.second(), epsilon.get());
  }

  @Override
  public Recurrence recurrence() {
    return moments
        .recurrence()
        .with("epsilon", epsilon)
        .line("mhat", "corrected first moment", "m/(1 - beta1^t)")
        .line("vhat", "corrected second moment", "v/(1 - beta2^t)")
        .line("d", "scaled", "mhat/(sqrt(vhat) + epsilon)");
  }

  @Override
  public Map<String, Vector> state() {
    return moments.state();
  }

  /** √v̂ + ε. */
  @Override
  public Optional<Vector> preconditioner() {
    return moments.preconditioner(moments.second(), epsilon.get());
  }
}
