package org.descentlab.optim;

import java.util.Map;
import java.util.Optional;
import org.descentlab.math.LiveValue;
import org.descentlab.math.Vector;

/**
 * NAdam, Adam with Nesterov's look-ahead and a momentum that warms up: with Adam's m and v, μₜ =
 * β₁(1 − ½·0.96^(tψ)) and Πₜ = μ₁·…·μₜ,
 *
 * <p>u ← ((1 − μₜ)/(1 − Πₜ) u + μₜ₊₁/(1 − Πₜμₜ₊₁) m) / (√v̂ + ε), √v̂ = √v / √(1 − β₂ᵗ).
 *
 * <p>As PyTorch has it from 2.0 on; 1.13 multiplied the second product by μₜ once more. Πₜ is kept
 * in double precision. Dozat 2016, "Incorporating Nesterov momentum into Adam", algorithm 2.
 */
public final class ScaleByNadam implements GradientTransformation {
  private final LiveValue beta1;
  private final LiveValue epsilon;
  private final LiveValue momentumDecay;
  private final Moments moments;
  private double product = 1;
  private double now = Double.NaN;
  private double next = Double.NaN;

  /**
   * NAdam's scaling for parameters like {@code params}.
   *
   * @param beta1 β₁ in [0, 1)
   * @param beta2 β₂ in [0, 1)
   * @param epsilon ε ≥ 0
   * @param momentumDecay ψ ≥ 0
   */
  public ScaleByNadam(
      LiveValue beta1, LiveValue beta2, LiveValue epsilon, LiveValue momentumDecay, Vector params) {
    this.beta1 = beta1;
    this.epsilon = epsilon;
    this.momentumDecay = momentumDecay;
    this.moments = new Moments(beta1, beta2, params);
  }

  @Override
  public void apply(Vector update, Vector params, long t) {
    moments.take(update, t);
    now = momentum(t);
    next = momentum(t + 1);
    product *= now;
    update.mix((1 - now) / (1 - product), next / (1 - product * next), moments.first());
    double root = 1 / Math.sqrt(moments.correction2());
    update.setRatio(1, update, root, moments.second(), epsilon.get());
  }

  private double momentum(long t) {
    return beta1.get() * (1 - 0.5 * StrictMath.pow(0.96, t * momentumDecay.get()));
  }

  @Override
  public Recurrence recurrence() {
    return moments
        .recurrence()
        .with("epsilon", epsilon)
        .number("now", "\\mu_t", now)
        .number("next", "\\mu_{t+1}", next)
        .number("product", "\\Pi_t", product)
        .line("n", "look-ahead", "(1 - now)/(1 - product)*u + next/(1 - product*next)*m")
        .line("vhat", "corrected second moment", "v/(1 - beta2^t)")
        .line("d", "scaled", "n/(sqrt(vhat) + epsilon)");
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
