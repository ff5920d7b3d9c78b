package org.descentlab.ui;

import java.util.List;
import org.descentlab.figure.PlotArea;

/** Where the name of a line stands beside it: a rectangle in pixels. */
record NamePlace(double left, double top, double width, double height) {
  private static final int PLACES = 40;
  private static final double GAP = 3;

  /**
   * Returns the place beside a line, above or beneath it, in which the fewest points are; the one
   * nearest to an end of the line where several are as good.
   *
   * @param area in which it is
   * @param line {x0, y0, x1, y1}
   * @param points {x, y} each
   */
  static NamePlace beside(
      PlotArea area, double[] line, double width, double height, List<double[]> points) {
    NamePlace best = new NamePlace(area.left(), area.top(), width, height);
    double least = Double.POSITIVE_INFINITY;
    for (int k = 0; k <= PLACES; k++) {
      double part = k / (double) PLACES;
      for (int side : new int[] {-1, 1}) {
        NamePlace place = at(line, part, side, width, height);
        double cost = place.covered(points) + Math.min(part, 1 - part);
        if (place.within(area) && cost < least) {
          least = cost;
          best = place;
        }
      }
    }
    return best;
  }

  /** As near to a point of the line as it can be without touching the line. */
  private static NamePlace at(double[] line, double part, int side, double width, double height) {
    double x = line[0] + part * (line[2] - line[0]);
    double y = line[1] + part * (line[3] - line[1]);
    double run = Math.max(1e-9, Math.abs(line[2] - line[0]));
    double climb = Math.abs(line[3] - line[1]) / run * width / 2;
    double away = Math.min(climb, height * 2) + height / 2 + GAP;
    return new NamePlace(x - width / 2, y + side * away - height / 2, width, height);
  }

  private boolean within(PlotArea area) {
    return left >= area.left()
        && top >= area.top()
        && left + width <= area.left() + area.width()
        && top + height <= area.top() + area.height();
  }

  private long covered(List<double[]> points) {
    return points.stream()
        .filter(p -> p[0] > left - GAP && p[0] < left + width + GAP)
        .filter(p -> p[1] > top - GAP && p[1] < top + height + GAP)
        .count();
  }
}
