package org.descentlab.optim;

/** How the learning rate changes from row to row. */
@FunctionalInterface
public interface Schedule {

  /**
   * Returns the learning rate of row {@code k}.
   *
   * @param base the optimizer's own learning rate
   * @param k counts from 0: rows, or epochs where the schedule goes by epoch
   */
  double rate(double base, long k);

  /** η. */
  static Schedule constant() {
    return (base, k) -> base;
  }

  /** η γ^⌊k / stepSize⌋ (PyTorch's StepLR). */
  static Schedule step(long stepSize, double gamma) {
    return (base, k) -> base * StrictMath.pow(gamma, (double) Math.floorDiv(k, stepSize));
  }

  /** η γᵏ (PyTorch's ExponentialLR). */
  static Schedule exponential(double gamma) {
    return (base, k) -> base * StrictMath.pow(gamma, (double) k);
  }

  /** η / √(1 + k). */
  static Schedule inverseSqrt() {
    return (base, k) -> base / Math.sqrt(1.0 + k);
  }

  /**
   * minimum + (η − minimum)(1 + cos(πk / period)) / 2, also past the period, where it rises again
   * (PyTorch's CosineAnnealingLR in closed form; Loshchilov and Hutter 2017, "SGDR", equation 5
   * without restarts).
   */
  static Schedule cosine(long period, double minimum) {
    return (base, k) ->
        minimum + (base - minimum) * (1 + StrictMath.cos(StrictMath.PI * k / period)) / 2;
  }
}
