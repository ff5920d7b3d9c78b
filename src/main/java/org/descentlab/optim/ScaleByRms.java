package org.descentlab.optim;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.descentlab.math.LiveValue;
import org.descentlab.math.Vector;

/**
 * RMSprop's scaling: s ← αs + (1 − α)u², then u ← u / (√s + ε). Centered, it divides by the
 * standard deviation of the gradients instead: q ← αq + (1 − α)u, u ← u / (√(s − q²) + ε), where a
 * difference that rounding makes negative counts as 0. ε stands outside the root, as in PyTorch. s
 * and q start at 0 and are not bias-corrected.
 *
 * <p>Tieleman and Hinton 2012, "Neural networks for machine learning", lecture 6.5; centered:
 * Graves 2013, "Generating sequences with recurrent neural networks", equations 38 to 41 (with ε
 * inside the root).
 */
public final class ScaleByRms implements GradientTransformation {
  private final LiveValue alpha;
  private final LiveValue epsilon;
  private final boolean centered;
  private final Vector meanSquare;
  private final Vector mean;
  private final Vector variance;
  private boolean begun;

  /**
   * RMSprop's scaling for parameters like {@code params}.
   *
   * @param alpha α in [0, 1)
   * @param epsilon ε ≥ 0
   * @param centered whether the mean is subtracted
   */
  public ScaleByRms(LiveValue alpha, LiveValue epsilon, boolean centered, Vector params) {
    this.alpha = alpha;
    this.epsilon = epsilon;
    this.centered = centered;
    this.meanSquare = params.like();
    this.mean = centered ? params.like() : meanSquare;
    this.variance = centered ? params.like() : meanSquare;
  }

  @Override
  public void apply(Vector update, Vector params, long t) {
    double a = alpha.get();
    meanSquare.mixSquare(a, 1 - a, update);
    if (centered) {
      mean.mix(a, 1 - a, update);
      variance.set(meanSquare).mixSquare(1, -1, mean).clamp(0, Double.POSITIVE_INFINITY);
    }
    update.setRatio(1, update, 1, variance, epsilon.get());
    begun = true;
  }

  @Override
  public Recurrence recurrence() {
    Recurrence lines =
        new Recurrence("d")
            .with("alpha", alpha)
            .with("epsilon", epsilon)
            .state("s", "mean square")
            .line("s", "alpha*s + (1 - alpha)*u^2");
    if (!centered) {
      return lines.line("d", "scaled", "u/(sqrt(s) + epsilon)");
    }
    return lines
        .state("q", "mean")
        .line("q", "alpha*q + (1 - alpha)*u")
        .line("d", "scaled", "u/(sqrt(max(s - q^2, 0)) + epsilon)");
  }

  @Override
  public Map<String, Vector> state() {
    Map<String, Vector> state = new LinkedHashMap<>();
    state.put("mean square", meanSquare);
    if (centered) {
      state.put("mean", mean);
    }
    return state;
  }

  /** √s + ε, centered √(s − q²) + ε. */
  @Override
  public Optional<Vector> preconditioner() {
    return begun ? Optional.of(variance.copy().sqrt().shift(epsilon.get())) : Optional.empty();
  }

  @Override
  public int vectors() {
    return centered ? 3 : 1;
  }
}
