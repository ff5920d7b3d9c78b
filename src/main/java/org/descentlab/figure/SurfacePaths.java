package org.descentlab.figure;

import java.awt.AlphaComposite;
import java.awt.Composite;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.descentlab.figure.SurfaceScene.Spot;

/**
 * What runs do on a surface: paths, strong up to the playhead, starts and heads, and the
 * minimizers. What the surface hides shows through faintly.
 */
final class SurfacePaths {
  private static final double FAINT = 0.4;
  private static final double HIDDEN = 0.2;

  /** A hidden mark is this opaque. */
  private static final float BEHIND = 0.3f;

  /** Steps at least so many line widths apart are dotted. */
  private static final double DOTTED = 3.5;

  private final SurfaceScene scene;
  private final Look look;
  private final Pen pen;
  private final double usualLength;

  /** Draws above a scene; paths longer than {@code usualLength} pixels are thinner. */
  SurfacePaths(Graphics2D g, SurfaceScene scene, Look look, Sizes sizes, double usualLength) {
    this.scene = scene;
    this.look = look;
    this.pen = new Pen(g, look.theme(), sizes);
    this.usualLength = usualLength;
  }

  void minimizers(List<double[]> minimizers) {
    double r = pen.sizes().marker() * 1.1;
    for (double[] m : minimizers) {
      spot(m[0], m[1], s -> cross(s.x(), s.y(), r));
    }
  }

  private void cross(double x, double y, double r) {
    for (boolean halo : new boolean[] {true, false}) {
      pen.g().setStroke(pen.stroke(pen.sizes().line() * (halo ? 2 : 0.9), List.of()));
      pen.g().setColor(Ink.of(halo ? look.theme().halo() : look.theme().text()));
      pen.g().draw(new Line2D.Double(x - r, y - r, x + r, y + r));
      pen.g().draw(new Line2D.Double(x - r, y + r, x + r, y - r));
    }
  }

  /** Draws at a point of the plane that is on view, faintly where the surface hides it. */
  private void spot(double x, double y, Consumer<Spot> draw) {
    Optional<Spot> spot = scene.spot(x, y);
    if (spot.isEmpty()) {
      return;
    }
    Composite usual = pen.g().getComposite();
    if (!spot.get().seen()) {
      pen.g().setComposite(AlphaComposite.getInstance(AlphaComposite.SRC_OVER, BEHIND));
    }
    draw.accept(spot.get());
    pen.g().setComposite(usual);
  }

  void draw(List<RunTrace> traces) {
    List<SurfacePath> paths = traces.stream().map(t -> scene.path(t.rows())).toList();
    for (int i = 0; i < paths.size(); i++) {
      path(traces.get(i), paths.get(i));
    }
    traces.stream().filter(trace -> trace.lastRow() >= 0).forEach(this::start);
    traces.stream().filter(trace -> trace.lastRow() >= 0).forEach(this::head);
  }

  private void path(RunTrace trace, SurfacePath path) {
    RunStyle style = trace.style();
    int shown = trace.rowAt(look.upToStep());
    int last = trace.lastRow();
    pen.line(path.shape(0, shown, false), style, 0.6, HIDDEN);
    if (shown < last) {
      pen.line(path.shape(Math.max(0, shown), last, true), style, 0.8, FAINT);
      pen.line(path.shape(Math.max(0, shown), last, false), style, 0.6, HIDDEN / 2);
    }
    double length = path.length(shown);
    double width = length <= usualLength ? 1 : Math.max(0.6, Math.sqrt(usualLength / length));
    if (width > 0.7) {
      pen.strong(path.shape(0, shown, true), style, width);
    } else {
      pen.line(path.shape(0, shown, true), style, width, 1);
    }
    if (width == 1) {
      dots(path, style, shown);
    }
  }

  /** A dot a step, where steps are long enough to be told apart. */
  private void dots(SurfacePath path, RunStyle style, int shown) {
    double apart = DOTTED * pen.sizes().line();
    double radius = pen.sizes().line() * 0.95;
    double lastX = Double.NaN;
    double lastY = Double.NaN;
    pen.g().setColor(Ink.of(style.rgb()));
    for (int k = 0; k < path.size() && path.row(k) < shown; k++) {
      if (path.row(k) == Math.rint(path.row(k)) && !Double.isNaN(path.x(k))) {
        double x = path.x(k);
        double y = path.y(k);
        if (Math.hypot(x - lastX, y - lastY) >= apart && path.seen(k)) {
          pen.g().fill(new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius));
        }
        lastX = x;
        lastY = y;
      }
    }
  }

  private void start(RunTrace trace) {
    double r = pen.sizes().marker() * 0.8;
    spot(
        trace.rows().theta(0, 0),
        trace.rows().theta(0, 1),
        s -> {
          Shape ring = new Ellipse2D.Double(s.x() - r, s.y() - r, 2 * r, 2 * r);
          pen.g().setColor(Ink.of(look.theme().halo()));
          pen.g().fill(ring);
          pen.g().setStroke(pen.stroke(pen.sizes().line() * 0.8, List.of()));
          pen.g().setColor(Ink.of(look.theme().text()));
          pen.g().draw(ring);
        });
  }

  private void head(RunTrace trace) {
    int row = trace.rowAt(look.upToStep());
    double x = trace.rows().theta(row, 0);
    double y = trace.rows().theta(row, 1);
    spot(x, y, s -> pen.marker(trace.style(), s.x(), s.y(), 1));
    if (scene.spot(x, y).isEmpty()) {
      scene.exit(trace.rows(), row).ifPresent(exit -> pen.leaving(trace.style(), exit));
    }
  }
}
