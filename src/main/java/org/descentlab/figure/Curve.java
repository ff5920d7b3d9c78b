package org.descentlab.figure;

import java.awt.geom.Path2D;

/**
 * A curve on its way to the screen: of the points in one column of pixels only the first, the
 * smallest, the largest and the last are kept, which looks the same and costs no more than the plot
 * is wide.
 */
final class Curve {
  private final PlotArea area;
  private final ScreenPath path;
  private double column = Double.NaN;
  private double x;
  private double low;
  private double high;
  private double last;
  private boolean lowFirst;

  Curve(PlotArea area, double margin) {
    this.area = area;
    this.path = new ScreenPath(area, margin);
  }

  /** Adds a point, in values; points come in the order of x. */
  void add(double valueX, double valueY) {
    double y = area.pixelY(valueY);
    if (y == Double.POSITIVE_INFINITY) {
      // no logarithm: the curve leaves below
      y = area.top() + 4 * area.height();
    }
    double px = area.pixelX(valueX);
    if (Double.isNaN(y) || y == Double.NEGATIVE_INFINITY) {
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
    } else if (y < low) {
      low = y;
      lowFirst = false;
    } else if (y > high) {
      high = y;
      lowFirst = true;
    }
    x = px;
    last = y;
  }

  private void flush() {
    if (!Double.isNaN(column)) {
      path.add(x, lowFirst ? low : high);
      path.add(x, lowFirst ? high : low);
      path.add(x, last);
    }
  }

  /** Returns the curve so far, in pixels. */
  Path2D shape() {
    flush();
    return path.shape();
  }
}
