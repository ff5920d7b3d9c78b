package org.descentlab.figure;

import java.awt.BasicStroke;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/**
 * The box that a surface stands in: its base, its two far walls, and three axes with ticks and
 * names, those of the base at its near edges, that of the value at the leftmost corner.
 */
final class SurfaceFrame {
  private final Graphics2D g;
  private final Theme theme;
  private final Sizes sizes;
  private final Span[] spans;
  private final String[] names;
  private final Words words;
  private final AxisWords axisWords;

  /**
   * A frame.
   *
   * @param spans of x, y and the value
   * @param names of x, y and the value
   */
  SurfaceFrame(Graphics2D g, Theme theme, Sizes sizes, Span[] spans, String[] names) {
    this.g = g;
    this.theme = theme;
    this.sizes = sizes;
    this.spans = spans;
    this.names = names;
    this.words = Words.of(g, Font.PLAIN, sizes.text());
    this.axisWords = new AxisWords(g, theme, sizes, new ArrayList<>());
  }

  /** Returns the part of a rectangle that the box may fill, so that words have room around it. */
  Rectangle2D room(Rectangle2D inside) {
    double text = sizes.text();
    double labels =
        Ticks.of(spans[2], 6).stream().mapToDouble(t -> words.width(t.label())).max().orElse(0);
    double left = Math.min(inside.getWidth() / 3, labels + text * 0.8);
    double right = Math.min(inside.getWidth() / 6, text * 1.2);
    double top = Math.min(inside.getHeight() / 5, text * 1.7);
    double bottom = Math.min(inside.getHeight() / 5, text * 2.3);
    return new Rectangle2D.Double(
        inside.getX() + left,
        inside.getY() + top,
        inside.getWidth() - left - right,
        inside.getHeight() - top - bottom);
  }

  /** Draws all of it: a surface above it hides what is behind. */
  void draw(Projection projection, Rectangle2D inside) {
    double u = projection.distance(0, 0.5) < projection.distance(1, 0.5) ? 0 : 1;
    double v = projection.distance(0.5, 0) < projection.distance(0.5, 1) ? 0 : 1;
    double[] side = leftmost(projection);
    List<Ticks> x = ticks(projection, 0, new double[] {0, v, 0}, new double[] {1, v, 0});
    List<Ticks> y = ticks(projection, 1, new double[] {u, 0, 0}, new double[] {u, 1, 0});
    double[] foot = {side[0], side[1], 0};
    double[] head = {side[0], side[1], 1};
    List<Ticks> z = ticks(projection, 2, foot, head);
    g.setColor(Ink.of(theme.panel()));
    face(projection, new double[][] {{0, 0, 0}, {1, 0, 0}, {1, 1, 0}, {0, 1, 0}}, true);
    face(
        projection,
        new double[][] {{0, 1 - v, 0}, {1, 1 - v, 0}, {1, 1 - v, 1}, {0, 1 - v, 1}},
        true);
    face(
        projection,
        new double[][] {{1 - u, 0, 0}, {1 - u, 1, 0}, {1 - u, 1, 1}, {1 - u, 0, 1}},
        true);
    g.setColor(Ink.of(theme.grid()));
    for (Ticks tick : x) {
      double at = spans[0].unit(tick.value());
      face(projection, new double[][] {{at, v, 0}, {at, 1 - v, 0}, {at, 1 - v, 1}}, false);
    }
    for (Ticks tick : y) {
      double at = spans[1].unit(tick.value());
      face(projection, new double[][] {{u, at, 0}, {1 - u, at, 0}, {1 - u, at, 1}}, false);
    }
    for (Ticks tick : z) {
      double at = spans[2].unit(tick.value());
      face(projection, new double[][] {{u, 1 - v, at}, {1 - u, 1 - v, at}, {1 - u, v, at}}, false);
    }
    g.setColor(Ink.of(theme.frame()));
    face(projection, new double[][] {{1 - u, v, 0}, {u, v, 0}, {u, 1 - v, 0}}, false);
    face(projection, new double[][] {foot, head}, false);
    words(projection, inside, new double[][] {{u, v}, side}, List.of(x, y, z));
  }

