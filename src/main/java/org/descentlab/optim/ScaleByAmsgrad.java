package org.descentlab.optim;

import java.util.Map;
import java.util.Optional;
import org.descentlab.math.LiveValue;
import org.descentlab.math.Vector;

/**
 * AMSGrad: Adam whose divisor never falls. With Adam's m and v, w ← max(w, v), then u ← m̂ / (√ŵ +
 * ε) with m̂ = m / (1 − β₁ᵗ) and √ŵ = √w / √(1 − β₂ᵗ). As in PyTorch the maximum is taken before
 * the bias is corrected; the paper corrects none. m, v and w start at 0.
 *
 * <p>Reddi, Kale and Kumar 2018, "On the convergence of Adam and beyond", algorithm 2.
 */
public final class ScaleByAmsgrad implements GradientTransformation {
  private final LiveValue epsilon;
  private final Moments moments;
  private final Vector largest;

  /**
   * AMSGrad's scaling for parameters like {@code params}.
   *
   * @param beta1 β₁ in [0, 1)
   * @param beta2 β₂ in [0, 1)
   * @param epsilon ε ≥ 0
   */
  public ScaleByAmsgrad(LiveValue beta1, LiveValue beta2, LiveValue epsilon, Vector params) {
    this.epsilon = epsilon;
    this.moments = new Moments(beta1, beta2, params);
    this.largest = params.like();
  }

  @Override
  public void apply(Vector update, Vector params, long t) {
    moments.take(update, t);
    largest.decayedMax(1, moments.second(), 0);
    double root = 1 / Math.sqrt(moments.correction2());
    update.setRatio(1 / moments.correction1(), moments.first(), root, largest, epsilon.get());
  }

  @Override
  public Recurrence recurrence() {
    return moments
        .recurrence()
        .with("epsilon", epsilon)
        .state("w", "largest second moment")
        .line("w", "max(w, v)")
        .line("mhat", "corrected first moment", "m/(1 - beta1^t)")
        .line("what", "corrected second moment", "w/(1 - beta2^t)")
        .line("d", "scaled", "mhat/(sqrt(what) + epsilon)");
  }

  @Override
  public Map<String, Vector> state() {
    Map<String, Vector> state = moments.state();
    state.put("largest second moment", largest);
    return state;
  }

  /** √ŵ + ε. */
  @Override
  public Optional<Vector> preconditioner() {
    return moments.preconditioner(largest, epsilon.get());
  }
}
