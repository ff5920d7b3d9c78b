package org.descentlab.landscape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Percentage.withPercentage;

import java.util.Random;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.descentlab.math.DoubleVector;
import org.descentlab.math.Vector;
import org.junit.jupiter.api.Test;

/** Largest eigenvalues from products alone. */
class LanczosTest {

  private static void times(double[][] a, Vector x, Vector product) {
    for (int i = 0; i < a.length; i++) {
      double sum = 0;
      for (int j = 0; j < a.length; j++) {
        sum += a[i][j] * x.get(j);
      }
      product.put(i, sum);
    }
  }

  private static double[][] symmetric(int n, double shift) {
    Random random = new Random(4);
    double[][] a = new double[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j <= i; j++) {
        a[i][j] = random.nextGaussian();
        a[j][i] = a[i][j];
      }
      a[i][i] += shift;
    }
    return a;
  }

  private static double largest(double[][] a) {
    DoubleVector start = DoubleVector.zeros(a.length);
    Random random = new Random(5);
    for (int i = 0; i < a.length; i++) {
      start.put(i, random.nextGaussian());
    }
    return Lanczos.largest((x, product) -> times(a, x, product), start);
  }

  @Test
  void theLargestIsFoundAlsoWhereASmallerOneIsLargerInSize() {
    for (double shift : new double[] {0, -30}) {
      double[][] a = symmetric(60, shift);
      double[] all = new EigenDecomposition(new Array2DRowRealMatrix(a)).getRealEigenvalues();
      assertThat(largest(a)).isCloseTo(all[0], withPercentage(1));
    }
  }

  @Test
  void aMatrixOfFewEigenvaluesIsSolvedExactly() {
    double[][] a = new double[5][5];
    for (int i = 0; i < 5; i++) {
      a[i][i] = i < 3 ? 2 : -7;
    }
    assertThat(largest(a)).isCloseTo(2, withPercentage(1e-9));
  }

  @Test
  void whatIsNotFiniteHasNone() {
    assertThat(largest(new double[][] {{Double.NaN, 0}, {0, 1}})).isNaN();
  }
}
