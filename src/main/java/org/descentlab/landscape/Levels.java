package org.descentlab.landscape;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Chooses the values whose level sets are drawn: round numbers, spread as their scale is. */
public final class Levels {
  private static final double[] ROUND = {1, 2, 2.5, 5, 10};

  /** Below the first of evenly spaced levels there are at most so many more. */
  private static final int HALVINGS = 3;

  /** A larger share of the plane without a line looks empty. */
  private static final double EMPTY = 0.03;

  private Levels() {}

  /**
   * Returns about {@code count} values of f inside the scale, ascending: on a linear scale
   * multiples of 1, 2, 2.5 or 5 times a power of ten, halved towards the lowest value where the
   * bottom of a bowl would be empty; on a logarithmic one shift + {1}, {1, 3}, {1, 2, 5} or {1,
   * 1.5, 2, 3, 5, 7} × 10ⁿ.
   */
  public static double[] of(Grid grid, ValueScale scale, int count) {
    List<Double> levels = scale.logarithmic() ? decades(scale, count) : steps(scale, count);
    if (!scale.logarithmic() && !levels.isEmpty() && grid.lowestInside()) {
      fillBottom(levels, grid.sorted(), scale.low());
    }
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

  private static void fillBottom(List<Double> levels, double[] sorted, double low) {
    for (int k = 0; k < HALVINGS; k++) {
      double first = levels.get(0);
      long below = Arrays.stream(sorted).takeWhile(value -> value < first).count();
      if (below < EMPTY * sorted.length) {
        return;
      }
      levels.add(0, low + (first - low) / 2);
    }
  }

  private static List<Double> decades(ValueScale scale, int count) {
    double decades = Math.log10(scale.high() / scale.low());
    double[] factors = factors(count / decades);
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

  /** The levels of a decade that is to have about so many. */
  private static double[] factors(double ofDecade) {
    if (ofDecade >= 11) {
      return new double[] {1, 1.5, 2, 3, 5, 7};
    }
    if (ofDecade >= 4) {
      return new double[] {1, 2, 5};
    }
    return ofDecade >= 2.4 ? new double[] {1, 3} : new double[] {1};
  }

  private static double power(int n) {
    return n < 0 ? 1 / Math.pow(10, -n) : Math.pow(10, n);
  }
}
