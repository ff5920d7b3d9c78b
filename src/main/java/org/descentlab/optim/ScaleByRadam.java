package org.descentlab.optim;

import java.util.Map;
import java.util.Optional;
import org.descentlab.math.LiveValue;
import org.descentlab.math.Vector;

/**
 * RAdam, Adam that scales only when the second moment rests on enough gradients. With Adam's m and
 * v, ρ∞ = 2/(1 − β₂) − 1 and ρₜ = ρ∞ − 2tβ₂ᵗ/(1 − β₂ᵗ):
 *
 * <p>u ← m̂ while ρₜ ≤ 5, then u ← m̂ R √(1 − β₂ᵗ) / (√v + ε) with R² = (ρₜ − 4)(ρₜ − 2)ρ∞ / ((ρ∞ −
 * 4)(ρ∞ − 2)ρₜ) and m̂ = m / (1 − β₁ᵗ). ε is added to √v before its bias is corrected, and the
 * threshold is 5, as in PyTorch; the paper has 4.
 *
 * <p>Liu et al. 2020, "On the variance of the adaptive learning rate and beyond", algorithm 2.
 */
public final class ScaleByRadam implements GradientTransformation {
  private static final double THRESHOLD = 5;

  private final LiveValue beta2;
  private final LiveValue epsilon;
  private final Moments moments;
  private double rectification = Double.NaN;

  /**
   * RAdam's scaling for parameters like {@code params}.
   *
   * @param beta1 β₁ in [0, 1)
   * @param beta2 β₂ in [0, 1)
   * @param epsilon ε ≥ 0
   */
  public ScaleByRadam(LiveValue beta1, LiveValue beta2, LiveValue epsilon, Vector params) {
    this.beta2 = beta2;
    this.epsilon = epsilon;
    this.moments = new Moments(beta1, beta2, params);
  }

  @Override
  public void apply(Vector update, Vector params, long t) {
    moments.take(update, t);
    rectification = rectification(t);
    if (Double.isNaN(rectification)) {
      update.set(moments.first()).scale(1 / moments.correction1());
    } else {
      double scale = rectification / moments.correction1();
      update.setRatio(scale, moments.first(), 1, moments.second(), epsilon.get());
    }
  }

  /** R √(1 − β₂ᵗ), NaN where ρₜ ≤ 5. */
  private double rectification(long t) {
    double correction = moments.correction2();
    double most = 2 / (1 - beta2.get()) - 1;
    double length = most - 2 * t * (1 - correction) / correction;
    if (!(length > THRESHOLD)) {
      return Double.NaN;
    }
    double square = (length - 4) * (length - 2) * most / ((most - 4) * (most - 2) * length);
    return Math.sqrt(square) * Math.sqrt(correction);
  }

  @Override
  public Recurrence recurrence() {
    Recurrence averages =
        moments.recurrence().line("mhat", "corrected first moment", "m/(1 - beta1^t)");
    if (Double.isNaN(rectification)) {
      return averages.line("d", "unscaled", "mhat");
    }
    double r = rectification / Math.sqrt(moments.correction2());
    return averages
        .with("epsilon", epsilon)
        .number("R", "R_t", r)
        .line("d", "scaled", "R*sqrt(1 - beta2^t)*mhat/(sqrt(v) + epsilon)");
  }

  @Override
  public Map<String, Vector> state() {
    return moments.state();
  }

  /** (√v + ε) / (R √(1 − β₂ᵗ)), 1 while ρₜ ≤ 5. */
  @Override
  public Optional<Vector> preconditioner() {
    if (!moments.begun()) {
      return Optional.empty();
    }
    Vector second = moments.second();
    return Optional.of(
        Double.isNaN(rectification)
            ? second.like().fill(1)
            : second.copy().sqrt().shift(epsilon.get()).scale(1 / rectification));
  }
}
