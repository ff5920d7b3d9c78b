package org.descentlab.figure;

import java.util.Optional;
import java.util.function.IntToDoubleFunction;

/**
 * Where a path that ends outside a plot was seen last.
 *
 * @param x on the plot's edge, in pixels
 * @param y on the plot's edge
 * @param dx direction in which it goes on
 * @param dy direction in which it goes on
 */
public record Exit(double x, double y, double dx, double dy) {
  /** Of more points every so many-th is looked at first: a frame has no time for millions. */
  private static final int EXACT = 10_000;

  /**
   * Returns the corners of an arrow that stands at the exit and points the way on.
   *
   * @param size its length, in pixels
   * @return {@code [2][3]}: the x and the y coordinates
   */
  public double[][] arrow(double size) {
    double length = Math.hypot(dx, dy);
    double u = dx / length * size;
    double v = dy / length * size;
    return new double[][] {
      {x, x - u - v * 0.55, x - u + v * 0.55}, {y, y - v + u * 0.55, y - v - u * 0.55}
    };
  }

  /**
   * Returns the exit of the points up to {@code last}; empty where none was on the plot. Among very
   * many points a visit to the plot that is too short to be seen may be passed over.
   */
  public static Optional<Exit> of(
      PlotArea area, IntToDoubleFunction x, IntToDoubleFunction y, int last) {
    int stride = Math.max(1, last / EXACT);
    for (int to = last; to > 0; to -= stride) {
      int from = Math.max(0, to - stride);
      boolean near =
          stride == 1 || from == 0 || area.contains(x.applyAsDouble(from), y.applyAsDouble(from));
      Optional<Exit> exit = near ? between(area, x, y, from, to) : Optional.empty();
      if (exit.isPresent()) {
        return exit;
      }
    }
    return Optional.empty();
  }

  private static Optional<Exit> between(
      PlotArea area, IntToDoubleFunction x, IntToDoubleFunction y, int from, int to) {
    for (int i = to; i > from; i--) {
      double x0 = x.applyAsDouble(i - 1);
      double y0 = y.applyAsDouble(i - 1);
      double dx = x.applyAsDouble(i) - x0;
      double dy = y.applyAsDouble(i) - y0;
      Optional<double[]> part = area.clip(x0, y0, x0 + dx, y0 + dy, 0);
      if (part.isPresent() && Math.hypot(dx, dy) > 0) {
        return Optional.of(new Exit(part.get()[2], part.get()[3], dx, dy));
      }
    }
    return Optional.empty();
  }
}
