package org.descentlab.optim;

import java.util.Map;
import org.descentlab.math.LiveValue;
import org.descentlab.math.Vector;

/**
 * Momentum as an exponential moving average: v ← βv + (1 − β)u, then u ← v, or with Nesterov's
 * look-ahead u ← βv + (1 − β)u. v starts at 0 and is not bias-corrected. At a fixed learning rate
 * it is {@link HeavyBall} with (1 − β) times the rate.
 */
public final class ExponentialAverage implements GradientTransformation {
  private final LiveValue beta;
  private final boolean nesterov;
  private final Vector velocity;

  /**
   * Momentum for parameters like {@code params}.
   *
   * @param beta β in [0, 1)
   */
  public ExponentialAverage(LiveValue beta, boolean nesterov, Vector params) {
    this.beta = beta;
    this.nesterov = nesterov;
    this.velocity = params.like();
  }

  @Override
  public void apply(Vector update, Vector params, long t) {
    velocity.mix(beta.get(), 1 - beta.get(), update);
    if (nesterov) {
      update.mix(1 - beta.get(), beta.get(), velocity);
    } else {
      update.set(velocity);
    }
  }

  @Override
  public Recurrence recurrence() {
    Recurrence average =
        new Recurrence(nesterov ? "d" : "v")
            .with("beta", beta)
            .state("v", "velocity")
            .line("v", "beta*v + (1 - beta)*u");
    return nesterov ? average.line("d", "look-ahead", "beta*v + (1 - beta)*u") : average;
  }

  @Override
  public Map<String, Vector> state() {
    return Map.of("velocity", velocity);
  }
}
