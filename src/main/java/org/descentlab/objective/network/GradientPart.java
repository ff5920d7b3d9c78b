package org.descentlab.objective.network;

import java.util.Arrays;

/**
 * Where the gradient of a part of a batch goes: into the flat gradient for the first part, on top
 * of what is there for the others.
 *
 * @param array the flat gradient
 * @param offset index of the first parameter's derivative
 * @param first whether this is the first part of the batch
 */
record GradientPart(float[] array, int offset, boolean first) {
  /** Rows of a sum: the sum, and room for what is added to it. */
  static final int ROWS = 2;

  /**
   * Stores a row of {@code sums} as the derivatives by the parameters from {@code parameter} on.
   * The last row of {@code sums} is room for what is added to it.
   */
  void store(Rows sums, int row, int parameter) {
    if (!first) {
      int room = sums.count() - 1;
      sums.read(room, array, offset + parameter);
      sums.add(row, sums, room);
    }
    sums.write(row, array, offset + parameter);
  }

  /** Returns the place of a part that begins {@code done} rows behind this one's beginning. */
  GradientPart following(int done) {
    return done == 0 ? this : new GradientPart(array, offset, false);
  }

  /** Stores the derivative by one parameter. */
  void store(float derivative, int parameter) {
    int at = offset + parameter;
    array[at] = first ? derivative : array[at] + derivative;
  }

  /** Stores zeros as the derivatives by {@code count} parameters from {@code parameter} on. */
  void storeZeros(int parameter, int count) {
    if (first) {
      Arrays.fill(array, offset + parameter, offset + parameter + count, 0);
    }
  }
}
