package org.descentlab.landscape;

import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * All eigenvalues and eigenvectors of a small symmetric matrix by Jacobi's rotations, pair by pair
 * in a fixed order (Golub and Van Loan, "Matrix Computations", section 8.5): the matrix is scaled
 * by its largest entry, and every rotation makes one entry beside the diagonal 0. It needs no luck:
 * matrices with many eigenvalues near 0, over which shifted QL iterations can stall, are no harder
 * than others. A singular value decomposition would not do instead: where both λ and −λ are
 * eigenvalues its vectors are mixtures of theirs.
 */
final class Jacobi {
  /** Sweeps converge quadratically: after some eight nothing changes any more. */
  private static final int MOST_SWEEPS = 60;

  /** Far below the rounding of entries of size 1. */
  private static final double NOTHING = 1e-20;

  private final double[][] a;
  private final double[][] v;
  private final int[] order;
  private final double scale;

  /**
   * Solves a matrix.
   *
   * @param matrix {@code [n][n]}, symmetric and finite; it is left as it is
   */
  Jacobi(double[][] matrix) {
    int n = matrix.length;
    scale = largest(matrix);
    a = new double[n][n];
    v = new double[n][n];
    for (int i = 0; i < n; i++) {
      v[i][i] = 1;
      for (int j = 0; j < n; j++) {
        a[i][j] = scale == 0 ? 0 : matrix[i][j] / scale;
      }
    }
    int sweeps = 0;
    while (sweeps < MOST_SWEEPS && sweep()) {
      sweeps++;
    }
    order =
        IntStream.range(0, n)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> -a[i][i]))
            .mapToInt(i -> i)
            .toArray();
  }

  private static double largest(double[][] matrix) {
    double largest = 0;
    for (double[] row : matrix) {
      for (double entry : row) {
        largest = Math.max(largest, Math.abs(entry));
      }
    }
    return largest;
  }

  /** Returns the eigenvalue of a rank, of which 0 is that of the largest. */
  double value(int rank) {
    return scale * a[order[rank]][order[rank]];
  }

  /** Returns the eigenvector of a rank, {@code [n]}, of norm 1. */
  double[] vector(int rank) {
    return v[order[rank]].clone();
  }

  /** Goes over all pairs once; false where nothing was left to do. */
  private boolean sweep() {
    boolean changed = false;
    for (int p = 0; p < a.length; p++) {
      for (int q = p + 1; q < a.length; q++) {
        if (Math.abs(a[p][q]) > NOTHING) {
          rotate(p, q);
          changed = true;
        }
      }
    }
    return changed;
  }

  /** Makes the entry beside the diagonal 0: t = tan φ is the smaller root of t² + 2θt − 1. */
  private void rotate(int p, int q) {
    double theta = (a[q][q] - a[p][p]) / (2 * a[p][q]);
    double t = 1 / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
    t = theta < 0 ? -t : t;
    double c = 1 / Math.sqrt(t * t + 1);
    double s = t * c;
    a[p][p] -= t * a[p][q];
    a[q][q] += t * a[p][q];
    a[p][q] = 0;
    a[q][p] = 0;
    for (int k = 0; k < a.length; k++) {
      if (k != p && k != q) {
        double kp = c * a[k][p] - s * a[k][q];
        a[k][q] = s * a[k][p] + c * a[k][q];
        a[k][p] = kp;
        a[p][k] = a[k][p];
        a[q][k] = a[k][q];
      }
      double pk = c * v[p][k] - s * v[q][k];
      v[q][k] = s * v[p][k] + c * v[q][k];
      v[p][k] = pk;
    }
  }
}
