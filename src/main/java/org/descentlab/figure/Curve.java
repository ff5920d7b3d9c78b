package org.descentlab.figure;

import java.awt.geom.Path2D;

/**
 * A curve on its way to the screen: of the points in one column of pixels only the first, the
 * smallest, the largest and the last are kept, which looks the same and costs no more than the plot
 * is wide.
 */
final class Curve {
  /** Beyond so many heights of the plot, curves are as good as vertical. */
  private static final double FAR = 100;

  private final PlotArea area;
  private final ScreenPath path;
  private double column = Double.NaN;
  private double lowX;
  private double low;
  private double highX;
  private double high;
  private double lastX;
  private double last;

  Curve(PlotArea area, double margin) {
    this.area = area;
    this.path = new ScreenPath(area, margin);
  }

  /** Adds a point, in values; points come in the order of x. */
  void add(double valueX, double valueY) {
    double y = bounded(area, area.pixelY(valueY));
    double px = area.pixelX(valueX);
    if (Double.isNaN(y)) {
      flush();
      path.add(Double.NaN, Double.NaN);
      column = Double.NaN;
      return;
    }
    if (Math.floor(px) != column) {
      flush();
      column = Math.floor(px);
      path.add(px, y);
      low = y;
      high = y;
      lowX = px;
      highX = px;
    } else if (y < low) {
      low = y;
      lowX = px;
    } else if (y > high) {
      high = y;
      highX = px;
    }
    lastX = px;
    last = y;
  }

  /** A value without a logarithm leaves below, an infinite one above. */
  static double bounded(PlotArea area, double y) {
    return Math.max(
        area.top() - FAR * area.height(), Math.min(area.top() + FAR * area.height(), y));
  }

  private void flush() {
    if (!Double.isNaN(column)) {
      boolean lowFirst = lowX <= highX;
      path.add(lowFirst ? lowX : highX, lowFirst ? low : high);
      path.add(lowFirst ? highX : lowX, lowFirst ? high : low);
      path.add(lastX, last);
    }
  }

  /** Returns the curve so far, in pixels. */
  Path2D shape() {
    flush();
    return path.shape();
  }
}
