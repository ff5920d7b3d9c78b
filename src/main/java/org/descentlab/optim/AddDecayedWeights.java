package org.descentlab.optim;

import org.descentlab.math.LiveValue;
import org.descentlab.math.Vector;

/**
 * u ← u + Lθ. Before a scaling it is L2 regularization (the gradient of ½L‖θ‖²), behind it
 * decoupled weight decay (Loshchilov and Hutter 2019, "Decoupled weight decay regularization").
 */
public final class AddDecayedWeights implements GradientTransformation {
  private final LiveValue weightDecay;

  /** Decay by {@code weightDecay} L ≥ 0. */
  public AddDecayedWeights(LiveValue weightDecay) {
    this.weightDecay = weightDecay;
  }

  @Override
  public void apply(Vector update, Vector params, long t) {
    if (weightDecay.get() != 0) {
      update.addScaled(weightDecay.get(), params);
    }
  }

  @Override
  public Recurrence recurrence() {
    return weightDecay.get() == 0
        ? Recurrence.none()
        : new Recurrence("utilde").with("L", weightDecay).line("utilde", "decayed", "u + L*theta");
  }
}
