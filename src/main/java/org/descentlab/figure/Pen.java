package org.descentlab.figure;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Path2D;
import java.util.List;

/**
 * Draws runs' lines and markers.
 *
 * @param g where
 * @param theme for the halo
 * @param sizes for widths
 */
record Pen(Graphics2D g, Theme theme, Sizes sizes) {

  /** A line in the run's look, with a halo that sets it off from its ground. */
  void strong(Shape path, RunStyle style, double times) {
    double wider = 2.1;
    List<Double> dash = style.dash().stream().map(length -> length / wider).toList();
    g.setStroke(stroke(sizes.line() * times * wider, dash));
    g.setColor(Ink.of(theme.halo(), theme.dark() ? 0.45 : 0.6));
    g.draw(path);
    line(path, style, times, 1);
  }

  /** A line in the run's look. */
  void line(Shape path, RunStyle style, double times, double alpha) {
    g.setStroke(stroke(sizes.line() * times, style.dash()));
    g.setColor(Ink.of(style.rgb(), alpha));
    g.draw(path);
  }

  /** The run's marker. */
  void marker(RunStyle style, double x, double y, double times) {
    Shape shape = polygon(style.marker().outline(x, y, sizes.marker() * times));
    g.setColor(Ink.of(style.rgb()));
    g.fill(shape);
    g.setStroke(stroke(sizes.line() * 0.7 * Math.min(1, times), List.of()));
    g.setColor(Ink.of(theme.halo()));
    g.draw(shape);
  }

  /** A triangle that points the way a path goes on beyond the edge. */
  void leaving(RunStyle style, Exit exit) {
    Shape shape = polygon(exit.arrow(sizes.marker() * 1.9));
    g.setStroke(stroke(sizes.line() * 0.9, List.of()));
    g.setColor(Ink.of(theme.halo()));
    g.draw(shape);
    g.setColor(Ink.of(style.rgb()));
    g.fill(shape);
  }

  BasicStroke stroke(double width, List<Double> dash) {
    if (dash.isEmpty()) {
      return new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
    }
    float[] lengths = new float[dash.size()];
    for (int k = 0; k < lengths.length; k++) {
      lengths[k] = (float) (dash.get(k) * width);
    }
    return new BasicStroke(
        (float) width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10, lengths, 0);
  }

  static Path2D polygon(double[][] points) {
    Path2D shape = new Path2D.Double();
    shape.moveTo(points[0][0], points[1][0]);
    for (int k = 1; k < points[0].length; k++) {
      shape.lineTo(points[0][k], points[1][k]);
    }
    shape.closePath();
    return shape;
  }
}
