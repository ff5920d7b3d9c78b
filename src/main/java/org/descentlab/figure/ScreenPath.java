package org.descentlab.figure;

import java.awt.geom.Path2D;
import java.util.Optional;

/**
 * A path through points in pixels, clipped to a plot and thinned to what can be seen. A point that
 * is not finite interrupts it.
 */
final class ScreenPath {
  private static final double SEEN = 0.7;

  private final PlotArea area;
  private final double margin;
  private final Path2D path = new Path2D.Double();
  private double lastX = Double.NaN;
  private double lastY = Double.NaN;
  private boolean lifted;
  private double penX = Double.NaN;
  private double penY = Double.NaN;

  /** An empty path that may reach {@code margin} pixels beyond the plot. */
  ScreenPath(PlotArea area, double margin) {
    this.area = area;
    this.margin = margin;
  }

  /** Draws nothing to the next point. */
  void lift() {
    lifted = true;
  }

  void add(double x, double y) {
    if (!Double.isFinite(x) || !Double.isFinite(y)) {
      lastX = Double.NaN;
      return;
    }
    if (!lifted && Math.abs(x - lastX) < SEEN && Math.abs(y - lastY) < SEEN) {
      return;
    }
    if (!lifted && !Double.isNaN(lastX)) {
      Optional<double[]> part = area.clip(lastX, lastY, x, y, margin);
      part.ifPresent(this::append);
    }
    lifted = false;
    lastX = x;
    lastY = y;
  }

  private void append(double[] part) {
    if (part[0] != penX || part[1] != penY) {
      path.moveTo(part[0], part[1]);
    }
    path.lineTo(part[2], part[3]);
    penX = part[2];
    penY = part[3];
  }

  Path2D shape() {
    return path;
  }
}
