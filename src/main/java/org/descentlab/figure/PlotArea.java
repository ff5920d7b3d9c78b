package org.descentlab.figure;

import java.util.Optional;
import org.descentlab.objective.Domain;

/**
 * Where a plot's axes stand: the mapping between values and pixels, y upwards in values and
 * downwards in pixels.
 *
 * @param left of the plot, in pixels of the figure
 * @param top of the plot
 * @param width of the plot, positive
 * @param height of the plot, positive
 * @param x values from left to right
 * @param y values from bottom to top
 */
public record PlotArea(double left, double top, double width, double height, Span x, Span y) {

  /** Returns the same axes with other values, from edge to edge. */
  public PlotArea over(Domain domain) {
    return new PlotArea(
        left,
        top,
        width,
        height,
        Span.linear(domain.xMin(), domain.xMax()),
        Span.linear(domain.yMin(), domain.yMax()));
  }

  /** Returns the pixel of an x value; outside the plot for values outside the axis. */
  public double pixelX(double value) {
    return left + width * x.unit(value);
  }

  /** Returns the pixel of a y value; outside the plot for values outside the axis. */
  public double pixelY(double value) {
    return top + height * (1 - y.unit(value));
  }

  /** Returns the x value at a pixel. */
  public double valueX(double pixel) {
    return x.value((pixel - left) / width);
  }

  /** Returns the y value at a pixel. */
  public double valueY(double pixel) {
    return y.value(1 - (pixel - top) / height);
  }

  /** Tells whether a pixel is on the plot, its edge included. */
  public boolean contains(double pixelX, double pixelY) {
    return pixelX >= left && pixelX <= left + width && pixelY >= top && pixelY <= top + height;
  }

  /**
   * Returns the part of a segment, in pixels, that is on the plot or at most {@code margin} beyond
   * its edge: {x0, y0, x1, y1}; empty where none is, or an end is not finite (Liang and Barsky
   * 1984). Paths that leave the view are drawn with it: a line that ends 10¹² pixels away is no
   * matter for a stroker.
   */
  public Optional<double[]> clip(double x0, double y0, double x1, double y1, double margin) {
    double dx = x1 - x0;
    double dy = y1 - y0;
    if (!Double.isFinite(dx) || !Double.isFinite(dy)) {
      return Optional.empty();
    }
    double[] direction = {-dx, dx, -dy, dy};
    double[] room = {
      x0 - left + margin, left + width + margin - x0, y0 - top + margin, top + height + margin - y0
    };
    double enter = 0;
    double leave = 1;
    for (int k = 0; k < 4; k++) {
      if (direction[k] == 0 && room[k] < 0) {
        return Optional.empty();
      }
      double t = room[k] / direction[k];
      if (direction[k] < 0) {
        enter = Math.max(enter, t);
      } else if (direction[k] > 0) {
        leave = Math.min(leave, t);
      }
    }
    return enter > leave
        ? Optional.empty()
        : Optional.of(
            new double[] {x0 + enter * dx, y0 + enter * dy, x0 + leave * dx, y0 + leave * dy});
  }
}
