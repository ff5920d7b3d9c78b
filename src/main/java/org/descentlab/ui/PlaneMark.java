package org.descentlab.ui;

import javafx.scene.canvas.GraphicsContext;
import org.descentlab.figure.PlotArea;
import org.descentlab.figure.Theme;

/**
 * Something that is drawn above the level sets and the paths, and beneath the heads of the runs.
 */
@FunctionalInterface
interface PlaneMark {
  /** Draws it; what lies outside the area is clipped. */
  void draw(GraphicsContext g, PlotArea area, Theme theme);

  /** Draws its captions, which stand above the heads. */
  default void drawCaptions(GraphicsContext g, PlotArea area, Theme theme) {}

  /** Its captions as a mark of their own. */
  default PlaneMark captions() {
    return (g, area, theme) -> drawCaptions(g, area, theme);
  }
}
