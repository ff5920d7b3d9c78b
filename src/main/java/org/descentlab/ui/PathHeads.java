package org.descentlab.ui;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.Group;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import javafx.scene.shape.StrokeLineCap;
import org.descentlab.figure.Exit;
import org.descentlab.figure.RunStyle;
import org.descentlab.figure.Theme;
import org.jspecify.annotations.Nullable;

/**
 * Where runs start and where they are at the playhead, over the picture of a plane, a surface or a
 * curve: shapes that move. A canvas for them would be painted over the whole picture at every
 * frame.
 */
final class PathHeads extends Group {
  private static final double RING = 5;
  private static final double EDGE = 2.2;

  /** A ring at a pixel; less opaque where the surface hides it. */
  record Start(double x, double y, double opacity) {}

  /**
   * The head of a run.
   *
   * @param style of the run
   * @param x pixel
   * @param y pixel
   * @param opacity less than 1 where the surface hides it
   * @param way the pixels {x0, y0, x1, y1} of a line through it or up to it; null for none
   * @param exit where it left the view; null where it is in view
   */
  record Head(
      RunStyle style,
      double x,
      double y,
      double opacity,
      double @Nullable [] way,
      @Nullable Exit exit) {}

  /**
   * How large heads are at the usual size of text.
   *
   * @param marker radius in pixels
   * @param line width in pixels
   * @param dashed whether lines have the dashes of their runs
   */
  record Size(double marker, double line, boolean dashed) {}

  private final Size size;
  private final Group rings = new Group();
  private final List<Line> ways = new ArrayList<>();
  private final List<HeadMarker> markers = new ArrayList<>();

  PathHeads(Size size) {
    this.size = size;
    setMouseTransparent(true);
    setManaged(false);
    getChildren().setAll(rings);
  }

  /** Shows these. */
  void show(List<Start> starts, List<Head> heads, Theme theme) {
    Map<List<Double>, Start> first = new LinkedHashMap<>();
    starts.forEach(start -> first.putIfAbsent(List.of(start.x(), start.y()), start));
    List<Start> places = List.copyOf(first.values());
    while (rings.getChildren().size() < places.size()) {
      rings.getChildren().add(new Circle());
    }
    rings.getChildren().subList(places.size(), rings.getChildren().size()).clear();
    for (int i = 0; i < places.size(); i++) {
      ring((Circle) rings.getChildren().get(i), places.get(i), theme);
    }
    if (markers.size() != heads.size()) {
      make(heads.size());
    }
    for (int i = 0; i < heads.size(); i++) {
      way(ways.get(i), heads.get(i), theme);
      marker(markers.get(i), heads.get(i), theme);
    }
  }

  private void make(int count) {
    ways.clear();
    markers.clear();
    getChildren().setAll(rings);
    for (int i = 0; i < count; i++) {
      ways.add(new Line());
      markers.add(new HeadMarker());
      getChildren().addAll(ways.get(i), markers.get(i));
    }
  }

  private static void ring(Circle ring, Start start, Theme theme) {
    ring.setFill(Brush.color(theme.halo()));
    ring.setStroke(Brush.color(theme.text()));
    ring.setRadius(RING * theme.factor());
    ring.setStrokeWidth(EDGE * theme.factor());
    ring.setCenterX(start.x());
    ring.setCenterY(start.y());
    ring.setOpacity(start.opacity());
  }

  private void way(Line line, Head head, Theme theme) {
    double[] way = head.way();
    line.setVisible(way != null);
    if (way != null) {
      line.setStroke(Brush.color(head.style().rgb()));
      double width = size.line() * theme.factor();
      List<Double> dash = size.dashed() ? head.style().dash() : List.of();
      line.setStrokeWidth(width);
      line.setStrokeLineCap(dash.isEmpty() ? StrokeLineCap.ROUND : StrokeLineCap.BUTT);
      line.getStrokeDashArray().setAll(dash.stream().map(d -> d * width).toList());
      line.setStartX(way[0]);
      line.setStartY(way[1]);
      line.setEndX(way[2]);
      line.setEndY(way[3]);
    }
  }

  private void marker(HeadMarker marker, Head head, Theme theme) {
    double radius = size.marker() * theme.factor();
    marker.setOpacity(head.opacity());
    Exit exit = head.exit();
    if (exit != null) {
      marker.out(head.style(), theme, radius * 2.2, exit);
    } else {
      marker.at(head.style(), theme, radius, head.x(), head.y());
    }
  }
}
