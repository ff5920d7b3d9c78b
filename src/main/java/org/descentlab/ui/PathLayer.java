package org.descentlab.ui;

import java.util.Arrays;
import java.util.Optional;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import org.descentlab.experiment.run.History;
import org.descentlab.figure.PlotArea;
import org.descentlab.figure.RunStyle;

/**
 * Draws a run's path in the plane on a canvas, from one row to another, piece by piece: called
 * again with later rows, it goes on where it stopped, dashes included.
 */
final class PathLayer {
  private static final double SEEN = 0.6;
  private static final double MARGIN = 4;

  private final RunStyle style;
  private double[] xs = new double[256];
  private double[] ys = new double[256];
  private int points;
  private int nextRow;
  private double length;

  PathLayer(RunStyle style) {
    this.style = style;
  }

  /** Forgets what was drawn. */
  void restart() {
    nextRow = 0;
    length = 0;
  }

  /** The first row that was not drawn yet. */
  int nextRow() {
    return nextRow;
  }

  /** Draws on to a row, with a halo around the line where a colour for it is given. */
  void drawTo(
      GraphicsContext g,
      PlotArea area,
      History.Snapshot rows,
      int row,
      double width,
      Optional<Color> halo) {
    int from = Math.max(0, nextRow - 1);
    nextRow = row + 1;
    points = 0;
    double x0 = Double.NaN;
    double y0 = Double.NaN;
    for (int i = from; i <= row; i++) {
      double x = area.pixelX(rows.theta(i, 0));
      double y = area.pixelY(rows.theta(i, 1));
      boolean near = Math.abs(x - x0) < SEEN && Math.abs(y - y0) < SEEN;
      if (near && i < row) {
        continue;
      }
      if (i > from) {
        segment(g, area, new double[] {x0, y0, x, y}, width, halo);
      }
      x0 = x;
      y0 = y;
    }
    flush(g, width, halo);
  }

  private void segment(
      GraphicsContext g, PlotArea area, double[] ends, double width, Optional<Color> halo) {
    Optional<double[]> part = area.clip(ends[0], ends[1], ends[2], ends[3], MARGIN);
    if (part.isEmpty()) {
      flush(g, width, halo);
      return;
    }
    double[] p = part.get();
    if (points == 0 || xs[points - 1] != p[0] || ys[points - 1] != p[1]) {
      flush(g, width, halo);
      append(p[0], p[1]);
    }
    append(p[2], p[3]);
  }

  private void append(double x, double y) {
    if (points == xs.length) {
      xs = Arrays.copyOf(xs, 2 * points);
      ys = Arrays.copyOf(ys, 2 * points);
    }
    xs[points] = x;
    ys[points] = y;
    points++;
  }

  private void flush(GraphicsContext g, double width, Optional<Color> halo) {
    if (points > 1) {
      if (halo.isPresent()) {
        g.setStroke(halo.get());
        g.setLineWidth(width * 2.1);
        g.setLineDashes();
        g.strokePolyline(xs, ys, points);
      }
      Brush.line(g, style, width);
      g.setLineDashOffset(length);
      g.strokePolyline(xs, ys, points);
      for (int i = 1; i < points; i++) {
        length += Math.hypot(xs[i] - xs[i - 1], ys[i] - ys[i - 1]);
      }
    }
    points = 0;
  }
}
