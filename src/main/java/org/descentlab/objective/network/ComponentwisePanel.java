package org.descentlab.objective.network;

/**
 * What plain loops do as well as vector registers: kernels that take each component by itself, and
 * sums that have to be made one addition after another.
 */
abstract class ComponentwisePanel implements Panel {

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

  @Override
  public final void combine(float[] z, float[] a, float x, float[] b) {
    for (int j = 0; j < z.length; j++) {
      z[j] = a[j] + x * b[j];
    }
  }

  @Override
  public final void maxima(float[] max, float[][] z, int rows) {
    System.arraycopy(z[0], 0, max, 0, max.length);
    for (int r = 1; r < rows; r++) {
      raise(max, z[r]);
    }
  }

  private static void raise(float[] max, float[] z) {
    for (int j = 0; j < max.length; j++) {
      max[j] = Math.max(max[j], z[j]);
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
