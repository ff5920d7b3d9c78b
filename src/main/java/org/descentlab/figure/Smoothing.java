package org.descentlab.figure;

import java.util.OptionalInt;
import java.util.function.IntToDoubleFunction;
import org.descentlab.experiment.run.Row;

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

  /**
   * Returns how many rows of a run are averaged: 1 where its losses do not scatter.
   *
   * @param steps over how many steps somebody wants it; as suits the run where empty
   */
  static int window(RunTrace trace, OptionalInt steps) {
    if (!trace.noisy()) {
      return 1;
    }
    int rows = trace.rows().size();
    return steps.isEmpty()
        ? window(rows)
        : (int) Math.max(1, steps.getAsInt() / trace.rows().stride());
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

  /** Returns the averages of the first n values; rows without a value have none. */
  static double[] averages(int n, IntToDoubleFunction values, int window) {
    Smoothing smoothing = new Smoothing(window);
    double[] averages = new double[n];
    for (int i = 0; i < n; i++) {
      double value = values.applyAsDouble(i);
      averages[i] = Row.present(value) ? smoothing.next(value) : Row.ABSENT;
    }
    return averages;
  }
}
