package org.descentlab.ui;

import java.util.LinkedHashMap;
import java.util.Map;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import org.descentlab.figure.PlotArea;
import org.descentlab.figure.Theme;
import org.jspecify.annotations.Nullable;

/** The marks in a plane, one of each owner, clipped at its edge. */
final class MarkLayer extends Canvas {
  private final Map<Object, PlaneMark> marks = new LinkedHashMap<>();

  MarkLayer() {
    setMouseTransparent(true);
  }

  /** Keeps a mark in place of the last one of the same owner; null takes it away. */
  void put(Object owner, @Nullable PlaneMark mark) {
    if (mark == null) {
      marks.remove(owner);
    } else {
      marks.put(owner, mark);
    }
  }

  /** Whether there is a mark of an owner. */
  boolean has(Object owner) {
    return marks.containsKey(owner);
  }

  /** Draws all of them. */
  void draw(PlotArea area, Theme theme) {
    Brush.clear(this);
    if (marks.isEmpty()) {
      return;
    }
    GraphicsContext g = getGraphicsContext2D();
    g.save();
    g.beginPath();
    g.rect(area.left(), area.top(), area.width(), area.height());
    g.clip();
    marks.values().forEach(mark -> mark.draw(g, area, theme));
    g.restore();
  }
}
