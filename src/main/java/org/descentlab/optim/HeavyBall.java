package org.descentlab.optim;

import java.util.Map;
import org.descentlab.math.LiveValue;
import org.descentlab.math.Vector;

/**
 * Momentum as PyTorch's SGD has it: v ← βv + u, then u ← v, or with Nesterov's look-ahead u ← u +
 * βv. v starts at 0, so that v = u after the first step. The learning rate is not inside v: when it
 * changes, the whole velocity is rescaled with it.
 *
 * <p>Polyak 1964, "Some methods of speeding up the convergence of iteration methods"; Sutskever et
 * al. 2013, "On the importance of initialization and momentum in deep learning", equations 3 and 4
 * up to the place of the learning rate.
 */
public final class HeavyBall implements GradientTransformation {
  private final LiveValue beta;
  private final boolean nesterov;
  private final Vector velocity;

  /**
   * Momentum for parameters like {@code params}.
   *
   * @param beta β in [0, 1)
   */
  public HeavyBall(LiveValue beta, boolean nesterov, Vector params) {
    this.beta = beta;
    this.nesterov = nesterov;
    this.velocity = params.like();
  }

  @Override
  public void apply(Vector update, Vector params, long t) {
    velocity.mix(beta.get(), 1, update);
    if (nesterov) {
      update.addScaled(beta.get(), velocity);
    } else {
      update.set(velocity);
    }
  }

  @Override
  public Recurrence recurrence() {
    Recurrence ball =
        new Recurrence(nesterov ? "d" : "v")
            .with("beta", beta)
            .state("v", "velocity")
            .line("v", "beta*v + u");
    return nesterov ? ball.line("d", "look-ahead", "u + beta*v") : ball;
  }

  @Override
  public Map<String, Vector> state() {
    return Map.of("velocity", velocity);
  }
}
