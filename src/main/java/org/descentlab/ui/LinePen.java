package org.descentlab.ui;

import javafx.scene.canvas.GraphicsContext;
import org.descentlab.figure.RunStyle;
import org.jspecify.annotations.Nullable;

/**
 * Draws a line in a run's style on a canvas, piece by piece, dashes going on from piece to piece.
 * Pieces are short: the time that the renderer takes for one grows faster than its length.
 */
final class LinePen {
  /** Points of a piece at most. */
  private static final int MOST_POINTS = 256;

  /** Pixels of a piece at most, but for its last part. */
  private static final double MOST_PIXELS = 20_000;

  private static final double SEEN = 0.6;

  private final RunStyle style;
  private final double[] xs = new double[MOST_POINTS];
  private final double[] ys = new double[MOST_POINTS];
  private int points;
  private double piece;
  private double length;

  LinePen(RunStyle style) {
    this.style = style;
  }

  /** Forgets what was drawn. */
  void restart() {
    points = 0;
    piece = 0;
    length = 0;
  }

  /** Whether a line that begins at a point goes on with the last one. */
  boolean isAt(double x, double y) {
    return points > 0 && xs[points - 1] == x && ys[points - 1] == y;
  }

  /** Whether nobody would see a line from the last point to this one. */
  boolean isNear(double x, double y) {
    return points > 0 && isNear(xs[points - 1], ys[points - 1], x, y);
  }

  /** The same of a line between any two points; false where one is no number. */
  static boolean isNear(double x0, double y0, double x, double y) {
    return Math.abs(x - x0) < SEEN && Math.abs(y - y0) < SEEN;
  }

  /** Goes on to a point; draws nothing where there is no ink. */
  void to(@Nullable Ink ink, double x, double y) {
    append(x, y);
    if (points == MOST_POINTS || piece > MOST_PIXELS) {
      lift(ink);
      append(x, y);
    }
  }

  private void append(double x, double y) {
    piece += points == 0 ? 0 : Math.hypot(x - xs[points - 1], y - ys[points - 1]);
    xs[points] = x;
    ys[points] = y;
    points++;
  }

  /** Ends the line. */
  void lift(@Nullable Ink ink) {
    if (ink != null && points > 1) {
      GraphicsContext halo = ink.halo();
      if (halo != null) {
        halo.setLineWidth(ink.width() * 2.1);
        halo.strokePolyline(xs, ys, points);
        ink.budget().spend(piece, points);
      }
      Brush.line(ink.line(), style, ink.width());
      ink.line().setLineDashOffset(length);
      ink.line().strokePolyline(xs, ys, points);
      ink.budget().spend(piece, points);
    }
    length += piece;
    piece = 0;
    points = 0;
  }

  /**
   * What lines are drawn with.
   *
   * @param line canvas of the lines
   * @param halo canvas beneath it for what sets them off from their ground; null for none
   * @param width of the lines
   * @param budget how much is drawn in this frame
   */
  record Ink(
      GraphicsContext line, @Nullable GraphicsContext halo, double width, FrameBudget budget) {}
}
