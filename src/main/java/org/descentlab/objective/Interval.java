package org.descentlab.objective;

/**
 * A part of a line.
 *
 * @param low where it begins
 * @param high where it ends, more than {@code low}
 */
public record Interval(double low, double high) {

  /** Returns high − low. */
  public double width() {
    return high - low;
  }
}
