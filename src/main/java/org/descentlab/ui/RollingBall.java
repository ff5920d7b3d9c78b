package org.descentlab.ui;

import java.util.Optional;
import org.descentlab.experiment.run.History;
import org.descentlab.figure.Exit;
import org.descentlab.figure.PlotArea;
import org.descentlab.figure.RunStyle;
import org.descentlab.math.DoubleVector;
import org.descentlab.objective.Objective;
import org.descentlab.ui.PathHeads.Head;
import org.descentlab.ui.PathHeads.Start;
import org.jspecify.annotations.Nullable;

/**
 * The ball of one run on its curve, with its tangent: it rolls along the curve from one row to the
 * next.
 *
 * @param objective the run's curve
 * @param rows of the run, at least one
 * @param style of the run
 */
record RollingBall(Objective objective, History.Snapshot rows, RunStyle style) {
  private static final double REACH = 0.13;

  /** Where the run starts; empty out of view. */
  Optional<Start> start(PlotArea area) {
    double x = pixelX(area, 0);
    double y = pixelY(area, 0);
    return area.contains(x, y) ? Optional.of(new Start(x, y, 1)) : Optional.empty();
  }

  private double pixelX(PlotArea area, int row) {
    return area.pixelX(rows.theta(row, 0));
  }

  private double pixelY(PlotArea area, int row) {
    return area.pixelY(rows.get(row, History.Column.LOSS));
  }

  /** The ball and its tangent at a step; an arrow where a ball outside was seen last, if it was. */
  Optional<Head> head(PlotArea area, double step) {
    RunHead head = RunHead.at(rows, step);
    double theta = head.theta(0);
    DoubleVector slope = DoubleVector.zeros(1);
    double value = objective.valueAndGradient(new DoubleVector(theta), slope);
    double x = area.pixelX(theta);
    double y = area.pixelY(value);
    return area.contains(x, y)
        ? Optional.of(new Head(style, x, y, 1, tangent(area, x, y, slope.get(0)), null))
        : Exit.of(area, i -> pixelX(area, i), i -> pixelY(area, i), head.row())
            .map(exit -> new Head(style, x, y, 1, null, exit));
  }

  private static double @Nullable [] tangent(PlotArea area, double x, double y, double slope) {
    double dx = area.width() / (area.x().high() - area.x().low());
    double dy = -slope * area.height() / (area.y().high() - area.y().low());
    double reach = REACH * area.width() / Math.hypot(dx, dy);
    return area.clip(x - reach * dx, y - reach * dy, x + reach * dx, y + reach * dy, 0)
        .orElse(null);
  }
}
