package org.descentlab.objective.network;

/**
 * Panels as plain loops. The just-in-time compiler turns the loops over components into vector
 * instructions only as they stand: a trip count known when it compiles, hence a class of its own
 * for each size, and one index from 0 for all arrays, hence panels and not one long row.
 */
abstract class PlainPanel implements Panel {
  /** z ← (((z + fa·a) + fb·b) + fc·c) + fd·d. */
  abstract void add4(
      float[] z,
      float[] a,
      float[] b,
      float[] c,
      float[] d,
      float fa,
      float fb,
      float fc,
      float fd);

  /** z ← z + fa·a. */
  abstract void add1(float[] z, float[] a, float fa);

  /** z ← fa·a. */
  abstract void set1(float[] z, float[] a, float fa);

  /** z ← fa·a + fb·b. */
  abstract void set2(float[] z, float[] a, float[] b, float fa, float fb);

  /** z ← (fa·a + fb·b) + fc·c. */
  abstract void set3(float[] z, float[] a, float[] b, float[] c, float fa, float fb, float fc);

  /** z ← ((fa·a + fb·b) + fc·c) + fd·d. */
  abstract void set4(
      float[] z,
      float[] a,
      float[] b,
      float[] c,
      float[] d,
      float fa,
      float fb,
      float fc,
      float fd);

  /** Sets one to four rows, so that the rest, which is added, comes in fours. */
  @Override
  public final void sumListed(float[] z, float[][] w, float[] v, int[] entries, int from, int to) {
    int rest = from + 1 + (to - from - 1) % 4;
    int a = entries[from];
    int b = entries[Math.min(from + 1, rest - 1)];
    int c = entries[Math.min(from + 2, rest - 1)];
    int d = entries[rest - 1];
    switch (rest - from) {
      case 1 -> set1(z, w[a >>> 8], v[a & 255]);
      case 2 -> set2(z, w[a >>> 8], w[b >>> 8], v[a & 255], v[b & 255]);
      case 3 -> set3(z, w[a >>> 8], w[b >>> 8], w[c >>> 8], v[a & 255], v[b & 255], v[c & 255]);
      default ->
          set4(
              z,
              w[a >>> 8],
              w[b >>> 8],
              w[c >>> 8],
              w[d >>> 8],
              v[a & 255],
              v[b & 255],
              v[c & 255],
              v[d & 255]);
    }
    addListed(z, w, v, entries, rest, to);
  }

  @Override
  public final void addListed(float[] z, float[][] w, float[] v, int[] entries, int from, int to) {
    int i = from;
    for (; i + 4 <= to; i += 4) {
      int a = entries[i];
      int b = entries[i + 1];
      int c = entries[i + 2];
      int d = entries[i + 3];
      add4(
          z,
          w[a >>> 8],
          w[b >>> 8],
          w[c >>> 8],
          w[d >>> 8],
          v[a & 255],
          v[b & 255],
          v[c & 255],
          v[d & 255]);
    }
    for (; i < to; i++) {
      int a = entries[i];
      add1(z, w[a >>> 8], v[a & 255]);
    }
  }

  @Override
  public final void addAll(float[] z, float[][] w, int first, float[] f, int count) {
    int i = 0;
    for (; i + 4 <= count; i += 4) {
      int k = first + i;
      add4(z, w[k], w[k + 1], w[k + 2], w[k + 3], f[i], f[i + 1], f[i + 2], f[i + 3]);
    }
    for (; i < count; i++) {
      add1(z, w[first + i], f[i]);
    }
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
