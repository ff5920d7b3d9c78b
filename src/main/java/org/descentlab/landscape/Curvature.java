package org.descentlab.landscape;

import java.util.Arrays;
import java.util.OptionalDouble;
import org.descentlab.math.Vector;
import org.descentlab.objective.TwiceDifferentiable;

/**
 * Second derivatives at a point: the Hessian H with its principal axes, H vᵢ = λᵢ vᵢ.
 *
 * @param hessian {@code [dimension][dimension]}, symmetric
 * @param eigenvalues {@code [dimension]}, ascending; each NaN where the Hessian is not finite
 * @param eigenvectors {@code [dimension][dimension]}: row i is vᵢ, of length 1, its largest
 *     component positive; NaN where the eigenvalues are
 */
public record Curvature(double[][] hessian, double[] eigenvalues, double[][] eigenvectors) {

  /** Returns the curvature of an objective at {@code params}. */
  public static Curvature at(TwiceDifferentiable objective, Vector params) {
    int d = objective.dimension();
    double[][] hessian = new double[d][d];
    objective.hessian(params, hessian);
    return of(hessian);
  }

  /** Returns the curvature that a symmetric matrix {@code [d][d]} describes. */
  public static Curvature of(double[][] hessian) {
    int d = hessian.length;
    Curvature curvature = new Curvature(hessian, new double[d], new double[d][d]);
    boolean finite =
        Arrays.stream(hessian).allMatch(row -> Arrays.stream(row).allMatch(Double::isFinite));
    if (!finite) {
      curvature.leaveUnknown();
    } else if (d == 2) {
      curvature.solvePair(hessian[0][0], hessian[0][1], hessian[1][1]);
    } else {
      curvature.solveAny();
    }
    for (double[] axis : curvature.eigenvectors) {
      orient(axis);
    }
    return curvature;
  }

  private void leaveUnknown() {
    Arrays.fill(eigenvalues, Double.NaN);
    for (double[] axis : eigenvectors) {
      Arrays.fill(axis, Double.NaN);
    }
  }

  /** Mean ± half the distance; exact where the matrix is diagonal. */
  private void solvePair(double a, double b, double c) {
    double mean = a / 2 + c / 2;
    double half = StrictMath.hypot(a / 2 - c / 2, b);
    eigenvalues[0] = b == 0 ? Math.min(a, c) : mean - half;
    eigenvalues[1] = b == 0 ? Math.max(a, c) : mean + half;
    double angle = StrictMath.atan2(b, a / 2 - c / 2) / 2;
    boolean steepAlongY = b == 0 && c > a;
    double cos = steepAlongY ? 0 : b == 0 ? 1 : StrictMath.cos(angle);
    double sin = steepAlongY ? 1 : b == 0 ? 0 : StrictMath.sin(angle);
    eigenvectors[1][0] = cos;
    eigenvectors[1][1] = sin;
    eigenvectors[0][0] = -sin;
    eigenvectors[0][1] = cos;
  }

  private void solveAny() {
    int d = hessian.length;
    Jacobi solved = new Jacobi(hessian);
    for (int i = 0; i < d; i++) { // there they descend
      eigenvalues[i] = solved.value(d - 1 - i);
      eigenvectors[i] = solved.vector(d - 1 - i);
    }
  }

  /** Of the two directions of an axis, the one in which its largest component is positive. */
  private static void orient(double[] axis) {
    int largest = 0;
    for (int i = 1; i < axis.length; i++) {
      if (Math.abs(axis[i]) > Math.abs(axis[largest])) {
        largest = i;
      }
    }
    double sign = axis[largest] < 0 ? -1 : 1;
    for (int i = 0; i < axis.length; i++) {
      axis[i] = sign * axis[i] + 0.0; // no negative zero
    }
  }

  /** Returns the largest eigenvalue λ, the sharpness. */
  public double sharpness() {
    return eigenvalues[eigenvalues.length - 1];
  }

  /** Returns κ = λₙ / λ₁ of a Hessian that is positive definite; else it has none. */
  public OptionalDouble conditionNumber() {
    return eigenvalues[0] > 0
        ? OptionalDouble.of(sharpness() / eigenvalues[0])
        : OptionalDouble.empty();
  }

  /**
   * Returns the curvature as a method sees it that divides its steps by {@code preconditioner},
   * {@code [dimension]}, all > 0: that of P^−½ H P^−½, whose eigenvalues are those of P⁻¹H.
   */
  public Curvature preconditioned(Vector preconditioner) {
    int d = hessian.length;
    double[][] scaled = new double[d][d];
    for (int i = 0; i < d; i++) {
      for (int j = 0; j < d; j++) {
        scaled[i][j] =
            hessian[i][j] / Math.sqrt(preconditioner.get(i)) / Math.sqrt(preconditioner.get(j));
      }
    }
    return of(scaled);
  }

  /** Returns the curvature with {@code weight} more along every axis, that of H + weight · I. */
  public Curvature plus(double weight) {
    int d = hessian.length;
    double[][] sum = new double[d][];
    for (int i = 0; i < d; i++) {
      sum[i] = hessian[i].clone();
      sum[i][i] += weight;
    }
    return of(sum);
  }
}
