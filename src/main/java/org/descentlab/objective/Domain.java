package org.descentlab.objective;

/**
 * A rectangle of the parameter plane.
 *
 * @param xMin left edge
 * @param xMax right edge, more than {@code xMin}
 * @param yMin lower edge
 * @param yMax upper edge, more than {@code yMin}
 */
public record Domain(double xMin, double xMax, double yMin, double yMax) {

  /** Returns xMax − xMin. */
  public double width() {
    return xMax - xMin;
  }

  /** Returns yMax − yMin. */
  public double height() {
    return yMax - yMin;
  }

  /** Tells whether the point is inside or on the edge. */
  public boolean contains(double x, double y) {
    return x >= xMin && x <= xMax && y >= yMin && y <= yMax;
  }
}
