package org.descentlab.figure;

/** Shapes of a path's head, told apart without colour. */
public enum Marker {
  /** A disc. */
  CIRCLE(32, 0, 1),
  /** A square on its side. */
  SQUARE(4, 45, 1.15),
  /** A triangle, point up. */
  TRIANGLE(3, 0, 1.3),
  /** A square on its corner. */
  DIAMOND(4, 0, 1.25),
  /** A triangle, point down. */
  INVERTED(3, 180, 1.3),
  /** A regular pentagon. */
  PENTAGON(5, 0, 1.15);

  private final int corners;
  private final double turn;
  private final double reach;

  Marker(int corners, double turn, double reach) {
    this.corners = corners;
    this.turn = turn;
    this.reach = reach;
  }

  /**
   * Returns the corners of the shape around (x, y), all shapes of about the same area.
   *
   * @param radius of the disc, in pixels
   * @return {@code [2][corners]}: the x and the y coordinates
   */
  public double[][] outline(double x, double y, double radius) {
    double[][] points = new double[2][corners];
    for (int k = 0; k < corners; k++) {
      double angle = Math.toRadians(turn - 90 + 360.0 * k / corners);
      points[0][k] = x + radius * reach * Math.cos(angle);
      points[1][k] = y + radius * reach * Math.sin(angle);
    }
    return points;
  }
}
