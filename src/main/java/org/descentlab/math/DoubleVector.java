package org.descentlab.math;

import java.util.Arrays;

/** A {@link Vector} in double precision. */
public final class DoubleVector implements Vector {
  private final double[] a;
  private final int from;
  private final int to;

  /** Wraps the whole array: changes of one are changes of the other. */
  public DoubleVector(double... components) {
    this(components, 0, components.length);
  }

  /** Wraps the components {@code from} (inclusive) to {@code to} (exclusive) of the array. */
  public DoubleVector(double[] array, int from, int to) {
    if (from < 0 || to < from || to > array.length) {
      throw new IllegalArgumentException("range [" + from + ", " + to + ") of " + array.length);
    }
    this.a = array;
    this.from = from;
    this.to = to;
  }

  /** Returns a vector of {@code length} zeros. */
  public static DoubleVector zeros(int length) {
    return new DoubleVector(new double[length]);
  }

  /** Returns the array behind this vector; component i is at index {@link #offset()} + i. */
  public double[] array() {
    return a;
  }

  /** Returns the index of component 0 in {@link #array()}. */
  public int offset() {
    return from;
  }

  private double[] same(Vector x) {
    if (x instanceof DoubleVector y && y.from == from && y.to == to) {
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
    a[from + i] = value;
  }

  @Override
  public DoubleVector like() {
    return new DoubleVector(new double[to], from, to);
  }

  @Override
  public DoubleVector slice(int start, int end) {
    return new DoubleVector(a, from + start, from + end);
  }

  @Override
  public DoubleVector set(Vector x) {
    System.arraycopy(same(x), from, a, from, to - from);
    return this;
  }

  @Override
  public DoubleVector fill(double value) {
    Arrays.fill(a, from, to, value);
    return this;
  }

  @Override
  public DoubleVector scale(double s) {
    double f = s;
    for (int i = from; i < to; i++) {
      a[i] *= f;
    }
    return this;
  }

  @Override
  public DoubleVector add(Vector x) {
    double[] b = same(x);
    for (int i = from; i < to; i++) {
      a[i] += b[i];
    }
    return this;
  }

  @Override
  public DoubleVector addScaled(double s, Vector x) {
    double[] b = same(x);
    double f = s;
    for (int i = from; i < to; i++) {
      a[i] += f * b[i];
    }
    return this;
  }

  @Override
  public DoubleVector mix(double keep, double take, Vector x) {
    double[] b = same(x);
    double k = keep;
    double t = take;
    for (int i = from; i < to; i++) {
      a[i] = k * a[i] + t * b[i];
    }
    return this;
  }

  @Override
  public DoubleVector mixSquare(double keep, double take, Vector x) {
    double[] b = same(x);
    double k = keep;
    double t = take;
    for (int i = from; i < to; i++) {
      a[i] = k * a[i] + t * (b[i] * b[i]);
    }
    return this;
  }

  @Override
  public DoubleVector setRatio(double numerator, Vector m, double root, Vector v, double epsilon) {
    double[] p = same(m);
    double[] q = same(v);
    double c = numerator;
    double d = root;
    double e = epsilon;
    for (int i = from; i < to; i++) {
      a[i] = c * p[i] / (d * Math.sqrt(q[i]) + e);
    }
    return this;
  }

  @Override
  public DoubleVector times(Vector x) {
    double[] b = same(x);
    for (int i = from; i < to; i++) {
      a[i] *= b[i];
    }
    return this;
  }

  @Override
  public DoubleVector divide(Vector x) {
    double[] b = same(x);
    for (int i = from; i < to; i++) {
      a[i] /= b[i];
    }
    return this;
  }

  @Override
  public DoubleVector shift(double s) {
    double c = s;
    for (int i = from; i < to; i++) {
      a[i] += c;
    }
    return this;
  }

  @Override
  public DoubleVector sqrt() {
    for (int i = from; i < to; i++) {
      a[i] = Math.sqrt(a[i]);
    }
    return this;
  }

  @Override
  public DoubleVector decayedMax(double keep, Vector x, double epsilon) {
    double[] b = same(x);
    double k = keep;
    double e = epsilon;
    for (int i = from; i < to; i++) {
      a[i] = Math.max(k * a[i], Math.abs(b[i]) + e);
    }
    return this;
  }

  @Override
  public DoubleVector bySign(double negative, double zero, double positive) {
    double n = negative;
    double z = zero;
    double p = positive;
    for (int i = from; i < to; i++) {
      a[i] = a[i] < 0 ? n : a[i] > 0 ? p : a[i] == 0 ? z : a[i];
    }
    return this;
  }

  @Override
  public DoubleVector clamp(double low, double high) {
    double l = low;
    double h = high;
    for (int i = from; i < to; i++) {
      a[i] = Math.min(h, Math.max(l, a[i]));
    }
    return this;
  }

  /** Nothing: what decays gets to 2⁻¹⁰²² only after more steps than anybody makes. */
  @Override
  public DoubleVector flush() {
    return this;
  }

  @Override
  public double dot(Vector x) {
    return PartialSums.ofProducts(a, same(x), from, to);
  }
}
