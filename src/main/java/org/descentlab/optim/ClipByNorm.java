package org.descentlab.optim;

import org.descentlab.math.Vector;

/**
 * u ← u · min(1, max / (‖u‖ + 10⁻⁶)), the norm over all parameters together. The 10⁻⁶ is PyTorch's
 * ({@code clip_grad_norm_}). A norm that is not finite makes the update NaN or 0.
 */
public final class ClipByNorm implements GradientTransformation {
  private final double max;

  /** Limits the norm to {@code max} > 0. */
  public ClipByNorm(double max) {
    this.max = max;
  }

  @Override
  public void apply(Vector update, Vector params, long t) {
    update.scale(Math.min(1, max / (update.norm() + 1e-6)));
  }
}
