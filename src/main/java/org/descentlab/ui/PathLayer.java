package org.descentlab.ui;

import java.util.Optional;
import org.descentlab.experiment.run.History;
import org.descentlab.figure.PlotArea;
import org.descentlab.figure.RunStyle;
import org.descentlab.ui.LinePen.Ink;
import org.jspecify.annotations.Nullable;

/**
 * Draws a run's path in the plane on a canvas, from one row to another, piece by piece: called
 * again, it goes on where it stopped, dashes included.
 */
final class PathLayer {
  private static final double MARGIN = 0;

  private final LinePen pen;
  private int nextRow;

  PathLayer(RunStyle style) {
    this.pen = new LinePen(style);
  }

  /** Forgets what was drawn. */
  void restart() {
    nextRow = 0;
    pen.restart();
  }

  /** The first row that was not drawn yet. */
  int nextRow() {
    return nextRow;
  }

  /** Goes on to a row and draws nothing; dashes that follow are where they would be. */
  void skipTo(PlotArea area, History.Snapshot rows, int row) {
    go(null, area, rows, row);
  }

  /** Draws on to a row, or as far as the ink lasts; tells whether it came there. */
  boolean drawTo(Ink ink, PlotArea area, History.Snapshot rows, int row) {
    if (row >= nextRow) {
      go(ink, area, rows, row);
    }
    return row < nextRow;
  }

  private void go(@Nullable Ink ink, PlotArea area, History.Snapshot rows, int row) {
    int from = Math.max(0, nextRow - 1);
    double x0 = Double.NaN;
    double y0 = Double.NaN;
    int i = from;
    for (; i <= row && (ink == null || !ink.budget().spent()); i++) {
      double x = area.pixelX(rows.theta(i, 0));
      double y = area.pixelY(rows.theta(i, 1));
      if (LinePen.isNear(x0, y0, x, y) && i < row) {
        continue;
      }
      if (i > from) {
        segment(ink, area, new double[] {x0, y0, x, y});
      }
      x0 = x;
      y0 = y;
    }
    nextRow = Math.max(nextRow, i);
    pen.lift(ink);
  }

  private void segment(@Nullable Ink ink, PlotArea area, double[] ends) {
    Optional<double[]> part = area.clip(ends[0], ends[1], ends[2], ends[3], MARGIN);
    if (part.isEmpty()) {
      pen.lift(ink);
      return;
    }
    double[] p = part.get();
    if (!pen.isAt(p[0], p[1])) {
      pen.lift(ink);
      pen.to(ink, p[0], p[1]);
    }
    pen.to(ink, p[2], p[3]);
  }
}
