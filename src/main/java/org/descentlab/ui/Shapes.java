package org.descentlab.ui;

import javafx.scene.shape.Polygon;
import javafx.scene.shape.StrokeLineJoin;
import org.descentlab.figure.Exit;
import org.descentlab.figure.RunStyle;
import org.descentlab.figure.Theme;

/**
 * Runs' markers as shapes, which move without anything being drawn anew.
 *
 * <p>The halo of a marker lies outside of it. JavaFX cuts a stroke of the type {@code OUTSIDE} out
 * of a wider one at every frame, which took it a seventh of a frame: here the stroke goes along an
 * outline that is half a halo larger.
 */
final class Shapes {
  private static final double HALO = 1.8;

  private Shapes() {}

  /** A run's marker around the origin. */
  static Polygon marker(RunStyle style, Theme theme, double radius) {
    Polygon polygon = new Polygon();
    shape(polygon, style, theme, radius);
    return polygon;
  }

  /** Makes a polygon a run's marker around the origin. */
  static void shape(Polygon polygon, RunStyle style, Theme theme, double radius) {
    paint(polygon, style.marker().outline(0, 0, radius), style, theme);
  }

  /** Makes a polygon the arrow with which a curve leaves the view. */
  static void arrow(Polygon polygon, RunStyle style, Theme theme, Exit exit, double size) {
    paint(polygon, exit.arrow(size), style, theme);
  }

  private static void paint(Polygon polygon, double[][] outline, RunStyle style, Theme theme) {
    double halo = HALO * theme.factor();
    points(polygon, grown(outline, halo / 2));
    polygon.setFill(Brush.color(style.rgb()));
    polygon.setStroke(Brush.color(theme.halo()));
    polygon.setStrokeLineJoin(StrokeLineJoin.ROUND);
    polygon.setStrokeWidth(halo);
  }

  /**
   * Moves the sides of a convex outline away from it, all by as much.
   *
   * @param outline {@code [2][corners]}: the x and the y coordinates, either way round
   * @param by pixels
   * @return the corners of the larger outline, in the same order
   */
  static double[][] grown(double[][] outline, double by) {
    int corners = outline[0].length;
    double[][] normals = new double[corners][];
    for (int k = 0; k < corners; k++) {
      normals[k] = normal(outline, k, (k + 1) % corners, (k + 2) % corners);
    }
    double[][] grown = new double[2][corners];
    for (int k = 0; k < corners; k++) {
      double[] before = normals[(k + corners - 1) % corners];
      double[] after = normals[k];
      double step = by / (1 + before[0] * after[0] + before[1] * after[1]);
      for (int axis = 0; axis < 2; axis++) {
        grown[axis][k] = outline[axis][k] + step * (before[axis] + after[axis]);
      }
    }
    return grown;
  }

  /** The direction away from a side, on whose other side a further corner is. */
  private static double[] normal(double[][] outline, int from, int to, int inside) {
    double dx = outline[0][to] - outline[0][from];
    double dy = outline[1][to] - outline[1][from];
    double turn =
        dx * (outline[1][inside] - outline[1][from]) - dy * (outline[0][inside] - outline[0][from]);
    double length = Math.copySign(Math.hypot(dx, dy), turn);
    return new double[] {dy / length, -dx / length};
  }

  private static void points(Polygon polygon, double[][] points) {
    Double[] all = new Double[2 * points[0].length];
    for (int k = 0; k < points[0].length; k++) {
      all[2 * k] = points[0][k];
      all[2 * k + 1] = points[1][k];
    }
    polygon.getPoints().setAll(all);
  }
}
