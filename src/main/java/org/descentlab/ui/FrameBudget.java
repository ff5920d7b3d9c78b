package org.descentlab.ui;

/** How many pixels of lines a frame draws: what is left over is drawn in the next ones. */
final class FrameBudget {
  private static final double PIXELS = 80_000;

  private double left = PIXELS;

  /** A line of so many pixels was drawn. */
  void spend(double pixels) {
    left -= pixels;
  }

  /** Whether the next frame has to go on. */
  boolean spent() {
    return left < 0;
  }
}
