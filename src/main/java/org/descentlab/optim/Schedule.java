package org.descentlab.optim;

/**
 * How the learning rate changes from row to row. Most schedules are pure functions of k; one that
 * listens to the loss has state, so each run has a schedule of its own.
 */
@FunctionalInterface
public interface Schedule {

  /**
   * Returns the learning rate of row {@code k}. Asked once a row, k never falling.
   *
   * @param base the optimizer's own learning rate
   * @param k counts from 0: rows, or epochs where the schedule goes by epoch
   */
  double rate(double base, long k);

  /**
   * Takes a loss after the update that used the rate asked last: the row's, from before the update,
   * or where the schedule goes by epoch the mean over the rows of an epoch that is complete. Does
   * nothing where the rate follows from k alone.
   */
  default void observe(double loss) {
    // a pure function of k has nothing to learn
  }

  /** Tells whether the rate follows from losses too, so that nobody knows it beforehand. */
  default boolean listens() {
    return false;
  }

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

  /**
   * minimum + (η − minimum)(1 + cos(πk / period)) / 2, also past the period, where it rises again
   * (PyTorch's CosineAnnealingLR in closed form; Loshchilov and Hutter 2017, "SGDR", equation 5
   * without restarts).
   */
  static Schedule cosine(long period, double minimum) {
    return (base, k) -> halfWave(base, minimum, k, period);
  }

  /**
   * The same, begun anew at the end of each period: minimum + (η − minimum)(1 + cos(πj / Tᵢ)) / 2,
   * j rows after restart i, where Tᵢ = period · multiplierⁱ (PyTorch's CosineAnnealingWarmRestarts;
   * Loshchilov and Hutter 2017, "SGDR", equation 5).
   *
   * @param period rows before the first restart, 1 to 10¹⁰
   * @param multiplier how many times longer each period is than the one before it, 1 to 10⁶
   */
  static Schedule cosineRestarts(long period, long multiplier, double minimum) {
    if (multiplier == 1) {
      return (base, k) -> halfWave(base, minimum, k % period, period);
    }
    return (base, k) -> {
      long since = k;
      long length = period;
      while (since >= length) {
        since -= length;
        length *= multiplier;
      }
      return halfWave(base, minimum, since, length);
    };
  }

  private static double halfWave(double base, double minimum, long k, long period) {
    return minimum + (base - minimum) * (1 + StrictMath.cos(StrictMath.PI * k / period)) / 2;
  }

  /**
   * η (startFactor + (endFactor − startFactor) min(k, steps) / steps) (PyTorch's LinearLR, in
   * closed form, which unlike PyTorch may start from 0).
   */
  static Schedule linearWarmup(double startFactor, double endFactor, long steps) {
    return (base, k) ->
        base * (startFactor + (endFactor - startFactor) * Math.min(k, steps) / steps);
  }

  /** η / (1 + decay·k) (Robbins and Monro 1951, where Σ η must be infinite and Σ η² finite). */
  static Schedule inverseTime(double decay) {
    return (base, k) -> base / (1 + decay * k);
  }

  /**
   * η / √(1 + k) (Zinkevich 2003, "Online convex programming and generalized infinitesimal gradient
   * ascent", theorem 1).
   */
  static Schedule inverseSqrt() {
    return (base, k) -> base / Math.sqrt(1.0 + k);
  }

  /**
   * minimum + (η − minimum)(1 − min(k, steps) / steps)^power (PyTorch's PolynomialLR, with a
   * minimum).
   */
  static Schedule polynomial(long steps, double power, double minimum) {
    return (base, k) -> {
      double left = 1 - (double) Math.min(k, steps) / steps;
      return minimum + (base - minimum) * StrictMath.pow(left, power);
    };
  }
}
