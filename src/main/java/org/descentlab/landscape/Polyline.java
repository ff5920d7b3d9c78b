package org.descentlab.landscape;

/**
 * A piece of a level set.
 *
 * @param xy the points, x and y in turn
 * @param closed whether the last point is joined to the first; an open piece ends at an edge
 */
public record Polyline(double[] xy, boolean closed) {

  /** Returns the number of points. */
  public int size() {
    return xy.length / 2;
  }

  /** Returns x of point {@code k}. */
  public double x(int k) {
    return xy[2 * k];
  }

  /** Returns y of point {@code k}. */
  public double y(int k) {
    return xy[2 * k + 1];
  }
}
