package org.descentlab.landscape;

import java.util.Arrays;
import java.util.Optional;
import org.apache.commons.math3.exception.MathRuntimeException;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.descentlab.math.Vector;
import org.descentlab.objective.TwiceDifferentiable;

/**
 * Second derivatives at a point.
 *
 * @param hessian {@code [dimension][dimension]}, symmetric
 * @param eigenvalues {@code [dimension]}, ascending; each NaN where the Hessian is not finite
 */
public record Curvature(double[][] hessian, double[] eigenvalues) {

  /** Returns the curvature of an objective at {@code params}. */
  public static Curvature at(TwiceDifferentiable objective, Vector params) {
    int d = objective.dimension();
    double[][] hessian = new double[d][d];
    objective.hessian(params, hessian);
    return new Curvature(hessian, eigenvalues(hessian));
  }

  private static double[] eigenvalues(double[][] hessian) {
    double[] values = new double[hessian.length];
    boolean finite =
        Arrays.stream(hessian).allMatch(row -> Arrays.stream(row).allMatch(Double::isFinite));
    if (!finite) {
      Arrays.fill(values, Double.NaN);
      return values;
    }
    if (values.length == 1) {
      values[0] = hessian[0][0];
    } else if (values.length == 2) {
      pair(hessian[0][0], hessian[0][1], hessian[1][1], values);
    } else {
      many(hessian)
          .ifPresentOrElse(
              found -> System.arraycopy(found, 0, values, 0, found.length),
              () -> Arrays.fill(values, Double.NaN));
      Arrays.sort(values);
    }
    return values;
  }

  /** Mean ± half the distance; exact where the matrix is diagonal. */
  private static void pair(double a, double b, double c, double[] values) {
    double mean = a / 2 + c / 2;
    double half = StrictMath.hypot(a / 2 - c / 2, b);
    values[0] = mean - half;
    values[1] = mean + half;
    if (b == 0) {
      values[0] = Math.min(a, c);
      values[1] = Math.max(a, c);
    }
  }

  private static Optional<double[]> many(double[][] hessian) {
    try {
      var matrix = new Array2DRowRealMatrix(hessian, false);
      return Optional.of(new EigenDecomposition(matrix).getRealEigenvalues());
    } catch (MathRuntimeException notConverged) {
      return Optional.empty();
    }
  }

  /** Returns the largest eigenvalue λ, the sharpness. */
  public double sharpness() {
    return eigenvalues[eigenvalues.length - 1];
  }
}
