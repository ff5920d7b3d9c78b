package org.descentlab.optim;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.descentlab.math.LiveValue;
import org.descentlab.math.Vector;

/**
 * AdaBelief, Adam that divides by how far gradients stray from their average: m ← β₁m + (1 − β₁)u,
 * s ← β₂s + (1 − β₂)(u − m)² + ε with the new m, then u ← m̂ / (√ŝ + ε) with m̂ = m / (1 − β₁ᵗ) and
 * √ŝ = √s / √(1 − β₂ᵗ). ε is added twice: inside s at every step, and outside the root. m and s
 * start at 0.
 *
 * <p>Zhuang et al. 2020, "AdaBelief optimizer: adapting stepsizes by the belief in observed
 * gradients", algorithm 2.
 */
public final class ScaleByBelief implements GradientTransformation {
  private final LiveValue beta1;
  private final LiveValue beta2;
  private final LiveValue epsilon;
  private final Vector firstMoment;
  private final Vector deviation;
  private final BiasCorrection biasOfFirst = new BiasCorrection();
  private final BiasCorrection biasOfSecond = new BiasCorrection();
  private double root = Double.NaN;

  /**
   * AdaBelief's scaling for parameters like {@code params}.
   *
   * @param beta1 β₁ in [0, 1)
   * @param beta2 β₂ in [0, 1)
   * @param epsilon ε ≥ 0
   */
  public ScaleByBelief(LiveValue beta1, LiveValue beta2, LiveValue epsilon, Vector params) {
    this.beta1 = beta1;
    this.beta2 = beta2;
    this.epsilon = epsilon;
    this.firstMoment = params.like();
    this.deviation = params.like();
  }

  @Override
  public void apply(Vector update, Vector params, long t) {
    double b1 = beta1.get();
    double b2 = beta2.get();
    firstMoment.mix(b1, 1 - b1, update);
    update.addScaled(-1, firstMoment);
    deviation.mixSquare(b2, 1 - b2, update).shift(epsilon.get());
    double correction = biasOfFirst.at(b1, t);
    root = 1 / Math.sqrt(biasOfSecond.at(b2, t));
    update.setRatio(1 / correction, firstMoment, root, deviation, epsilon.get());
  }

  @Override
  public Recurrence recurrence() {
    return new Recurrence("d")
        .with("beta1", beta1)
        .with("beta2", beta2)
        .with("epsilon", epsilon)
        .state("m", "first moment")
        .state("s", "mean square deviation")
        .line("m", "beta1*m + (1 - beta1)*u")
        .line("s", "beta2*s + (1 - beta2)*(u - m)^2 + epsilon")
        .line("mhat", "corrected first moment", "m/(1 - beta1^t)")
        .line("shat", "corrected deviation", "s/(1 - beta2^t)")
        .line("d", "scaled", "mhat/(sqrt(shat) + epsilon)");
  }

  @Override
  public Map<String, Vector> state() {
    Map<String, Vector> state = new LinkedHashMap<>();
    state.put("first moment", firstMoment);
    state.put("mean square deviation", deviation);
    return state;
  }

  /** √ŝ + ε. */
  @Override
  public Optional<Vector> preconditioner() {
    return Double.isNaN(root)
        ? Optional.empty()
        : Optional.of(deviation.copy().sqrt().scale(root).shift(epsilon.get()));
  }
}
