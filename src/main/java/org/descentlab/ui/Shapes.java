package org.descentlab.ui;

import javafx.scene.shape.Polygon;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.shape.StrokeType;
import org.descentlab.figure.Exit;
import org.descentlab.figure.RunStyle;
import org.descentlab.figure.Theme;

/** Runs' markers as shapes, which move without anything being drawn anew. */
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
    points(polygon, style.marker().outline(0, 0, radius));
    paint(polygon, style, theme);
  }

  /** Makes a polygon the arrow with which a curve leaves the view. */
  static void arrow(Polygon polygon, RunStyle style, Theme theme, Exit exit, double size) {
    points(polygon, exit.arrow(size));
    paint(polygon, style, theme);
  }

  private static void paint(Polygon polygon, RunStyle style, Theme theme) {
    polygon.setFill(Brush.color(style.rgb()));
    polygon.setStroke(Brush.color(theme.halo()));
    polygon.setStrokeType(StrokeType.OUTSIDE);
    polygon.setStrokeLineJoin(StrokeLineJoin.ROUND);
    polygon.setStrokeWidth(HALO * theme.factor());
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
