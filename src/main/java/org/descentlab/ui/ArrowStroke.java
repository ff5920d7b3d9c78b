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
    return new double[][] {
      {x1, x - half * uy, x + half * uy}, {y1, y + half * ux, y - half * ux}
    };
  }

  /** Whether it points the same way as another that begins where it begins. */
  boolean covers(ArrowStroke other) {
    double cross = (x1 - x0) * (other.y1 - other.y0) - (y1 - y0) * (other.x1 - other.x0);
    double dot = (x1 - x0) * (other.x1 - other.x0) + (y1 - y0) * (other.y1 - other.y0);
    boolean sameStart = x0 == other.x0 && y0 == other.y0;
    return sameStart && dot > 0 && Math.abs(cross) < 0.06 * length() * other.length();
  }

  /** Returns the same with a shaft that is wider by so much. */
  ArrowStroke wider(double more) {
    return new ArrowStroke(x0, y0, x1, y1, width + more, rgb);
  }

  /**
   * Returns the arrows with those made wider that later ones would cover: each is seen at both
   * edges of the one above it.
   */
  static List<ArrowStroke> nested(List<ArrowStroke> arrows, double more) {
    List<ArrowStroke> nested = new ArrayList<>();
    for (int i = 0; i < arrows.size(); i++) {
      long above =
          arrows.subList(i + 1, arrows.size()).stream().filter(arrows.get(i)::covers).count();
      nested.add(arrows.get(i).wider(more * above));
    }
    return nested;
  }
}
