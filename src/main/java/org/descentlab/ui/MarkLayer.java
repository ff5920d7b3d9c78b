package org.descentlab.ui;

import java.util.LinkedHashMap;
import java.util.Map;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Pane;
import org.descentlab.figure.PlotArea;
import org.descentlab.figure.Theme;
import org.jspecify.annotations.Nullable;

/** Marks on a plot, one of each owner, clipped at its edge. */
final class MarkLayer extends Canvas {
  private final Map<Object, PlaneMark> marks = new LinkedHashMap<>();

  /** A layer as large as a part of the window, into which somebody else puts it. */
  MarkLayer(Pane part) {
    setMouseTransparent(true);
    setVisible(false);
    widthProperty().bind(part.widthProperty());
    heightProperty().bind(part.heightProperty());
  }

  /** Keeps a mark in place of the last one of the same owner; null takes it away. */
  void put(Object owner, @Nullable PlaneMark mark) {
    if (mark == null) {
      marks.remove(owner);
    } else {
      marks.put(owner, mark);
    }
    setVisible(!marks.isEmpty()); // an empty layer would be painted over the plane at every frame
  }

  /** Whether there is a mark of an owner. */
  boolean has(Object owner) {
    return marks.containsKey(owner);
  }

  /** Draws all of them. */
  void draw(PlotArea area, Theme theme) {
    if (marks.isEmpty()) {
      return;
    }
    Brush.clear(this);
    GraphicsContext g = getGraphicsContext2D();
    g.save();
    g.beginPath();
    g.rect(area.left(), area.top(), area.width(), area.height());
    g.clip();
    marks.values().forEach(mark -> mark.draw(g, area, theme));
    g.restore();
  }
}
