package org.descentlab.ui;

import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import org.descentlab.figure.Marker;
import org.descentlab.figure.RunStyle;

/** Draws lines and markers in a run's style on a canvas. */
final class Brush {
  private Brush() {}

  /** Takes away what was drawn. */
  static void clear(Canvas canvas) {
    canvas.getGraphicsContext2D().clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
  }

  /** The colour 0xRRGGBB. */
  static Color color(int rgb) {
    return Color.rgb((rgb >> 16) & 255, (rgb >> 8) & 255, rgb & 255);
  }

  /** Sets colour, width and dash of the lines that follow. */
  static void line(GraphicsContext g, RunStyle style, double width) {
    g.setStroke(color(style.rgb()));
    g.setLineWidth(width);
    g.setLineCap(style.dash().isEmpty() ? StrokeLineCap.ROUND : StrokeLineCap.BUTT);
    g.setLineJoin(StrokeLineJoin.ROUND);
    g.setLineDashes(style.dash().stream().mapToDouble(d -> d * width).toArray());
  }

  /** Fills a marker with the fill that is set. */
  static void marker(GraphicsContext g, Marker marker, double x, double y, double radius) {
    double[][] points = marker.outline(x, y, radius);
    g.fillPolygon(points[0], points[1], points[0].length);
  }
}
