package org.descentlab.math;

/**
 * A sum in 16 partial sums and one fixed tree. Term i goes to partial sum i mod 16; in the end sum
 * j takes in sum j + 8, then j + 4, j + 2, j + 1. Plain loops and vector registers of 2 to 16 lanes
 * can both add in this order, so that both give the same bits.
 */
public final class PartialSums {
  private final double[] sums = new double[16];

  /** Adds a term to the partial sum {@code index} mod 16. */
  public void add(int index, double term) {
    sums[index & 15] += term;
  }

  /** Returns the sum of all terms; this object is used up afterwards. */
  public double total() {
    for (int half = 8; half > 0; half /= 2) {
      for (int j = 0; j < half; j++) {
        sums[j] += sums[j + half];
      }
    }
    return sums[0];
  }
}
