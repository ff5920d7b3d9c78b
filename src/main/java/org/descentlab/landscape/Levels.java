package org.descentlab.landscape;

import java.util.ArrayList;
import java.util.List;

/** Chooses the values whose level sets are drawn: round numbers, spread as their scale is. */
public final class Levels {
  private static final double[] ROUND = {1, 2, 2.5, 5, 10};

  private Levels() {}

  /**
   * Returns about {@code count} values of f inside the scale, ascending: on a linear scale
   * multiples of 1, 2, 2.5 or 5 times a power of ten; on a logarithmic one shift + {1}, {1, 3} or
   * {1, 2, 5} × 10ⁿ, so that neighbours are about as far apart in the picture.
   */
  public static double[] of(ValueScale scale, int count) {
    List<Double> levels = scale.logarithmic() ? decades(scale, count) : steps(scale, count);
    return levels.stream().mapToDouble(Double::doubleValue).toArray();
  }

  /** Returns the round step, 1, 2, 2.5 or 5 × 10ⁿ, that cuts a width into at most so many parts. */
  public static double step(double width, int parts) {
    double raw = width / Math.max(1, parts);
    double power = Math.pow(10, Math.floor(Math.log10(raw)));
    for (double factor : ROUND) {
      if (factor * power >= raw * (1 - 1e-9)) {
        return factor * power;
      }
    }
    return 10 * power;
  }

  private static List<Double> steps(ValueScale scale, int count) {
    List<Double> levels = new ArrayList<>();
    double step = step(scale.high() - scale.low(), count);
    for (long k = (long) Math.floor(scale.low() / step) + 1; k * step < scale.high(); k++) {
      levels.add(k * step);
    }
    return levels;
  }

  private static List<Double> decades(ValueScale scale, int count) {
    double decades = Math.log10(scale.high() / scale.low());
    double[] factors =
        decades * 3 <= count
            ? new double[] {1, 2, 5}
            : decades * 2 <= count * 1.2 ? new double[] {1, 3} : new double[] {1};
    List<Double> levels = new ArrayList<>();
    for (int n = (int) Math.floor(Math.log10(scale.low())); ; n++) {
      for (double factor : factors) {
        double value = factor * power(n);
        if (value >= scale.high()) {
          return levels;
        }
        if (value > scale.low()) {
          levels.add(scale.shift() + value);
        }
      }
    }
  }

  private static double power(int n) {
    return n < 0 ? 1 / Math.pow(10, -n) : Math.pow(10, n);
  }
}
