package org.descentlab.ui;

import java.util.LinkedHashMap;
import java.util.Map;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Pane;
import org.descentlab.figure.PlotArea;
import org.descentlab.figure.Theme;
import org.jspecify.annotations.Nullable;

/** Marks that somebody has drawn on a plot. */
final class MarkLayer extends Canvas {
  private final Map<Object, PlaneMark> marked = new LinkedHashMap<>();

  MarkLayer() {
    setMouseTransparent(true);
  }

  /** Lies above everything else in a part of the window from now on. */
  void cover(Pane pane) {
    widthProperty().bind(pane.widthProperty());
    heightProperty().bind(pane.heightProperty());
    pane.getChildren().add(this);
  }

  /** Takes all marks away. */
  void clear() {
    marked.clear();
    Brush.clear(this);
  }

  /** Takes a mark in place of the last one of the same owner; null takes it away. */
  void mark(Object owner, @Nullable PlaneMark mark) {
    if (mark == null) {
      marked.remove(owner);
    } else {
      marked.put(owner, mark);
    }
  }

  /** Draws them all. */
  void draw(PlotArea area, Theme theme) {
    Brush.clear(this);
    GraphicsContext g = getGraphicsContext2D();
    g.save();
    g.beginPath();
    g.rect(area.left(), area.top(), area.width(), area.height());
    g.clip();
    marked.values().forEach(mark -> mark.draw(g, area, theme));
    g.restore();
  }
}
