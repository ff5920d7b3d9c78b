package org.descentlab.figure;

import java.awt.Graphics2D;

/** A figure with axes. */
public interface PlotFigure extends Figure {

  /**
   * Draws what changes only with size, theme or problem: axes, grid, heat map, level sets, but no
   * paths and no curves.
   *
   * @return where the axes came to stand, to draw above it
   */
  PlotArea drawBase(Graphics2D g, double width, double height);

  /**
   * Draws everything.
   *
   * @return where the axes came to stand
   */
  PlotArea drawAll(Graphics2D g, double width, double height);

  @Override
  default void draw(Graphics2D g, double width, double height) {
    drawAll(g, width, height);
  }
}
