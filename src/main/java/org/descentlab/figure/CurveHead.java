package org.descentlab.figure;

import java.util.Optional;

/**
 * Where a curve stands at the playhead.
 *
 * @param trace whose curve
 * @param x pixel
 * @param y pixel
 * @param exit where it left the plot, if it did
 */
public record CurveHead(RunTrace trace, double x, double y, Optional<Exit> exit) {

  /** The head of a curve at a step, on the line between two points; empty where it has no point. */
  static Optional<CurveHead> of(Series series, StepPlaces places, PlotArea area, double step) {
    RunTrace trace = series.trace();
    int row = trace.rowAt(step);
    Optional<EndLabels.End> end = row < 0 ? Optional.empty() : series.end(area, row, series);
    int last = row < 0 ? -1 : series.lastPresent(row);
    int next = last < 0 ? -1 : series.nextPresent(last);
    if (end.isEmpty() || end.get().exit().isPresent() || next < 0) {
      return end.map(e -> new CurveHead(trace, e.x(), e.y(), e.exit()));
    }
    double x = area.pixelX(places.x(trace, step));
    double x0 = end.get().x();
    double y0 = end.get().y();
    double x1 = area.pixelX(series.x().applyAsDouble(next));
    double y1 = Curve.bounded(area, area.pixelY(series.y().applyAsDouble(next)));
    double part = x1 > x0 ? Math.max(0, Math.min(1, (x - x0) / (x1 - x0))) : 0;
    double y = Double.isFinite(y1) ? y0 + part * (y1 - y0) : y0;
    double inside = Math.max(area.top(), Math.min(area.top() + area.height(), y));
    return Optional.of(new CurveHead(trace, x0 + part * (x1 - x0), inside, Optional.empty()));
  }
}
