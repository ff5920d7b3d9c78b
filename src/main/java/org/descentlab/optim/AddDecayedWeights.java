package org.descentlab.optim;

import java.util.Arrays;
import org.descentlab.math.LiveValue;
import org.descentlab.math.Vector;

/**
 * u ← u + Lθ. Before a scaling it is L2 regularization (the gradient of ½L‖θ‖²), behind it
 * decoupled weight decay (Loshchilov and Hutter 2019, "Decoupled weight decay regularization").
 */
public final class AddDecayedWeights implements GradientTransformation {
  private final LiveValue weightDecay;
  private final int[] spared;

  /** Decay by {@code weightDecay} L ≥ 0. */
  public AddDecayedWeights(LiveValue weightDecay) {
    this(weightDecay, new int[0]);
  }

  private AddDecayedWeights(LiveValue weightDecay, int[] spared) {
    this.weightDecay = weightDecay;
    this.spared = spared;
  }

  /** Returns the same without the parameters of these indices, which don't decay. */
  public AddDecayedWeights sparing(int... indices) {
    return new AddDecayedWeights(weightDecay, indices.clone());
  }

  @Override
  public void apply(Vector update, Vector params, long t) {
    if (weightDecay.get() != 0) {
      double[] kept = Arrays.stream(spared).mapToDouble(update::get).toArray();
      update.addScaled(weightDecay.get(), params);
      for (int i = 0; i < spared.length; i++) {
        update.put(spared[i], kept[i]);
      }
    }
  }

  @Override
  public Recurrence recurrence() {
    return weightDecay.get() == 0
        ? Recurrence.none()
        : new Recurrence("utilde").with("L", weightDecay).line("utilde", "decayed", "u + L*theta");
  }
}
