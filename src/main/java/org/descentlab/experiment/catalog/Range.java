package org.descentlab.experiment.catalog;

/**
 * The numbers that a field takes.
 *
 * @param min lower bound
 * @param minIncluded whether it is in the range
 * @param max upper bound
 * @param maxIncluded whether it is in the range
 * @param whole whether only whole numbers are
 */
public record Range(
    double min, boolean minIncluded, double max, boolean maxIncluded, boolean whole) {
  private static final double INF = Double.POSITIVE_INFINITY;

  /** Any finite number. */
  public static final Range FINITE = new Range(-INF, false, INF, false, false);

  /** x ≥ 0. */
  public static final Range NON_NEGATIVE = new Range(0, true, INF, false, false);

  /** x > 0. */
  public static final Range POSITIVE = new Range(0, false, INF, false, false);

  /** From 0 to 1, without 1. */
  public static final Range UNIT = new Range(0, true, 1, false, false);

  /** Whole numbers from 1 to {@code max}. */
  public static Range count(double max) {
    return new Range(1, true, max, true, true);
  }

  /** Tells whether {@code x} is in the range; NaN never is. */
  public boolean contains(double x) {
    return (minIncluded ? x >= min : x > min)
        && (maxIncluded ? x <= max : x < max)
        && (!whole || x == Math.rint(x));
  }
}
