package org.descentlab.optim;

import org.descentlab.math.LiveValue;
import org.descentlab.math.Vector;

/**
 * u ← u·|u| / (s + |u|), component by component: gradient descent whose learning rate η|u|/(s +
 * |u|) follows the gradient, small where it is small and towards η where it is large. The opposite
 * of {@link ScaleByRms}. Our reading of the idea; there is no paper.
 */
public final class ScaleByMagnitude implements GradientTransformation {
  private final LiveValue scale;
  private final Vector magnitude;

  /**
   * For parameters like {@code params}.
   *
   * @param scale s > 0: the gradient at which the rate is half of η
   */
  public ScaleByMagnitude(LiveValue scale, Vector params) {
    this.scale = scale;
    this.magnitude = params.like();
  }

  @Override
  public void apply(Vector update, Vector params, long t) {
    magnitude.fill(0).decayedMax(1, update, 0);
    update.times(magnitude).divide(magnitude.shift(scale.get()));
  }

  @Override
  public Recurrence recurrence() {
    return new Recurrence("d").with("s", scale).line("d", "scaled", "abs(u)/(s + abs(u))*u");
  }

  @Override
  public int vectors() {
    return 1;
  }
}
