package org.descentlab.landscape;

/**
 * How values of an objective are spread over colours: evenly, or evenly in log₁₀(f − shift) where
 * they span decades. The shift is the minimum, so that negative values have a logarithm too.
 *
 * @param logarithmic whether spread by the logarithm
 * @param shift subtracted before the logarithm; 0 on a linear scale
 * @param low of f − shift, where the scale begins; positive on a logarithmic one
 * @param high of f − shift, where it ends, more than {@code low}
 */
public record ValueScale(boolean logarithmic, double shift, double low, double high) {
  /** A logarithmic scale spans at most so many decades. */
  private static final double MAX_DECADES = 8;

  /** The share of values that may lie below a logarithmic scale. */
  private static final double LOWEST = 0.004;

  /** Where the median lies this low between minimum and maximum, values span decades. */
  private static final double SKEWED = 0.06;

  /** Returns the linear or logarithmic scale that shows more of the grid. */
  public static ValueScale fitting(Grid grid, double minimum) {
    double[] sorted = grid.sorted();
    if (sorted.length == 0 || grid.max() <= grid.min()) {
      return linear(grid);
    }
    double median = sorted[sorted.length / 2];
    return (median - grid.min()) < SKEWED * (grid.max() - grid.min())
        ? logarithmic(sorted, Math.min(minimum, grid.min()))
        : linear(grid);
  }

  /** Returns a linear scale over all finite values of the grid. */
  public static ValueScale linear(Grid grid) {
    if (grid.min() > grid.max()) {
      return new ValueScale(false, 0, 0, 1);
    }
    double room = grid.max() > grid.min() ? 0 : Math.max(1, Math.abs(grid.max()));
    return new ValueScale(false, 0, grid.min() - room, grid.max() + room);
  }

  /**
   * Returns a logarithmic scale over the finite values of the grid.
   *
   * @param minimum of the objective; where the grid has less, the grid's counts
   */
  public static ValueScale logarithmic(Grid grid, double minimum) {
    return grid.max() > grid.min()
        ? logarithmic(grid.sorted(), Math.min(minimum, grid.min()))
        : linear(grid);
  }

  private static ValueScale logarithmic(double[] sorted, double minimum) {
    double top = sorted[sorted.length - 1] - minimum;
    double bottom = Math.max(sorted[(int) (LOWEST * sorted.length)] - minimum, top * 1e-300);
    double decades = Math.min(MAX_DECADES, Math.max(1, Math.log10(top / bottom)));
    return new ValueScale(true, minimum, top * Math.pow(10, -decades), top);
  }

  /** Returns where a value lies, 0 at the low end to 1 at the high end; NaN for NaN. */
  public double position(double value) {
    double v = value - shift;
    double t;
    if (logarithmic) {
      t = v <= low ? 0 : Math.log(v / low) / Math.log(high / low);
    } else {
      t = (v - low) / (high - low);
    }
    return Math.max(0, Math.min(1, t));
  }
}
