package org.descentlab.ui;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Polyline;

/** A small picture of the learning rate over a run, from 0 at the lower edge. */
final class RateCurve extends Pane {
  private static final double HEIGHT = 44;
  private static final double EDGE = 3;

  private final Polyline line = new Polyline();
  private List<Double> rates = List.of();

  RateCurve() {
    getStyleClass().add("rate-curve");
    line.getStyleClass().add("rate-line");
    line.setManaged(false);
    setMinHeight(HEIGHT);
    setPrefHeight(HEIGHT);
    setMinWidth(0);
    setPrefWidth(0);
    getChildren().setAll(line);
  }

  /** Shows these rates, evenly spread over the run; two or more. */
  void show(List<Double> shown) {
    rates = List.copyOf(shown);
    requestLayout();
  }

  @Override
  protected void layoutChildren() {
    double highest = rates.stream().mapToDouble(Double::doubleValue).max().orElse(0);
    double scale = highest > 0 ? (getHeight() - 2 * EDGE) / highest : 0;
    double pace = (getWidth() - 2 * EDGE) / Math.max(1, rates.size() - 1);
    List<Double> points = new ArrayList<>();
    for (int i = 0; i < rates.size(); i++) {
      points.add(EDGE + i * pace);
      points.add(getHeight() - EDGE - rates.get(i) * scale);
    }
    line.getPoints().setAll(points);
  }
}
