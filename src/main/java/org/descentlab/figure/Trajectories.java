package org.descentlab.figure;

import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.function.Consumer;

/**
 * The paths of runs in a plane: what lies behind the playhead strongly, what is to come faintly. A
 * path that leaves the view is drawn leaving, with an arrow where it last crossed the edge; it is
 * never clamped, so that it does not look settled.
 */
final class Trajectories {
  /** Steps at least so many line widths apart are dotted. */
  private static final double DOTTED = 3.5;

  /** A path longer than so many times width plus height of the plot is long. */
  private static final double LONG = 5;

  /** Paths this thin cross themselves so often that a halo would hide them. */
  private static final double NO_HALO = 0.7;

  private static final double FAINT = 0.4;

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
        int from = Math.max(0, shown);
        path(trace, from, trace.lastRow(), false, p -> pen.line(p, trace.style(), 0.8, FAINT));
      }
      path(trace, 0, shown, true, p -> pen.line(p, trace.style(), 0.6, FAINT));
      double width = width(trace, shown);
      if (width > NO_HALO) {
        path(trace, 0, shown, false, p -> pen.strong(p, trace.style(), width));
      } else {
        path(trace, 0, shown, false, p -> pen.line(p, trace.style(), width, 1));
      }
      if (width == 1) {
        dots(trace, shown);
      }
    }
    traces.forEach(this::start);
    g.setClip(clip);
    traces.forEach(this::head);
  }

  /**
   * Paths so long that they would fill the plot are drawn thinner: their width, 1 for the usual.
   */
  private double width(RunTrace trace, int shown) {
    double length = 0;
    for (int i = 1; i <= shown; i++) {
      if (onView(trace, i) && onView(trace, i - 1)) {
        length += Math.hypot(x(trace, i) - x(trace, i - 1), y(trace, i) - y(trace, i - 1));
      }
    }
    double usual = LONG * (area.width() + area.height());
    return length <= usual ? 1 : Math.max(0.6, Math.sqrt(usual / length));
  }

  /** The path between two rows; what only crosses the view between two points outside is apart. */
  private void path(RunTrace trace, int from, int to, boolean crossing, Consumer<Path2D> draw) {
    ScreenPath path = new ScreenPath(area, 4 * pen.sizes().line());
    for (int i = from; i <= to; i++) {
      boolean passes = i > from && !onView(trace, i) && !onView(trace, i - 1);
      if (i > from && passes != crossing) {
        path.lift();
      }
      path.add(x(trace, i), y(trace, i));
    }
    draw.accept(path.shape());
  }

  private boolean onView(RunTrace trace, int row) {
    return area.contains(x(trace, row), y(trace, row));
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
    Exit.of(area, row -> x(trace, row), row -> y(trace, row), last)
        .ifPresent(exit -> pen.leaving(trace.style(), exit));
  }
}
