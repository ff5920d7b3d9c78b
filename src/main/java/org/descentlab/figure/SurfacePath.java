package org.descentlab.figure;

import java.awt.geom.Path2D;
import java.util.Arrays;

/**
 * A run's path on a surface, in pixels: points of it, in the order of rows, each with whether it is
 * seen or the surface hides it. A point that is not a number interrupts the path.
 */
public final class SurfacePath {
  /** Points nearer to the one before are left out, in pixels. */
  private static final double SEEN = 0.5;

  private double[] xs = new double[64];
  private double[] ys = new double[64];
  private double[] rows = new double[64];
  private boolean[] seen = new boolean[64];
  private int size;

  SurfacePath() {}

  /** Adds a point that belongs to a row, or to what lies between two. */
  void add(double x, double y, double row, boolean visible) {
    boolean wholeRow = row == Math.rint(row);
    if (size > 0
        && !wholeRow
        && visible == seen[size - 1]
        && Math.abs(x - xs[size - 1]) < SEEN
        && Math.abs(y - ys[size - 1]) < SEEN) {
      return;
    }
    if (size == xs.length) {
      xs = Arrays.copyOf(xs, 2 * size);
      ys = Arrays.copyOf(ys, 2 * size);
      rows = Arrays.copyOf(rows, 2 * size);
      seen = Arrays.copyOf(seen, 2 * size);
    }
    xs[size] = x;
    ys[size] = y;
    rows[size] = row;
    seen[size] = visible;
    size++;
  }

  /** Interrupts the path. */
  void lift() {
    if (size > 0 && !Double.isNaN(xs[size - 1])) {
      add(Double.NaN, Double.NaN, rows[size - 1], false);
    }
  }

  /**
   * Takes a flicker of one point back: hidden between two that are seen, or seen between hidden.
   */
  void settle() {
    for (int k = 1; k + 1 < size; k++) {
      if (seen[k - 1] == seen[k + 1] && !Double.isNaN(xs[k - 1] + xs[k] + xs[k + 1])) {
        seen[k] = seen[k - 1];
      }
    }
  }

  /** Returns how many points there are. */
  public int size() {
    return size;
  }

  /** Returns x of point k, in pixels; NaN where the path is interrupted. */
  public double x(int k) {
    return xs[k];
  }

  /** Returns y of point k, in pixels; NaN where the path is interrupted. */
  public double y(int k) {
    return ys[k];
  }

  /** Returns to which row point k belongs; a fraction between two. */
  public double row(int k) {
    return rows[k];
  }

  /** Tells whether the line from point k − 1 to point k is seen. */
  public boolean seen(int k) {
    return seen[k] && (k == 0 || seen[k - 1] || Double.isNaN(xs[k - 1]));
  }

  /** Returns the lines between two rows that are seen, or those that are hidden. */
  Path2D shape(double fromRow, double toRow, boolean visible) {
    Path2D shape = new Path2D.Double();
    boolean down = false;
    for (int k = 1; k < size && rows[k] <= toRow; k++) {
      boolean drawn =
          rows[k - 1] >= fromRow && !Double.isNaN(xs[k - 1] + xs[k]) && seen(k) == visible;
      if (drawn && !down) {
        shape.moveTo(xs[k - 1], ys[k - 1]);
      }
      if (drawn) {
        shape.lineTo(xs[k], ys[k]);
      }
      down = drawn;
    }
    return shape;
  }

  /** Returns how long the path is up to a row, in pixels. */
  double length(double toRow) {
    double length = 0;
    for (int k = 1; k < size && rows[k] <= toRow; k++) {
      double piece = Math.hypot(xs[k] - xs[k - 1], ys[k] - ys[k - 1]);
      length += piece > 0 ? piece : 0;
    }
    return length;
  }
}
