package org.descentlab.figure;

/**
 * The debiased exponential average of a noisy curve: m ← γm + (1 − γ)y, shown as m / (1 − γᵗ), so
 * that it begins at the first value and not at 0 (Kingma and Ba 2015, section 3).
 */
final class Smoothing {
  private static final int PARTS = 80;
  private static final int LONGEST = 500;

  private final double keep;
  private double average;
  private double weight;

  /** An average over about {@code window} values. */
  Smoothing(int window) {
    this.keep = 1 - 1.0 / Math.max(1, window);
  }

  /** Returns how many of n values are averaged: about one in eighty, at least four, at most 500. */
  static int window(int n) {
    return Math.max(4, Math.min(LONGEST, n / PARTS));
  }

  /** Takes the next value and returns the average; what is not finite is returned as it is. */
  double next(double value) {
    if (!Double.isFinite(value)) {
      return value;
    }
    average = keep * average + (1 - keep) * value;
    weight = keep * weight + (1 - keep);
    return average / weight;
  }
}
