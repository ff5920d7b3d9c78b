package org.descentlab.math;

import java.util.Arrays;

/** A {@link Vector} in single precision. */
public final class FloatVector implements Vector {
  private static final float TINY = 0x1p-120f;

  private final float[] a;
  private final int from;
  private final int to;

  /** Wraps the whole array: changes of one are changes of the other. */
  public FloatVector(float... components) {
    this(components, 0, components.length);
  }

  /** Wraps the components {@code from} (inclusive) to {@code to} (exclusive) of the array. */
  public FloatVector(float[] array, int from, int to) {
    if (from < 0 || to < from || to > array.length) {
      throw new IllegalArgumentException("range [" + from + ", " + to + ") of " + array.length);
    }
    this.a = array;
    this.from = from;
    this.to = to;
  }

  /** Returns a vector of {@code length} zeros. */
  public static FloatVector zeros(int length) {
    return new FloatVector(new float[length]);
  }

  /** Returns the array behind this vector; component i is at index {@link #offset()} + i. */
  public float[] array() {
    return a;
  }

  /** Returns the index of component 0 in {@link #array()}. */
  public int offset() {
    return from;
  }

  private float[] same(Vector x) {
    if (x instanceof FloatVector y && y.from == from && y.to == to) {
      return y.a;
    }
    throw new IllegalArgumentException("operands differ in precision or range");
  }

  @Override
  public int length() {
    return to - from;
  }

  @Override
  public double get(int i) {
    return a[from + i];
  }

  @Override
  public void put(int i, double value) {
    a[from + i] = (float) value;
  }

  @Override
  public FloatVector like() {
    return new FloatVector(new float[to], from, to);
  }

  @Override
  public FloatVector slice(int start, int end) {
    return new FloatVector(a, from + start, from + end);
  }

  @Override
  public FloatVector set(Vector x) {
    System.arraycopy(same(x), from, a, from, to - from);
    return this;
  }

  @Override
  public FloatVector fill(double value) {
    Arrays.fill(a, from, to, (float) value);
    return this;
  }

  @Override
  public FloatVector scale(double s) {
    float f = (float) s;
    for (int i = from; i < to; i++) {
      a[i] *= f;
    }
    return this;
  }

  @Override
  public FloatVector add(Vector x) {
    float[] b = same(x);
    for (int i = from; i < to; i++) {
      a[i] += b[i];
    }
    return this;
  }

  @Override
  public FloatVector addScaled(double s, Vector x) {
    float[] b = same(x);
    float f = (float) s;
    for (int i = from; i < to; i++) {
      a[i] += f * b[i];
    }
    return this;
  }

  @Override
  public FloatVector mix(double keep, double take, Vector x) {
    float[] b = same(x);
    float k = (float) keep;
    float t = (float) take;
    for (int i = from; i < to; i++) {
      a[i] = k * a[i] + t * b[i];
    }
    return this;
  }

  @Override
  public FloatVector mixSquare(double keep, double take, Vector x) {
    float[] b = same(x);
    float k = (float) keep;
    float t = (float) take;
    for (int i = from; i < to; i++) {
      a[i] = k * a[i] + t * (b[i] * b[i]);
    }
    return this;
  }

  @Override
  public FloatVector setRatio(double numerator, Vector m, double root, Vector v, double epsilon) {
    float[] p = same(m);
    float[] q = same(v);
    float c = (float) numerator;
    float d = (float) root;
    float e = (float) epsilon;
    for (int i = from; i < to; i++) {
      a[i] = c * p[i] / (d * (float) Math.sqrt(q[i]) + e);
    }
    return this;
  }

  @Override
  public FloatVector times(Vector x) {
    float[] b = same(x);
    for (int i = from; i < to; i++) {
      a[i] *= b[i];
    }
    return this;
  }

  @Override
  public FloatVector divide(Vector x) {
    float[] b = same(x);
    for (int i = from; i < to; i++) {
      a[i] /= b[i];
    }
    return this;
  }

  @Override
  public FloatVector shift(double s) {
    float c = (float) s;
    for (int i = from; i < to; i++) {
      a[i] += c;
    }
    return this;
  }

  @Override
  public FloatVector sqrt() {
    for (int i = from; i < to; i++) {
      a[i] = (float) Math.sqrt(a[i]);
    }
    return this;
  }

  @Override
  public FloatVector decayedMax(double keep, Vector x, double epsilon) {
    float[] b = same(x);
    float k = (float) keep;
    float e = (float) epsilon;
    for (int i = from; i < to; i++) {
      a[i] = Math.max(k * a[i], Math.abs(b[i]) + e);
    }
    return this;
  }

  @Override
  public FloatVector bySign(double negative, double zero, double positive) {
    float n = (float) negative;
    float z = (float) zero;
    float p = (float) positive;
    for (int i = from; i < to; i++) {
      a[i] = a[i] < 0 ? n : a[i] > 0 ? p : a[i] == 0 ? z : a[i];
    }
    return this;
  }

  @Override
  public FloatVector clamp(double low, double high) {
    float l = (float) low;
    float h = (float) high;
    for (int i = from; i < to; i++) {
      a[i] = Math.min(h, Math.max(l, a[i]));
    }
    return this;
  }

  @Override
  public double dot(Vector x) {
    return PartialSums.ofProducts(a, same(x), from, to);
  }

  @Override
  public double maxAbs() {
    float max = 0;
    for (int i = from; i < to; i++) {
      max = Math.max(max, Math.abs(a[i]));
    }
    return max;
  }

  /** A branch that is nearly never taken. */
  @Override
  public FloatVector flush() {
    for (int i = from; i < to; i++) {
      if (Math.abs(a[i]) < TINY) {
        a[i] = 0;
      }
    }
    return this;
  }
}
