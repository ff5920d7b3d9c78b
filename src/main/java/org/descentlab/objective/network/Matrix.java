package org.descentlab.objective.network;

/**
 * Numbers of a batch, {@code [rows][width]}, row after row in one array. What stands in it is
 * whatever was written last; room once made is kept.
 */
final class Matrix {
  private float[] values = new float[0];
  private int width;

  /** Makes room for so many rows of this width; what stood there is lost where it must grow. */
  Matrix reshape(int rows, int newWidth) {
    this.width = newWidth;
    int size = Math.multiplyExact(rows, newWidth);
    if (values.length < size) {
      values = new float[size];
    }
    return this;
  }

  /** Returns the width of a row. */
  int width() {
    return width;
  }

  /** Returns the numbers, live. */
  float[] values() {
    return values;
  }

  /** This ← the rows of another of the same width. */
  void copy(Matrix other, int rows) {
    reshape(rows, other.width);
    System.arraycopy(other.values, 0, values, 0, rows * width);
  }

  /** This ← this + the rows of another of the same width. */
  void add(Matrix other, int rows) {
    for (int i = 0; i < rows * width; i++) {
      values[i] += other.values[i];
    }
  }
}
