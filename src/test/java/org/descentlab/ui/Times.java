package org.descentlab.ui;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** Measured times of one kind, in milliseconds, and their line of print. */
final class Times {
  private final String what;
  private final List<Double> milliseconds = new ArrayList<>();

  Times(String what) {
    this.what = what;
  }

  void add(double time) {
    milliseconds.add(time);
  }

  void addNanos(long nanos) {
    add(nanos * 1e-6);
  }

  int count() {
    return milliseconds.size();
  }

  /** The time that a part of all does not exceed. */
  double quantile(double part) {
    if (milliseconds.isEmpty()) {
      return Double.NaN;
    }
    List<Double> sorted = milliseconds.stream().sorted().toList();
    return sorted.get((int) Math.min(sorted.size() - 1, part * sorted.size()));
  }

  double median() {
    return quantile(0.5);
  }

  double longest() {
    return milliseconds.isEmpty() ? Double.NaN : Collections.max(milliseconds);
  }

  void print() {
    System.out.printf(
        Locale.ROOT,
        "%s: median %.1f ms, 99th percentile %.1f ms, longest %.1f ms, n %d%n",
        what,
        median(),
        quantile(0.99),
        longest(),
        count());
  }
}
