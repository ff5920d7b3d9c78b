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

  /** Stores row 0 of {@code sum} as the derivatives by the parameters from {@code parameter} on. */
  void store(Rows sum, int parameter) {
    if (!first) {
      sum.read(1, array, offset + parameter);
      sum.add(0, sum, 1);
    }
    sum.write(0, array, offset + parameter);
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
