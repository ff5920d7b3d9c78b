package org.descentlab.ui;

import java.util.Arrays;

/**
 * A drawing in grey: ink in [0, 1] on a square of pixels. Strokes have a round pen and smooth
 * edges.
 */
final class InkGrid {
  /** Width and height in pixels. */
  static final int SIDE = 168;

  /** The pen, so that a digit that fills the pad has lines as thick as MNIST's. */
  static final double PEN = 8;

  private static final double RUBBER = 14;

  private final float[] ink = new float[SIDE * SIDE];

  /** Takes everything away. */
  void clear() {
    Arrays.fill(ink, 0);
  }

  /** Draws from one place to another, in pixels. */
  void draw(double x0, double y0, double x1, double y1) {
    stroke(new double[] {x0, y0, x1, y1}, PEN, false);
  }

  /** Takes ink away from one place to another. */
  void erase(double x0, double y0, double x1, double y1) {
    stroke(new double[] {x0, y0, x1, y1}, RUBBER, true);
  }

  private void stroke(double[] line, double radius, boolean takes) {
    int left = inside(Math.min(line[0], line[2]) - radius - 1);
    int right = inside(Math.max(line[0], line[2]) + radius + 2);
    int top = inside(Math.min(line[1], line[3]) - radius - 1);
    int bottom = inside(Math.max(line[1], line[3]) + radius + 2);
    for (int y = top; y < bottom; y++) {
      for (int x = left; x < right; x++) {
        double edge = radius + 0.5 - distance(line, x + 0.5, y + 0.5);
        float covered = (float) Math.max(0, Math.min(1, edge));
        int at = y * SIDE + x;
        ink[at] = takes ? Math.min(ink[at], 1 - covered) : Math.max(ink[at], covered);
      }
    }
  }

  private static int inside(double pixel) {
    return (int) Math.max(0, Math.min(SIDE, Math.floor(pixel)));
  }

  /** Distance of a point from a segment. */
  private static double distance(double[] line, double x, double y) {
    double dx = line[2] - line[0];
    double dy = line[3] - line[1];
    double square = dx * dx + dy * dy;
    double along = square == 0 ? 0 : ((x - line[0]) * dx + (y - line[1]) * dy) / square;
    double part = Math.max(0, Math.min(1, along));
    return Math.hypot(x - line[0] - part * dx, y - line[1] - part * dy);
  }

  /** Whether nothing is drawn. */
  boolean empty() {
    for (float one : ink) {
      if (one > 0) {
        return false;
      }
    }
    return true;
  }

  /** Returns a copy, {@code [168 · 168]}, top row first. */
  float[] pixels() {
    return ink.clone();
  }

  /** Returns the ink of a pixel. */
  float at(int x, int y) {
    return ink[y * SIDE + x];
  }
}
