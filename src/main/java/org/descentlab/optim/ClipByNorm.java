package org.descentlab.optim;

import org.descentlab.math.Vector;

/**
 * u ← u · min(1, max / (‖u‖ + 10⁻⁶)), the norm over all parameters together. The 10⁻⁶ is PyTorch's
 * ({@code clip_grad_norm_}). A norm that is not finite makes the update NaN or 0.
 */
public final class ClipByNorm implements GradientTransformation {
  private final double max;
  private double norm = Double.NaN;

  /** Limits the norm to {@code max} > 0. */
  public ClipByNorm(double max) {
    this.max = max;
  }

  @Override
  public void apply(Vector update, Vector params, long t) {
    norm = update.norm();
    update.scale(Math.min(1, max / (norm + 1e-6)));
  }

  @Override
  public Recurrence recurrence() {
    return new Recurrence("ubar")
        .number("c", "c", max)
        .number("norm", "\\|g\\|", norm)
        .line("ubar", "clipped", "min(1, c/(norm + 1e-6))*u");
  }
}
