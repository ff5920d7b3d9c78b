package org.descentlab.figure;

import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.util.List;
import java.util.Optional;
import org.descentlab.math.DoubleVector;

/** Lines of runs through the data that they are fitted to. */
final class FittedLines {
  private static final int LAST_EARLIER = 32;

  private final Pen pen;
  private final PlotArea area;
  private final Look look;
  private final FittedLine fitted;

  FittedLines(Graphics2D g, PlotArea area, Look look, Sizes sizes, FittedLine fitted) {
    this.pen = new Pen(g, look.theme(), sizes);
    this.area = area;
    this.look = look;
    this.fitted = fitted;
  }

  /** Each run's line at the playhead and, faintly, those before. */
  void draw(List<RunTrace> traces) {
    traces.forEach(this::earlier);
    for (RunTrace trace : traces) {
      line(trace).ifPresent(ends -> pen.strong(path(ends), trace.style(), 1));
    }
    for (int k = 0; k < traces.size(); k++) {
      mark(traces.get(k), k);
    }
  }

  /** The best line there is. */
  void best(DoubleVector params) {
    pen.g().setStroke(pen.stroke(pen.sizes().line() * 0.6, List.of(6.0, 4.0)));
    pen.g().setColor(Ink.of(look.theme().text()));
    fitted.on(area, params::get).ifPresent(ends -> pen.g().draw(path(ends)));
  }

  /** The run's lines at the start and after 1, 2, 4 … 32 steps, faintly. */
  private void earlier(RunTrace trace) {
    int shown = trace.rowAt(look.upToStep());
    RunStyle plain = plain(trace);
    for (int row = 0; row < shown && row <= LAST_EARLIER; row = Math.max(1, 2 * row)) {
      on(trace, row).ifPresent(e -> pen.line(path(e), plain, 0.45, 0.3));
    }
  }

  /** The run's line at the playhead. */
  private Optional<double[]> line(RunTrace trace) {
    int shown = trace.rowAt(look.upToStep());
    return shown < 0 ? Optional.empty() : on(trace, shown);
  }

  /** The run's marker on its line, where it stands apart from the other runs'. */
  private void mark(RunTrace trace, int nth) {
    line(trace)
        .ifPresent(
            ends -> {
              double part = 0.94 - 0.06 * (nth % 12);
              double x = ends[0] + part * (ends[2] - ends[0]);
              double y = ends[1] + part * (ends[3] - ends[1]);
              RunStyle plain = plain(trace);
              side(ends, x, y).ifPresent(stroke -> pen.strong(stroke, plain, 1));
              pen.marker(trace.style(), x, y, 0.9);
            });
  }

  /** A short stroke from a point of a decision line to the side of label 1. */
  private Optional<Line2D> side(double[] ends, double x, double y) {
    double dx = ends[2] - ends[0];
    double dy = ends[3] - ends[1];
    double length = Math.hypot(dx, dy);
    if (!fitted.decides() || length == 0) {
      return Optional.empty();
    }
    double reach = 2.4 * pen.sizes().marker() / length;
    return Optional.of(new Line2D.Double(x, y, x - reach * dy, y + reach * dx));
  }

  private static RunStyle plain(RunTrace trace) {
    return new RunStyle(trace.style().rgb(), List.of(), trace.style().marker());
  }

  private Optional<double[]> on(RunTrace trace, int row) {
    return fitted.withParameters(trace.rows().thetas()).on(area, j -> trace.rows().theta(row, j));
  }

  private static Path2D path(double[] ends) {
    return new Path2D.Double(new Line2D.Double(ends[0], ends[1], ends[2], ends[3]));
  }
}
