package org.descentlab.figure;

import java.awt.Graphics2D;

/**
 * A figure in two layers: one that stands still while the timeline is played, and one that moves.
 *
 * @param <S> tells the moving layer where the other came to stand
 */
public interface Layered<S> extends Figure {

  /** Draws what stands still, the ground included. */
  S drawStill(Graphics2D g, double width, double height);

  /** Draws what moves above it, as it is at the playhead. */
  void drawMoving(Graphics2D g, S still, double width, double height);

  /**
   * Returns the same with the playhead at a step. What takes long to compute is shared, and what
   * stands still is the same.
   */
  Layered<S> upTo(double step);
}
