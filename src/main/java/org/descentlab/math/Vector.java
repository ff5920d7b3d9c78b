package org.descentlab.math;

/**
 * A vector of parameters, of a gradient or of an optimizer's state, in double or single precision:
 * an array and the range of it that is meant. Update rules are written once, over this type.
 *
 * <p>Kernels work in place, return {@code this}, and compute in the precision of the vector; scalar
 * arguments are rounded to it once. All operands of a kernel must have the same precision and the
 * same index range ({@link IllegalArgumentException} otherwise): with one index for all arrays the
 * compiler vectorizes the loops. NaN and infinities propagate as IEEE 754 has it.
 */
public sealed interface Vector permits DoubleVector, FloatVector {

  /** Returns the number of components. */
  int length();

  /** Returns component {@code i}, counted from 0 within this range. */
  double get(int i);

  /** Sets component {@code i}, rounded to this vector's precision. */
  void put(int i, double value);

  /** Returns a new vector of zeros with this precision and index range. */
  Vector like();

  /** Returns a view of the components {@code from} (inclusive) to {@code to} (exclusive). */
  Vector slice(int from, int to);

  /** Returns a new vector with the same components. */
  default Vector copy() {
    return like().set(this);
  }

  /** this ← x. */
  Vector set(Vector x);

  /** Every component ← value. */
  Vector fill(double value);

  /** this ← s·this. */
  Vector scale(double s);

  /** this ← this + x. */
  Vector add(Vector x);

  /** this ← this + a·x. */
  Vector addScaled(double a, Vector x);

  /** this ← keep·this + take·x. */
  Vector mix(double keep, double take, Vector x);

  /** this ← keep·this + take·(x·x), component by component. */
  Vector mixSquare(double keep, double take, Vector x);

  /** this ← (a·m) / (b·√v + epsilon), component by component. */
  Vector setRatio(double a, Vector m, double b, Vector v, double epsilon);

  /** this ← this·x, component by component. */
  Vector times(Vector x);

  /** this ← this / x, component by component. */
  Vector divide(Vector x);

  /** this ← this + c, the same c everywhere. */
  Vector shift(double c);

  /** this ← √this; NaN where it is negative. */
  Vector sqrt();

  /** this ← max(keep·this, |x| + epsilon), component by component. */
  Vector decayedMax(double keep, Vector x, double epsilon);

  /**
   * Every component becomes {@code negative}, {@code zero} or {@code positive}, by its sign; NaN
   * stays NaN.
   */
  Vector bySign(double negative, double zero, double positive);

  /** Every component is limited to [low, high], to high where these cross; NaN stays NaN. */
  Vector clamp(double low, double high);

  /**
   * In single precision every component below 2⁻¹²⁰ in magnitude becomes 0: what decays from step
   * to step gets there, and below 2⁻¹²⁶ it would slow the processor down.
   */
  Vector flush();

  /**
   * Returns Σ thisᵢ·xᵢ, added in double precision in 16 partial sums (component i goes to sum i mod
   * 16) and one fixed tree: the same bits whatever kernel computes it.
   */
  double dot(Vector x);

  /** Returns the Euclidean norm. */
  default double norm() {
    return Math.sqrt(dot(this));
  }

  /** Returns the largest absolute component, NaN where one is NaN, 0 for an empty vector. */
  default double maxAbs() {
    double max = 0;
    for (int i = 0; i < length(); i++) {
      max = Math.max(max, Math.abs(get(i)));
    }
    return max;
  }
}
