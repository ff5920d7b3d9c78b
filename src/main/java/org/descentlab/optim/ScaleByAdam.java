package org.descentlab.optim;

import java.util.Map;
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
  private final LiveValue beta1;
  private final LiveValue beta2;
  private final LiveValue epsilon;
  private final Vector firstMoment;
  private final Vector secondMoment;
  private final BiasCorrection biasOfFirst = new BiasCorrection();
  private final BiasCorrection biasOfSecond = new BiasCorrection();

  /**
   * Adam's scaling for parameters like {@code params}.
   *
   * @param beta1 β₁ in [0, 1)
   * @param beta2 β₂ in [0, 1)
   * @param epsilon ε ≥ 0
   */
  public ScaleByAdam(LiveValue beta1, LiveValue beta2, LiveValue epsilon, Vector params) {
    this.beta1 = beta1;
    this.beta2 = beta2;
    this.epsilon = epsilon;
    this.firstMoment = params.like();
    this.secondMoment = params.like();
  }

  @Override
  public void apply(Vector update, Vector params, long t) {
    double b1 = beta1.get();
    double b2 = beta2.get();
    double correction1 = biasOfFirst.at(b1, t);
    double correction2 = Math.sqrt(biasOfSecond.at(b2, t));
    firstMoment.mix(b1, 1 - b1, update);
    secondMoment.mixSquare(b2, 1 - b2, update);
    update.setRatio(1 / correction1, firstMoment, 1 / correction2, secondMoment, epsilon.get());
  }

  @Override
  public Map<String, Vector> state() {
    return Map.of("first moment", firstMoment, "second moment", secondMoment);
  }
}
