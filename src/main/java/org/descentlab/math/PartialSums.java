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
