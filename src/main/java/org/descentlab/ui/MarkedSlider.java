package org.descentlab.ui;

import java.util.OptionalDouble;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Slider;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;

/**
 * A slider with the marks of its scale beneath, and where somebody sets them a recommended value,
 * which a click or the key R chooses, and a limit, beyond which the range is tinted.
 */
final class MarkedSlider extends Pane {
  /** Room beneath the slider for the marks. */
  private static final double MARKS = 7;

  private static final double MAIN = 6;
  private static final double SMALL = 3;
  private static final double ARROW = 10;
  private static final double LIMIT = 2;

  private final Slider slider;
  private final SliderScale scale;
  private final Path ticks = new Path();
  private final Region beyond = new Region();
  private final Region limit = new Region();
  private final Button recommended = new Button();
  private final Tooltip hint = new Tooltip();
  private OptionalDouble limited = OptionalDouble.empty();
  private OptionalDouble advised = OptionalDouble.empty();

  /** A slider from 0 to 1; the marks' ids begin with {@code id}. */
  MarkedSlider(Slider slider, SliderScale scale, String id) {
    this.slider = slider;
    this.scale = scale;
    ticks.getStyleClass().add("slider-ticks");
    ticks.setMouseTransparent(true);
    beyond.getStyleClass().add("slider-beyond");
    beyond.setId(id + "-beyond");
    limit.getStyleClass().add("slider-limit");
    limit.setId(id + "-limit");
    limit.setMouseTransparent(true);
    limit.setAccessibleRole(AccessibleRole.TEXT);
    recommended.getStyleClass().add("slider-recommended");
    recommended.setId(id + "-recommended");
    recommended.setTooltip(hint);
    slider.setOnKeyPressed(
        e -> {
          if (e.getCode() == KeyCode.R && recommended.isVisible()) {
            recommended.fire();
            e.consume();
          }
        });
    for (Node node : new Node[] {ticks, beyond, limit, recommended}) {
      node.setManaged(false);
    }
    slider.setManaged(false);
    getChildren().setAll(beyond, ticks, slider, limit, recommended);
    limit.setVisible(false);
    beyond.setVisible(false);
    recommended.setVisible(false);
    slider.skinProperty().addListener((o, was, now) -> requestLayout());
  }

  /** Marks a value that is recommended; {@code take} chooses it. */
  void recommend(double value, String text, Runnable take) {
    advised = OptionalDouble.of(value);
    hint.setText(text);
    recommended.setAccessibleText(text);
    recommended.setOnAction(e -> take.run());
    recommended.setVisible(true);
    requestLayout();
  }

  /** Marks a limit; beyond the slider's ends there is none to see. */
  void limit(OptionalDouble value, String text) {
    limited = value;
    limit.setAccessibleText(text);
    boolean seen = value.isPresent() && scale.place(value.getAsDouble()) < 1;
    limit.setVisible(seen);
    beyond.setVisible(seen);
    requestLayout();
  }

  /** Where a value's mark stands, from the left edge. */
  double pixel(double value) {
    double thumb = thumb();
    double room = getWidth() - slider.snappedLeftInset() - slider.snappedRightInset() - thumb;
    return slider.snappedLeftInset() + thumb / 2 + scale.place(value) * Math.max(0, room);
  }

  /** The track ends half a thumb before the slider does. */
  private double thumb() {
    return slider.lookup(".thumb") instanceof Region thumb ? thumb.prefWidth(-1) : 0;
  }

  @Override
  protected double computePrefHeight(double width) {
    return slider.prefHeight(width) + MARKS;
  }

  @Override
  protected double computePrefWidth(double height) {
    return slider.prefWidth(height);
  }

  @Override
  protected double computeMinWidth(double height) {
    return slider.minWidth(height);
  }

  @Override
  protected void layoutChildren() {
    double height = slider.prefHeight(-1);
    double top = Math.max(0, (getHeight() - height - MARKS) / 2);
    slider.resizeRelocate(0, top, getWidth(), height);
    double bottom = top + height - 1;
    ticks.getElements().clear();
    for (SliderScale.Tick tick : scale.ticks()) {
      double x = Math.rint(pixel(tick.value())) + 0.5;
      ticks.getElements().add(new MoveTo(x, bottom));
      ticks.getElements().add(new LineTo(x, bottom + (tick.main() ? MAIN : SMALL)));
    }
    if (limited.isPresent()) {
      double x = pixel(limited.getAsDouble());
      limit.resizeRelocate(Math.rint(x - LIMIT / 2), top, LIMIT, height + MARKS - 1);
      beyond.resizeRelocate(x, top + 1, Math.max(0, getWidth() - x), height - 2);
    }
    if (advised.isPresent()) {
      double x = pixel(advised.getAsDouble());
      recommended.resizeRelocate(x - ARROW / 2, bottom - 2, ARROW, MARKS + 3);
    }
  }
}
