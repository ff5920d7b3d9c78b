package org.descentlab.figure;

import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.util.List;
import org.descentlab.math.DoubleVector;
import org.descentlab.objective.LinearRegression;

/** Data of one feature, and lines y = w x + b through them. */
final class FittedLines {
  private static final int MANY_POINTS = 3000;
  private static final int LAST_EARLIER = 32;

  private final Pen pen;
  private final PlotArea area;
  private final Look look;
  private final LinearRegression regression;

  FittedLines(Graphics2D g, PlotArea area, Look look, Sizes sizes, LinearRegression regression) {
    this.pen = new Pen(g, look.theme(), sizes);
    this.area = area;
    this.look = look;
    this.regression = regression;
  }

  /** The data; of very many an evenly spaced part. */
  void points() {
    int n = regression.size();
    int stride = Math.max(1, n / MANY_POINTS);
    double r = pen.sizes().marker() * (n > 400 ? 0.4 : 0.62);
    for (int i = 0; i < n; i += stride) {
      double px = area.pixelX(regression.data().feature(i, 0));
      double py = area.pixelY(regression.data().target(i));
      pen.g().setColor(Ink.of(look.theme().muted(), 0.45));
      pen.g().fill(new Ellipse2D.Double(px - r, py - r, 2 * r, 2 * r));
    }
  }

  /** The best line there is. */
  void leastSquares() {
    DoubleVector best = regression.leastSquares();
    double intercept = regression.intercept() ? best.get(1) : 0;
    pen.g().setStroke(pen.stroke(pen.sizes().line() * 0.6, List.of(6.0, 4.0)));
    pen.g().setColor(Ink.of(look.theme().text()));
    pen.g().draw(line(best.get(0), intercept));
  }

  /** The run's lines at the start and after 1, 2, 4 … 32 steps, faintly. */
  void earlier(RunTrace trace) {
    int shown = trace.rowAt(look.upToStep());
    for (int row = 0; row < shown && row <= LAST_EARLIER; row = Math.max(1, 2 * row)) {
      pen.line(line(trace, row), plain(trace.style()), 0.45, 0.3);
    }
  }

  /** The run's line at the playhead, its marker where it stands apart from the other runs'. */
  void current(RunTrace trace, int nth) {
    int shown = trace.rowAt(look.upToStep());
    if (shown >= 0) {
      pen.strong(line(trace, shown), trace.style(), 1);
      double x = area.x().value(0.94 - 0.06 * (nth % 12));
      double px = area.pixelX(x);
      double py = area.pixelY(trace.rows().theta(shown, 0) * x + intercept(trace, shown));
      if (area.contains(px, py)) {
        pen.marker(trace.style(), px, py, 0.9);
      }
    }
  }

  private double intercept(RunTrace trace, int row) {
    return regression.intercept() ? trace.rows().theta(row, 1) : 0;
  }

  private static RunStyle plain(RunStyle style) {
    return new RunStyle(style.rgb(), List.of(), style.marker());
  }

  private Path2D line(RunTrace trace, int row) {
    return line(trace.rows().theta(row, 0), intercept(trace, row));
  }

  private Path2D line(double slope, double intercept) {
    ScreenPath path = new ScreenPath(area, 4 * pen.sizes().line());
    for (double x : new double[] {area.x().low(), area.x().high()}) {
      path.add(area.pixelX(x), area.pixelY(slope * x + intercept));
    }
    return path.shape();
  }
}
