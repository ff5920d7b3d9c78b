package org.descentlab.ui;

import java.util.ArrayList;
import java.util.List;

/**
 * An arrow in pixels.
 *
 * @param x0 where it begins
 * @param y0 where it begins
 * @param x1 its tip
 * @param y1 its tip
 * @param width of its shaft
 * @param rgb its colour
 */
record ArrowStroke(double x0, double y0, double x1, double y1, double width, int rgb) {

  /** Angles up to this, in radians, count as the same. */
  private static final double SAME = 0.12;

  double length() {
    return Math.hypot(x1 - x0, y1 - y0);
  }

  /** How long its head is; a short arrow is all head. */
  double head() {
    return Math.min(length(), 5 + 2.4 * width);
  }

  /** Returns where the shaft ends: {x, y}. */
  double[] neck() {
    double part = 1 - 0.85 * head() / length();
    return new double[] {x0 + part * (x1 - x0), y0 + part * (y1 - y0)};
  }

  /** Returns the corners of the head: all x, all y. */
  double[][] triangle() {
    double ux = (x1 - x0) / length();
    double uy = (y1 - y0) / length();
    double half = 0.5 * head();
    double x = x1 - head() * ux;
    double y = y1 - head() * uy;
    return new double[][] {{x1, x - half * uy, x + half * uy}, {y1, y + half * ux, y - half * ux}};
  }

  /** Whether it lies over another that begins where it begins, more or less. */
  boolean covers(ArrowStroke other) {
    double cross = (x1 - x0) * (other.y1 - other.y0) - (y1 - y0) * (other.x1 - other.x0);
    double dot = (x1 - x0) * (other.x1 - other.x0) + (y1 - y0) * (other.y1 - other.y0);
    boolean sameStart = x0 == other.x0 && y0 == other.y0;
    return sameStart && dot > 0 && Math.abs(cross) < SAME * length() * other.length();
  }

  /** Returns the same, moved to the left of where it points. */
  private ArrowStroke moved(double left) {
    double dx = left * (y1 - y0) / length();
    double dy = -left * (x1 - x0) / length();
    return new ArrowStroke(x0 + dx, y0 + dy, x1 + dx, y1 + dy, width, rgb);
  }

  /**
   * Returns the arrows with those moved aside that later ones would cover: the last of them stays,
   * the others lie at its left and right in turn.
   *
   * @param distance from one to the next
   */
  static List<ArrowStroke> sideBySide(List<ArrowStroke> arrows, double distance) {
    List<ArrowStroke> placed = new ArrayList<>();
    for (int i = 0; i < arrows.size(); i++) {
      ArrowStroke arrow = arrows.get(i);
      long above = arrows.subList(i + 1, arrows.size()).stream().filter(arrow::covers).count();
      long pair = (above + 1) / 2;
      double side = above % 2 == 0 ? -distance : distance;
      placed.add(arrow.moved(side * pair));
    }
    return placed;
  }
}
