package org.descentlab.landscape;

import org.descentlab.math.Vector;

/**
 * The largest eigenvalue of a symmetric matrix by Lanczos's iteration, which knows it by products
 * alone: w = A·vₖ, αₖ = w·vₖ, w ← w − αₖvₖ − βₖ₋₁vₖ₋₁, βₖ = |w|, vₖ₊₁ = w/βₖ. The largest
 * eigenvalue of the tridiagonal matrix of the αₖ and βₖ grows towards it (C. Lanczos 1950). The
 * vectors are not made orthogonal again: what rounding adds are copies of eigenvalues, never larger
 * ones.
 */
public final class Lanczos {
  private static final int MOST = 80;
  private static final double TOLERANCE = 2e-3;

  /** So many steps in a row must change little. */
  private static final int STEADY = 2;

  private Lanczos() {}

  /** A symmetric matrix. */
  @FunctionalInterface
  public interface Symmetric {
    /** Writes A·unit to {@code product[dimension]}; the vector has norm 1. */
    void times(Vector unit, Vector product);
  }

  /**
   * Returns the largest eigenvalue, to some thousandths of it or after 80 products; NaN where a
   * product is not finite.
   *
   * @param start {@code [dimension]}, not zero; changed
   */
  public static double largest(Symmetric matrix, Vector start) {
    Vector v = start.scale(1 / start.norm());
    Vector before = start.like();
    double[] alphas = new double[MOST];
    double[] betas = new double[MOST];
    double found = Double.NaN;
    int steady = 0;
    for (int k = 0; k < MOST && steady < STEADY; k++) {
      Vector w = v.like();
      matrix.times(v, w);
      alphas[k] = w.dot(v);
      w.addScaled(-alphas[k], v).addScaled(k == 0 ? 0 : -betas[k - 1], before);
      betas[k] = w.norm();
      if (!Double.isFinite(alphas[k] + betas[k])) {
        return Double.NaN;
      }
      double last = found;
      found = largest(alphas, betas, k + 1);
      steady = Math.abs(found - last) <= TOLERANCE * Math.abs(found) ? steady + 1 : 0;
      if (betas[k] <= 1e-7 * Math.abs(found)) {
        return found; // the products span all that the start reaches
      }
      before = v;
      v = w.scale(1 / betas[k]);
    }
    return found;
  }

  /**
   * The largest eigenvalue of the tridiagonal matrix, by halving an interval that holds it: the
   * pivots of T − λI are all negative where every eigenvalue is below λ (Sturm's count).
   */
  private static double largest(double[] alphas, double[] betas, int size) {
    double low = Double.NEGATIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < size; i++) { // Gershgorin's discs
      double radius = (i == 0 ? 0 : betas[i - 1]) + (i == size - 1 ? 0 : betas[i]);
      low = Math.max(low, alphas[i]);
      high = Math.max(high, alphas[i] + radius);
    }
    for (double middle = low + (high - low) / 2;
        middle > low && middle < high;
        middle = low + (high - low) / 2) {
      if (allBelow(middle, alphas, betas, size)) {
        high = middle;
      } else {
        low = middle;
      }
    }
    return low;
  }

  private static boolean allBelow(double value, double[] alphas, double[] betas, int size) {
    double pivot = alphas[0] - value;
    for (int i = 1; i < size && pivot < 0; i++) {
      pivot = alphas[i] - value - betas[i - 1] / pivot * betas[i - 1];
    }
    return pivot < 0;
  }
}
