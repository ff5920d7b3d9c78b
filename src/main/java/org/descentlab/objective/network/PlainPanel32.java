package org.descentlab.objective.network;

/** Panels of 32 components. */
final class PlainPanel32 extends PlainPanel {
  private static final int SIZE = 32;

  @Override
  public int size() {
    return SIZE;
  }

  @Override
  void add4(
      float[] z,
      float[] a,
      float[] b,
      float[] c,
      float[] d,
      float fa,
      float fb,
      float fc,
      float fd) {
    for (int j = 0; j < SIZE; j++) {
      z[j] = z[j] + fa * a[j] + fb * b[j] + fc * c[j] + fd * d[j];
    }
  }

  @Override
  void add1(float[] z, float[] a, float fa) {
    for (int j = 0; j < SIZE; j++) {
      z[j] = z[j] + fa * a[j];
    }
  }

  @Override
  void set1(float[] z, float[] a, float fa) {
    for (int j = 0; j < SIZE; j++) {
      z[j] = fa * a[j];
    }
  }

  @Override
  void set2(float[] z, float[] a, float[] b, float fa, float fb) {
    for (int j = 0; j < SIZE; j++) {
      z[j] = fa * a[j] + fb * b[j];
    }
  }

  @Override
  void set3(float[] z, float[] a, float[] b, float[] c, float fa, float fb, float fc) {
    for (int j = 0; j < SIZE; j++) {
      z[j] = fa * a[j] + fb * b[j] + fc * c[j];
    }
  }

  @Override
  void set4(
      float[] z,
      float[] a,
      float[] b,
      float[] c,
      float[] d,
      float fa,
      float fb,
      float fc,
      float fd) {
    for (int j = 0; j < SIZE; j++) {
      z[j] = fa * a[j] + fb * b[j] + fc * c[j] + fd * d[j];
    }
  }
}
