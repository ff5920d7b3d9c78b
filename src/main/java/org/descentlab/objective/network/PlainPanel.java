package org.descentlab.objective.network;

import java.util.Arrays;

/**
 * Panels as plain loops. The just-in-time compiler turns the loops over components into vector
 * instructions only as they stand: a trip count known when it compiles, hence a class of its own
 * for each size, and one index from 0 for all arrays, hence panels and not one long row.
 */
abstract class PlainPanel extends ComponentwisePanel {
  private static final int MAX_ROWS = 256;
  private static final int[] IN_ORDER = inOrder();

  /** z ← (((z + first listed) + second) + …) + eighth, listed from {@code i} on. */
  abstract void add8(float[] z, float[][] rows, float[] values, int[] entries, int i);

  /** z ← (((z + first listed) + second) + third) + fourth. */
  abstract void add4(float[] z, float[][] rows, float[] values, int[] entries, int i);

  /** z ← z + the listed. */
  abstract void add1(float[] z, float[][] rows, float[] values, int[] entries, int i);

  /** z ← the listed. */
  abstract void set1(float[] z, float[][] rows, float[] values, int[] entries, int i);

  /** z ← first listed + second. */
  abstract void set2(float[] z, float[][] rows, float[] values, int[] entries, int i);

  /** z ← (first listed + second) + third. */
  abstract void set3(float[] z, float[][] rows, float[] values, int[] entries, int i);

  /** z ← ((first listed + second) + third) + fourth. */
  abstract void set4(float[] z, float[][] rows, float[] values, int[] entries, int i);

  @Override
  public final void addListed(
      float[] z, float[][] rows, float[] values, int[] entries, int from, int to) {
    int i = from;
    for (; i + 8 <= to; i += 8) {
      add8(z, rows, values, entries, i);
    }
    if (i + 4 <= to) {
      add4(z, rows, values, entries, i);
      i += 4;
    }
    for (; i < to; i++) {
      add1(z, rows, values, entries, i);
    }
  }

  /** Sets one to four rows, so that the rest, which is added, comes in fours. */
  @Override
  public final void sumListed(
      float[] z, float[][] rows, float[] values, int[] entries, int from, int to) {
    int set = 1 + (to - from - 1) % 4;
    switch (set) {
      case 1 -> set1(z, rows, values, entries, from);
      case 2 -> set2(z, rows, values, entries, from);
      case 3 -> set3(z, rows, values, entries, from);
      default -> set4(z, rows, values, entries, from);
    }
    addListed(z, rows, values, entries, from + set, to);
  }

  @Override
  public final void addProducts(
      float[][] z, float[][] a, float[][] b, int rows, int first, int count) {
    float[][] listed = first == 0 ? b : Arrays.copyOfRange(b, first, first + count);
    for (int r = 0; r < rows; r++) {
      addListed(z[r], listed, a[r], IN_ORDER, 0, count);
    }
  }

  @Override
  public final void addTransposedProducts(
      float[][] z, float[][] a, float[][] b, int rows, int first, int count) {
    float[] factors = new float[rows];
    for (int o = 0; o < count; o++) {
      for (int r = 0; r < rows; r++) {
        factors[r] = a[r][o];
      }
      addListed(z[first + o], b, factors, IN_ORDER, 0, rows);
    }
  }

  @Override
  public final void combineRectified(float[][] z, float[][] a, float x, float[][] b, int rows) {
    for (int r = 0; r < rows; r++) {
      combineRectified(z[r], a[r], x, b[r]);
    }
  }

  private static void combineRectified(float[] z, float[] a, float x, float[] b) {
    for (int j = 0; j < z.length; j++) {
      float s = a[j] + x * b[j];
      z[j] = 0.5f * (s + Math.abs(s));
    }
  }

  @Override
  public final void sumExponentials(float[] sums, float[][] z, float[] max, int rows) {
    for (int j = 0; j < sums.length; j++) {
      float sum = 0;
      for (int r = 0; r < rows; r++) {
        sum += Exponential.of(z[r][j] - max[j]);
      }
      sums[j] = sum;
    }
  }

  /** Lists the rows 0, 1, …, each with the value at its own place. */
  private static int[] inOrder() {
    int[] list = new int[MAX_ROWS];
    Arrays.setAll(list, i -> (i << 8) | i);
    return list;
  }
}
