package org.descentlab.optim;

import org.descentlab.math.Vector;

/** uᵢ ← min(max(uᵢ, −bound), bound), component by component ({@code clip_grad_value_}). */
public final class ClipByValue implements GradientTransformation {
  private final double bound;

  /** Limits every component to [−bound, bound], bound > 0. */
  public ClipByValue(double bound) {
    this.bound = bound;
  }

  @Override
  public void apply(Vector update, Vector params, long t) {
    update.clamp(-bound, bound);
  }

  @Override
  public Recurrence recurrence() {
    return new Recurrence("ubar")
        .number("c", "c", bound)
        .line("ubar", "clipped", "min(max(u, -c), c)");
  }
}
