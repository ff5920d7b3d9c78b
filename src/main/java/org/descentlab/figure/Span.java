package org.descentlab.figure;

/**
 * The range of an axis, linear or logarithmic (base 10).
 *
 * @param low where it begins; positive on a logarithmic axis
 * @param high where it ends, more than {@code low}
 * @param logarithmic whether equal factors are equally long
 */
public record Span(double low, double high, boolean logarithmic) {

  /** Refuses what is no range. */
  public Span {
    if (!(low < high) || Double.isInfinite(high - low) || (logarithmic && low <= 0)) {
      throw new IllegalArgumentException(low + " to " + high + (logarithmic ? " (log)" : ""));
    }
  }

  /** A linear range. */
  public static Span linear(double low, double high) {
    return new Span(low, high, false);
  }

  /**
   * Returns where a value lies, 0 at the low end, 1 at the high end, beyond where outside; −∞ for
   * values that have no logarithm.
   */
  public double unit(double value) {
    if (!logarithmic) {
      return (value - low) / (high - low);
    }
    return value <= 0 ? Double.NEGATIVE_INFINITY : Math.log(value / low) / Math.log(high / low);
  }

  /** Returns the value at a place, the inverse of {@link #unit}. */
  public double value(double unit) {
    return logarithmic ? low * Math.pow(high / low, unit) : low + unit * (high - low);
  }
}
