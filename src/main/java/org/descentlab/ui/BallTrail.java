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

  private final double factor;
  private int nextRow;
  private double lastX = Double.NaN;
  private double lastY = Double.NaN;

  /** A trail whose dots are {@code factor} times as large as on a usual screen. */
  BallTrail(double factor) {
    this.factor = factor;
  }

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
      double apart = Math.hypot(x - lastX, y - lastY);
      if (area.contains(x, y) && !(apart < APART * factor)) {
        double r = RADIUS * factor;
        g.fillOval(x - r, y - r, 2 * r, 2 * r);
        lastX = x;
        lastY = y;
      }
    }
  }
}
