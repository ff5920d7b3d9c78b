package org.descentlab.math;

/**
 * A sum in 16 partial sums and one fixed tree. Term i goes to partial sum i mod 16; in the end sum
 * j takes in sum j + 8, then j + 4, j + 2, j + 1. Plain loops and vector registers of 2 to 16 lanes
 * can both add in this order, so that both give the same bits.
 */
public final class PartialSums {
  private static final int SUMS = 16;

  private final double[] sums = new double[SUMS];

  /**
   * Returns the sum of all products aᵢbᵢ in this order, with the components {@code from}
   * (inclusive) to {@code to} (exclusive). Of few terms each partial sum has one at most: the tree
   * is walked without them, to the same bits.
   */
  static double ofProducts(double[] a, double[] b, int from, int to) {
    if (to - from <= SUMS) {
      return from < to ? tree(a, b, from, to, 1) : 0;
    }
    PartialSums sums = new PartialSums();
    for (int i = from; i < to; i++) {
      sums.add(i - from, a[i] * b[i]);
    }
    return sums.total();
  }

  /** The same in single precision; products are exact in double. */
  static double ofProducts(float[] a, float[] b, int from, int to) {
    PartialSums sums = new PartialSums();
    int whole = from + (to - from) / SUMS * SUMS;
    for (int lane = 0; lane < SUMS; lane += 4) {
      sums.addLanes(lane, a, b, from + lane, whole);
    }
    for (int i = whole; i < to; i++) {
      sums.add(i - from, (double) a[i] * b[i]);
    }
    return sums.total();
  }

  /** Adds every 16th product to each of four partial sums, which are independent of each other. */
  private void addLanes(int lane, float[] a, float[] b, int from, int to) {
    double s0 = 0;
    double s1 = 0;
    double s2 = 0;
    double s3 = 0;
    for (int i = from; i < to; i += SUMS) {
      s0 += (double) a[i] * b[i];
      s1 += (double) a[i + 1] * b[i + 1];
      s2 += (double) a[i + 2] * b[i + 2];
      s3 += (double) a[i + 3] * b[i + 3];
    }
    sums[lane] = s0;
    sums[lane + 1] = s1;
    sums[lane + 2] = s2;
    sums[lane + 3] = s3;
  }

  /** The terms at {@code at}, {@code at + step}, {@code at + 2 step} and so on. */
  private static double tree(double[] a, double[] b, int at, int to, int step) {
    return at + step < to
        ? tree(a, b, at, to, 2 * step) + tree(a, b, at + step, to, 2 * step)
        : 0.0 + a[at] * b[at]; // as a partial sum begins: −0 becomes 0
  }

  /** Adds a term to the partial sum {@code index} mod 16. */
  public void add(int index, double term) {
    sums[index & (SUMS - 1)] += term;
  }

  /** Returns the sum of all terms; this object is used up afterwards. */
  public double total() {
    for (int half = SUMS / 2; half > 0; half /= 2) {
      for (int j = 0; j < half; j++) {
        sums[j] += sums[j + half];
      }
    }
    return sums[0];
  }
}