  private void words(
      Projection projection, Rectangle2D inside, double[][] corners, List<List<Ticks>> ticks) {
    double u = corners[0][0];
    double v = corners[0][1];
    double[] side = corners[1];
    axisWords.above(projection.pixel(side[0], side[1], 1), names[2], inside);
    double[] toFront = outwards(projection, new double[] {0.5, v, 0}, 0, v < 0.5 ? -1 : 1);
    double[] toSide = outwards(projection, new double[] {u, 0.5, 0}, u < 0.5 ? -1 : 1, 0);
    axisWords.name(projection.pixel(0.5, v, 0), toFront, names[0], ticks.get(0));
    axisWords.name(projection.pixel(u, 0.5, 0), toSide, names[1], ticks.get(1));
    for (Ticks tick : ticks.get(0)) {
      axisWords.label(projection.pixel(spans[0].unit(tick.value()), v, 0), toFront, tick.label());
    }
    for (Ticks tick : ticks.get(1)) {
      axisWords.label(projection.pixel(u, spans[1].unit(tick.value()), 0), toSide, tick.label());
    }
    for (Ticks tick : ticks.get(2)) {
      double at = spans[2].unit(tick.value());
      axisWords.label(projection.pixel(side[0], side[1], at), new double[] {-1, 0}, tick.label());
    }
  }

  private static double[] leftmost(Projection projection) {
    double[] best = {0, 0};
    for (int k = 1; k < 4; k++) {
      double[] corner = {k & 1, k >> 1};
      if (projection.pixel(corner[0], corner[1], 0)[0] < projection.pixel(best[0], best[1], 0)[0]) {
        best = corner;
      }
    }
    return best;
  }

  /** As many marks as the edge has room for on the screen; none where it is seen from its end. */
  private List<Ticks> ticks(Projection projection, int axis, double[] from, double[] to) {
    double[] a = projection.pixel(from[0], from[1], from[2]);
    double[] b = projection.pixel(to[0], to[1], to[2]);
    double across = Math.abs(b[0] - a[0]) / 4.2;
    double along = Math.abs(b[1] - a[1]) / 2.2;
    int count = (int) (Math.hypot(across, along) / sizes.text());
    if (count < 1) {
      return List.of();
    }
    return Ticks.of(spans[axis], Math.min(count, axis == 2 ? 6 : 8)).stream()
        .filter(tick -> spans[axis].unit(tick.value()) <= 1 + 1e-9)
        .toList();
  }

  private void face(Projection projection, double[][] corners, boolean filled) {
    double[][] points = new double[2][corners.length];
    for (int k = 0; k < corners.length; k++) {
      double[] p = projection.pixel(corners[k][0], corners[k][1], corners[k][2]);
      points[0][k] = p[0];
      points[1][k] = p[1];
    }
    if (filled) {
      g.fill(Pen.polygon(points));
      return;
    }
    g.setStroke(new BasicStroke((float) (sizes.line() * 0.4)));
    for (int k = 1; k < corners.length; k++) {
      g.draw(new Line2D.Double(points[0][k - 1], points[1][k - 1], points[0][k], points[1][k]));
    }
  }

  /** The unit vector on the screen that leads away from the box. */
  private static double[] outwards(Projection projection, double[] from, double du, double dv) {
    double[] a = projection.pixel(from[0], from[1], 0);
    double[] b = projection.pixel(from[0] + du, from[1] + dv, 0);
    double length = Math.max(1e-9, Math.hypot(b[0] - a[0], b[1] - a[1]));
    return new double[] {(b[0] - a[0]) / length, (b[1] - a[1]) / length};
  }
}
