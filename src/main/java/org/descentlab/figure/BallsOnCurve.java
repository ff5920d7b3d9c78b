package org.descentlab.figure;

import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.descentlab.experiment.run.History.Column;
import org.descentlab.math.DoubleVector;
import org.descentlab.objective.Objective;

/** A curve, and what runs do on it: where they were, where they are and how steep it is there. */
final class BallsOnCurve {
  private static final double FAINT = 0.45;

  /** Half the length of a tangent, as a part of the plot's width. */
  private static final double REACH = 0.13;

  /** Earlier positions at least so many pixels apart are dotted. */
  private static final double APART = 3;

  private final Pen pen;
  private final PlotArea area;
  private final Look look;
  private final Objective objective;

  BallsOnCurve(Graphics2D g, PlotArea area, Look look, Sizes sizes, Objective objective) {
    this.pen = new Pen(g, look.theme(), sizes);
    this.area = area;
    this.look = look;
    this.objective = objective;
  }

  /** The curve, with gaps where it has no value and where it jumps across the whole plot. */
  void curve() {
    Curve curve = new Curve(area, 4 * pen.sizes().line());
    int points = (int) (3 * area.width()) + 1;
    double last = Double.NaN;
    for (int i = 0; i <= points; i++) {
      double x = area.x().value((double) i / points);
      double y = objective.value(new DoubleVector(x));
      if (!Double.isFinite(y) || across(last, y)) {
        curve.add(x, Double.NaN);
      }
      if (Double.isFinite(y)) {
        curve.add(x, y);
      }
      last = y;
    }
    pen.g().setStroke(pen.stroke(pen.sizes().line() * 0.9, List.of()));
    pen.g().setColor(Ink.of(look.theme().level()));
    pen.g().draw(curve.shape());
  }

  private boolean across(double one, double other) {
    return Math.min(one, other) < area.y().low() && Math.max(one, other) > area.y().high();
  }

  void draw(List<RunTrace> traces) {
    Graphics2D g = pen.g();
    Shape clip = g.getClip();
    g.clip(new Rectangle2D.Double(area.left(), area.top(), area.width(), area.height()));
    traces.forEach(this::earlier);
    traces.forEach(this::tangent);
    g.setClip(clip);
    traces.forEach(this::start);
    traces.forEach(this::ball);
  }

  private double x(RunTrace trace, int row) {
    return area.pixelX(trace.rows().theta(row, 0));
  }

  private double y(RunTrace trace, int row) {
    return Curve.bounded(area, area.pixelY(trace.rows().get(row, Column.LOSS)));
  }

  /** Faint dots, joined by fainter lines. */
  private void earlier(RunTrace trace) {
    int shown = trace.rowAt(look.upToStep());
    ScreenPath path = new ScreenPath(area, 4 * pen.sizes().line());
    double radius = pen.sizes().line() * 1.3;
    double lastX = Double.NaN;
    double lastY = Double.NaN;
    for (int i = 0; i <= shown; i++) {
      double px = x(trace, i);
      double py = y(trace, i);
      path.add(px, py);
      if (i < shown && !(Math.hypot(px - lastX, py - lastY) < APART) && area.contains(px, py)) {
        pen.g().setColor(Ink.of(trace.style().rgb(), FAINT));
        pen.g().fill(new Ellipse2D.Double(px - radius, py - radius, 2 * radius, 2 * radius));
        lastX = px;
        lastY = py;
      }
    }
    pen.line(path.shape(), trace.style(), 0.4, FAINT);
  }

  private void tangent(RunTrace trace) {
    int shown = trace.rowAt(look.upToStep());
    if (shown < 0) {
      return;
    }
    double theta = trace.rows().theta(shown, 0);
    DoubleVector slope = DoubleVector.zeros(1);
    double value = objective.valueAndGradient(new DoubleVector(theta), slope);
    if (value != trace.rows().get(shown, Column.LOSS)) {
      return; // the run has a formula of its own
    }
    double px = area.pixelX(theta);
    double py = area.pixelY(value);
    double dx = area.width() / (area.x().high() - area.x().low());
    double dy = -slope.get(0) * area.height() / (area.y().high() - area.y().low());
    double part = REACH * area.width() / Math.hypot(dx, dy);
    Path2D line = new Path2D.Double();
    area.clip(px - part * dx, py - part * dy, px + part * dx, py + part * dy, 0)
        .ifPresent(
            ends -> {
              line.moveTo(ends[0], ends[1]);
              line.lineTo(ends[2], ends[3]);
              pen.strong(line, trace.style(), 0.8);
            });
  }

  private void start(RunTrace trace) {
    if (trace.lastRow() < 0 || !area.contains(x(trace, 0), y(trace, 0))) {
      return;
    }
    double r = pen.sizes().marker() * 0.8;
    Shape ring = new Ellipse2D.Double(x(trace, 0) - r, y(trace, 0) - r, 2 * r, 2 * r);
    pen.g().setColor(Ink.of(look.theme().halo()));
    pen.g().fill(ring);
    pen.g().setStroke(pen.stroke(pen.sizes().line() * 0.8, List.of()));
    pen.g().setColor(Ink.of(look.theme().text()));
    pen.g().draw(ring);
  }

  private void ball(RunTrace trace) {
    int shown = trace.rowAt(look.upToStep());
    if (shown < 0) {
      return;
    }
    if (area.contains(x(trace, shown), y(trace, shown))) {
      pen.marker(trace.style(), x(trace, shown), y(trace, shown), 1.3);
    } else {
      Exit.of(area, row -> x(trace, row), row -> y(trace, row), shown)
          .ifPresent(exit -> pen.leaving(trace.style(), exit));
    }
  }
}
