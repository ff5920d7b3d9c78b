package org.descentlab.ui;

import java.util.Arrays;
import java.util.Optional;
import javafx.scene.canvas.GraphicsContext;
import org.descentlab.experiment.run.History;
import org.descentlab.figure.PlotArea;
import org.descentlab.figure.RunStyle;
import org.jspecify.annotations.Nullable;

/**
 * Draws a run's path in the plane on a canvas, from one row to another, piece by piece: called
 * again with later rows, it goes on where it stopped, dashes included.
 */
final class PathLayer {
  private static final double SEEN = 0.6;
  private static final double MARGIN = 0;

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

  /** Goes on to a row and draws nothing; dashes that follow are where they would be. */
  void skipTo(PlotArea area, History.Snapshot rows, int row) {
    go(null, area, rows, row);
  }

  /** Draws on to a row. */
  void drawTo(Ink ink, PlotArea area, History.Snapshot rows, int row) {
    go(ink, area, rows, row);
  }

  private void go(@Nullable Ink ink, PlotArea area, History.Snapshot rows, int row) {
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
        segment(ink, area, new double[] {x0, y0, x, y});
      }
      x0 = x;
      y0 = y;
    }
    flush(ink);
  }

  private void segment(@Nullable Ink ink, PlotArea area, double[] ends) {
    Optional<double[]> part = area.clip(ends[0], ends[1], ends[2], ends[3], MARGIN);
    if (part.isEmpty()) {
      flush(ink);
      return;
    }
    double[] p = part.get();
    if (points == 0 || xs[points - 1] != p[0] || ys[points - 1] != p[1]) {
      flush(ink);
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

  private void flush(@Nullable Ink ink) {
    if (ink != null && points > 1) {
      GraphicsContext halo = ink.halo();
      if (halo != null) {
        halo.setLineWidth(ink.width() * 2.1);
        halo.strokePolyline(xs, ys, points);
      }
      Brush.line(ink.line(), style, ink.width());
      ink.line().setLineDashOffset(length);
      ink.line().strokePolyline(xs, ys, points);
    }
    for (int i = 1; i < points; i++) {
      length += Math.hypot(xs[i] - xs[i - 1], ys[i] - ys[i - 1]);
    }
    points = 0;
  }

  /**
   * What paths are drawn with.
   *
   * @param line canvas of the lines
   * @param halo canvas beneath it for what sets them off from their ground; null for none
   * @param width of the lines
   */
  record Ink(GraphicsContext line, @Nullable GraphicsContext halo, double width) {}
}
