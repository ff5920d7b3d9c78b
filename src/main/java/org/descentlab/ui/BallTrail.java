package org.descentlab.ui;

import javafx.scene.canvas.GraphicsContext;
import org.descentlab.experiment.run.History;
import org.descentlab.figure.PlotArea;
import org.descentlab.figure.RunStyle;

/** Where a ball on a curve was before, dot by dot: called again with a later row, it goes on. */
final class BallTrail {
  private static final double RADIUS = 2.4;
  private static final double APART = 3;
  private static final double OPACITY = 0.45;

  private int nextRow;
  private double lastX = Double.NaN;
  private double lastY = Double.NaN;

  /** The first row that was not drawn yet. */
  int nextRow() {
    return nextRow;
  }

  /** Draws on to a row; what would lie on the dot before is left out. */
  void drawTo(GraphicsContext g, PlotArea area, History.Snapshot rows, int row, RunStyle style) {
    g.setFill(Brush.color(style.rgb()).deriveColor(0, 1, 1, OPACITY));
    for (; nextRow <= row; nextRow++) {
      double x = area.pixelX(rows.theta(nextRow, 0));
      double y = area.pixelY(rows.get(nextRow, History.Column.LOSS));
      if (area.contains(x, y) && !(Math.hypot(x - lastX, y - lastY) < APART)) {
        g.fillOval(x - RADIUS, y - RADIUS, 2 * RADIUS, 2 * RADIUS);
        lastX = x;
        lastY = y;
      }
    }
  }
}
