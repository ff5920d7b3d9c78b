package org.descentlab.objective.network;

/** Panels of 32 components. */
final class PlainPanel32 extends PlainPanel {
  private static final int SIZE = 32;

  @Override
  public int size() {
    return SIZE;
  }

  @Override
  void add8(float[] z, float[][] rows, float[] values, int[] entries, int i) {
    float[] a = rows[entries[i] >>> 8];
    float[] b = rows[entries[i + 1] >>> 8];
    float[] c = rows[entries[i + 2] >>> 8];
    float[] d = rows[entries[i + 3] >>> 8];
    float[] e = rows[entries[i + 4] >>> 8];
    float[] f = rows[entries[i + 5] >>> 8];
    float[] g = rows[entries[i + 6] >>> 8];
    float[] h = rows[entries[i + 7] >>> 8];
    float fa = values[entries[i] & 255];
    float fb = values[entries[i + 1] & 255];
    float fc = values[entries[i + 2] & 255];
    float fd = values[entries[i + 3] & 255];
    float fe = values[entries[i + 4] & 255];
    float ff = values[entries[i + 5] & 255];
    float fg = values[entries[i + 6] & 255];
    float fh = values[entries[i + 7] & 255];
    for (int j = 0; j < SIZE; j++) {
      z[j] =
          z[j] + fa * a[j] + fb * b[j] + fc * c[j] + fd * d[j] + fe * e[j] + ff * f[j] + fg * g[j]
              + fh * h[j];
    }
  }

  @Override
  void add4(float[] z, float[][] rows, float[] values, int[] entries, int i) {
    float[] a = rows[entries[i] >>> 8];
    float[] b = rows[entries[i + 1] >>> 8];
    float[] c = rows[entries[i + 2] >>> 8];
    float[] d = rows[entries[i + 3] >>> 8];
    float fa = values[entries[i] & 255];
    float fb = values[entries[i + 1] & 255];
    float fc = values[entries[i + 2] & 255];
    float fd = values[entries[i + 3] & 255];
    for (int j = 0; j < SIZE; j++) {
      z[j] = z[j] + fa * a[j] + fb * b[j] + fc * c[j] + fd * d[j];
    }
  }

  @Override
  void add1(float[] z, float[][] rows, float[] values, int[] entries, int i) {
    float[] a = rows[entries[i] >>> 8];
    float fa = values[entries[i] & 255];
    for (int j = 0; j < SIZE; j++) {
      z[j] = z[j] + fa * a[j];
    }
  }

  @Override
  void set1(float[] z, float[][] rows, float[] values, int[] entries, int i) {
    float[] a = rows[entries[i] >>> 8];
    float fa = values[entries[i] & 255];
    for (int j = 0; j < SIZE; j++) {
      z[j] = fa * a[j];
    }
  }

  @Override
  void set2(float[] z, float[][] rows, float[] values, int[] entries, int i) {
    float[] a = rows[entries[i] >>> 8];
    float[] b = rows[entries[i + 1] >>> 8];
    float fa = values[entries[i] & 255];
    float fb = values[entries[i + 1] & 255];
    for (int j = 0; j < SIZE; j++) {
      z[j] = fa * a[j] + fb * b[j];
    }
  }

  @Override
  void set3(float[] z, float[][] rows, float[] values, int[] entries, int i) {
    float[] a = rows[entries[i] >>> 8];
    float[] b = rows[entries[i + 1] >>> 8];
    float[] c = rows[entries[i + 2] >>> 8];
    float fa = values[entries[i] & 255];
    float fb = values[entries[i + 1] & 255];
    float fc = values[entries[i + 2] & 255];
    for (int j = 0; j < SIZE; j++) {
      z[j] = fa * a[j] + fb * b[j] + fc * c[j];
    }
  }

  @Override
  void set4(float[] z, float[][] rows, float[] values, int[] entries, int i) {
    float[] a = rows[entries[i] >>> 8];
    float[] b = rows[entries[i + 1] >>> 8];
    float[] c = rows[entries[i + 2] >>> 8];
    float[] d = rows[entries[i + 3] >>> 8];
    float fa = values[entries[i] & 255];
    float fb = values[entries[i + 1] & 255];
    float fc = values[entries[i + 2] & 255];
    float fd = values[entries[i + 3] & 255];
    for (int j = 0; j < SIZE; j++) {
      z[j] = fa * a[j] + fb * b[j] + fc * c[j] + fd * d[j];
    }
  }
}
