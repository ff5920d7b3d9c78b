package org.descentlab.ui;

import javafx.scene.canvas.GraphicsContext;
import org.descentlab.experiment.run.History;
import org.descentlab.figure.Exit;
import org.descentlab.figure.PlotArea;
import org.descentlab.figure.RunStyle;
import org.descentlab.figure.Theme;
import org.descentlab.math.DoubleVector;
import org.descentlab.objective.Objective;

/**
 * The ball of one run on its curve, with its tangent: it rolls along the curve from one row to the
 * next.
 *
 * @param objective the run's curve
 * @param rows of the run, at least one
 * @param style of the run
 */
record RollingBall(Objective objective, History.Snapshot rows, RunStyle style) {
  private static final double LINE = 1.9;
  private static final double BALL = 7.5;
  private static final double REACH = 0.13;

  /** Draws a ring where the run starts. */
  void drawStart(GraphicsContext g, PlotArea area, Theme theme) {
    Brush.start(g, theme, area, pixelX(area, 0), pixelY(area, 0));
  }

  /** The pixel {x, y} where the run starts. */
  double[] start(PlotArea area) {
    return new double[] {pixelX(area, 0), pixelY(area, 0)};
  }

  private double pixelX(PlotArea area, int row) {
    return area.pixelX(rows.theta(row, 0));
  }

  private double pixelY(PlotArea area, int row) {
    return area.pixelY(rows.get(row, History.Column.LOSS));
  }

  /** Draws the ball and its tangent at a step; an arrow where a ball outside was seen last. */
  void draw(GraphicsContext g, PlotArea area, Theme theme, double step) {
    RunHead head = RunHead.at(rows, step);
    double theta = head.theta(0);
    DoubleVector slope = DoubleVector.zeros(1);
    double value = objective.valueAndGradient(new DoubleVector(theta), slope);
    double x = area.pixelX(theta);
    double y = area.pixelY(value);
    if (area.contains(x, y)) {
      tangent(g, area, theme.factor(), x, y, slope.get(0));
      Brush.marker(g, style, theme, x, y, BALL * theme.factor());
    } else {
      Exit.of(area, i -> pixelX(area, i), i -> pixelY(area, i), head.row())
          .ifPresent(exit -> Brush.arrow(g, style, exit, BALL * 2 * theme.factor()));
    }
  }

  private void tangent(
      GraphicsContext g, PlotArea area, double factor, double x, double y, double slope) {
    double dx = area.width() / (area.x().high() - area.x().low());
    double dy = -slope * area.height() / (area.y().high() - area.y().low());
    double reach = REACH * area.width() / Math.hypot(dx, dy);
    area.clip(x - reach * dx, y - reach * dy, x + reach * dx, y + reach * dy, 0)
        .ifPresent(
            p -> {
              Brush.line(g, style, LINE * factor);
              g.strokeLine(p[0], p[1], p[2], p[3]);
            });
  }
}
