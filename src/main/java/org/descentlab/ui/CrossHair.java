package org.descentlab.ui;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import org.descentlab.figure.PlotArea;

/**
 * Two thin lines that cross at the pointer, and beside it what is to be read there: in a label that
 * neither covers the pointer nor leaves the view.
 */
final class CrossHair extends Pane {
  private static final double BESIDE = 14;
  private static final double TEXT = 12.5;

  private final Line across = new Line();
  private final Line upright = new Line();
  private final Circle dot = new Circle(3.5);
  private final Label label = new Label();

  /** A cross-hair whose label is found under an id. */
  CrossHair(ObservableValue<String> id) {
    setMouseTransparent(true);
    setVisible(false);
    across.getStyleClass().add("hair");
    upright.getStyleClass().add("hair");
    dot.getStyleClass().add("hair-dot");
    label.getStyleClass().add("reading");
    label.idProperty().bind(id);
    getChildren().setAll(across, upright, dot, label);
    getChildren().forEach(child -> child.setManaged(false));
  }

  /** Takes everything away. */
  void away() {
    setVisible(false);
    label.setText("");
  }

  /** Crosses at a pixel, with a dot there or without; the label keeps what it says. */
  void cross(PlotArea area, double x, double y, boolean withDot, double factor) {
    set(upright, x, area.top(), x, area.top() + area.height());
    boolean inside = area.contains(x, y);
    across.setVisible(inside);
    dot.setVisible(inside && withDot);
    set(across, area.left(), y, area.left() + area.width(), y);
    dot.setCenterX(x);
    dot.setCenterY(y);
    label.setStyle("-fx-font-size: " + TEXT * factor + "px;");
    setVisible(true);
  }

  private static void set(Line line, double x0, double y0, double x1, double y1) {
    line.setStartX(pixel(x0));
    line.setStartY(pixel(y0));
    line.setEndX(pixel(x1));
    line.setEndY(pixel(y1));
  }

  /** The middle of a pixel, so that a thin line is not blurred. */
  private static double pixel(double at) {
    return Math.floor(at) + 0.5;
  }

  /** Says something beside the pointer. */
  void say(String text, PlotArea area, double x, double y) {
    label.setText(text);
    label.applyCss();
    double width = label.prefWidth(-1);
    double height = label.prefHeight(-1);
    label.resizeRelocate(
        beside(x, width, area.left(), area.left() + area.width()),
        above(y, height, area.top(), area.top() + area.height()),
        width,
        height);
  }

  /** To the right of the pointer; to its left where there is no room. */
  static double beside(double at, double length, double low, double high) {
    double after = at + BESIDE;
    return after + length <= high ? after : Math.max(low, at - BESIDE - length);
  }

  /** Above the pointer; below it where there is no room. */
  static double above(double at, double length, double low, double high) {
    double before = at - BESIDE - length;
    return before >= low ? before : Math.min(high - length, at + BESIDE);
  }
}
