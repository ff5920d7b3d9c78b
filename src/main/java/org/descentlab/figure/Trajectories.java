package org.descentlab.figure;

import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;

/**
 * The paths of runs in a plane: what lies behind the playhead strongly, what is to come faintly. A
 * path that leaves the view is drawn leaving, with an arrow where it last crossed the edge; it is
 * never clamped, so that it does not look settled.
 */
final class Trajectories {
  /** Steps at least so many line widths apart are dotted. */
  private static final double DOTTED = 3.5;

  private final PlotArea area;
  private final Look look;
  private final Pen pen;

  Trajectories(Graphics2D g, PlotArea area, Look look, Sizes sizes) {
    this.area = area;
    this.look = look;
    this.pen = new Pen(g, look.theme(), sizes);
  }

  void draw(List<RunTrace> traces) {
    Graphics2D g = pen.g();
    Shape clip = g.getClip();
    g.clip(new Rectangle2D.Double(area.left(), area.top(), area.width(), area.height()));
    for (RunTrace trace : traces) {
      int shown = trace.rowAt(look.upToStep());
      if (shown < trace.lastRow()) {
        pen.line(path(trace, Math.max(0, shown), trace.lastRow()), trace.style(), 0.8, 0.4);
      }
      pen.strong(path(trace, 0, shown), trace.style());
      dots(trace, shown);
    }
    traces.forEach(this::start);
    g.setClip(clip);
    traces.forEach(this::head);
  }

  private Path2D path(RunTrace trace, int from, int to) {
    ScreenPath path = new ScreenPath(area, 4 * pen.sizes().line());
    for (int i = from; i <= to; i++) {
      path.add(x(trace, i), y(trace, i));
    }
    return path.shape();
  }

  private double x(RunTrace trace, int row) {
    return area.pixelX(trace.rows().theta(row, 0));
  }

  private double y(RunTrace trace, int row) {
    return area.pixelY(trace.rows().theta(row, 1));
  }

  /** A dot a step, where steps are long enough to be told apart. */
  private void dots(RunTrace trace, int shown) {
    double apart = DOTTED * pen.sizes().line();
    double radius = pen.sizes().line() * 0.95;
    pen.g().setColor(Ink.of(trace.style().rgb()));
    for (int i = 1; i < shown; i++) {
      double x = x(trace, i);
      double y = y(trace, i);
      double step = Math.hypot(x - x(trace, i - 1), y - y(trace, i - 1));
      if (step >= apart && area.contains(x, y)) {
        pen.g().fill(new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius));
      }
    }
  }

  private void start(RunTrace trace) {
    if (trace.lastRow() < 0) {
      return;
    }
    double r = pen.sizes().marker() * 0.8;
    double x = x(trace, 0);
    double y = y(trace, 0);
    Shape ring = new Ellipse2D.Double(x - r, y - r, 2 * r, 2 * r);
    pen.g().setColor(Ink.of(look.theme().halo()));
    pen.g().fill(ring);
    pen.g().setStroke(pen.stroke(pen.sizes().line() * 0.8, List.of()));
    pen.g().setColor(Ink.of(look.theme().text()));
    pen.g().draw(ring);
  }

  private void head(RunTrace trace) {
    int last = trace.rowAt(look.upToStep());
    if (last < 0) {
      return;
    }
    double x = x(trace, last);
    double y = y(trace, last);
    if (area.contains(x, y)) {
      pen.marker(trace.style(), x, y, 1);
      return;
    }
    for (int i = last; i > 0; i--) {
      double x0 = x(trace, i - 1);
      double y0 = y(trace, i - 1);
      Optional<double[]> part = area.clip(x0, y0, x(trace, i), y(trace, i), 0);
      if (part.isPresent()) {
        double[] p = part.get();
        pen.leaving(trace.style(), p[2], p[3], x(trace, i) - x0, y(trace, i) - y0);
        return;
      }
    }
  }
}
