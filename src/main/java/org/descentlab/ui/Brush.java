package org.descentlab.ui;

import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import org.descentlab.figure.Exit;
import org.descentlab.figure.Marker;
import org.descentlab.figure.PlotArea;
import org.descentlab.figure.RunStyle;
import org.descentlab.figure.Theme;

/** Draws lines and markers in a run's style on a canvas. */
final class Brush {
  private static final double RING = 5;
  private static final double HALO = 1.8;

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

  /** Fills a run's marker, set off from its ground. */
  static void marker(
      GraphicsContext g, RunStyle style, Theme theme, double x, double y, double radius) {
    g.setFill(color(theme.halo()));
    marker(g, style.marker(), x, y, radius + HALO * theme.factor());
    g.setFill(color(style.rgb()));
    marker(g, style.marker(), x, y, radius);
  }

  /** Fills a marker with the fill that is set. */
  static void marker(GraphicsContext g, Marker marker, double x, double y, double radius) {
    double[][] points = marker.outline(x, y, radius);
    g.fillPolygon(points[0], points[1], points[0].length);
  }

  /** Draws a ring where a run starts, if that is in view. */
  static void start(GraphicsContext g, Theme theme, PlotArea area, double x, double y) {
    if (area.contains(x, y)) {
      g.setLineDashes();
      g.setFill(color(theme.halo()));
      double r = RING * theme.factor();
      g.fillOval(x - r, y - r, 2 * r, 2 * r);
      g.setStroke(color(theme.text()));
      g.setLineWidth(2.2 * theme.factor());
      g.strokeOval(x - r, y - r, 2 * r, 2 * r);
    }
  }

  /** Fills an arrow where a path left the view. */
  static void arrow(GraphicsContext g, RunStyle style, Exit exit, double size) {
    double[][] arrow = exit.arrow(size);
    g.setFill(color(style.rgb()));
    g.fillPolygon(arrow[0], arrow[1], arrow[0].length);
  }
}
