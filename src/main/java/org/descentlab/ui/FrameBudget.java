package org.descentlab.ui;

/** How many pixels of lines a frame draws: what is left over is drawn in the next ones. */
final class FrameBudget {
  private static final double PIXELS = 80_000;

  /** The renderer takes as long for a point of a line as for so many pixels. */
  private static final double POINT = 5;

  private double left = PIXELS;

  /** A line of so many pixels was drawn, through so many points. */
  void spend(double pixels, int points) {
    left -= pixels + POINT * points;
  }

  /** Whether the next frame has to go on. */
  boolean spent() {
    return left < 0;
  }
}
