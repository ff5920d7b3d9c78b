package org.descentlab.objective.network;

/**
 * Panels as plain loops. The just-in-time compiler turns the loops over components into vector
 * instructions only as they stand: a trip count known when it compiles, hence a class of its own
 * for each size, and one index from 0 for all arrays, hence panels and not one long row.
 */
abstract class PlainPanel implements Panel {

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
  public final void addDots(float[] sums, float[][] rows, float[] x, int count) {
    int o = 0;
    for (; o + 5 <= rows.length; o += 5) {
      addDots5(sums, o, rows[o], rows[o + 1], rows[o + 2], rows[o + 3], rows[o + 4], x, count);
    }
    for (; o < rows.length; o++) {
      float sum = sums[o];
      float[] a = rows[o];
      for (int i = 0; i < count; i++) {
        sum += x[i] * a[i];
      }
      sums[o] = sum;
    }
  }

  /** Five sums at a time, for each has to wait for its last addition. */
  private static void addDots5(
      float[] sums,
      int o,
      float[] a,
      float[] b,
      float[] c,
      float[] d,
      float[] e,
      float[] x,
      int count) {
    float p = sums[o];
    float q = sums[o + 1];
    float r = sums[o + 2];
    float s = sums[o + 3];
    float t = sums[o + 4];
    for (int i = 0; i < count; i++) {
      float y = x[i];
      p += y * a[i];
      q += y * b[i];
      r += y * c[i];
      s += y * d[i];
      t += y * e[i];
    }
    sums[o] = p;
    sums[o + 1] = q;
    sums[o + 2] = r;
    sums[o + 3] = s;
    sums[o + 4] = t;
  }

  @Override
  public final void add(float[] z, float[] x) {
    for (int j = 0; j < z.length; j++) {
      z[j] += x[j];
    }
  }

  @Override
  public final void multiply(float[] z, float[] x) {
    for (int j = 0; j < z.length; j++) {
      z[j] *= x[j];
    }
  }

  @Override
  public final void rectify(float[] z) {
    for (int j = 0; j < z.length; j++) {
      z[j] = Math.max(z[j], 0f);
    }
  }

  /** A step function without a branch: even the least positive float is lifted above 1. */
  @Override
  public final void gate(float[] z, float[] h) {
    for (int j = 0; j < z.length; j++) {
      z[j] *= Math.min(h[j] * 1e38f * 1e38f, 1f);
    }
  }
}
