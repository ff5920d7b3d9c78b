package org.descentlab.optim;

import java.util.List;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.RealVector;
import org.descentlab.math.LiveValue;
import org.descentlab.math.Vector;
import org.descentlab.objective.TwiceDifferentiable;

/**
 * Newton's direction: u ← (H + δI)⁻¹u with the Hessian H of the objective at the parameters, solved
 * by an LU decomposition with pivots, in double precision. With δ = 0 one step of rate 1 solves a
 * quadratic; towards larger δ the direction turns into that of gradient descent. It leads to any
 * stationary point, uphill too. Frozen parameters are left out of the system.
 *
 * <p>Nocedal and Wright 2006, "Numerical optimization", equation 3.30; δ after Levenberg 1944, "A
 * method for the solution of certain non-linear problems in least squares".
 */
public final class SolveHessian implements GradientTransformation {
  private final TwiceDifferentiable objective;
  private final LiveValue damping;
  private final List<Integer> frozen;
  private final double[][] hessian;

  /**
   * Newton's direction on an objective.
   *
   * @param damping δ ≥ 0
   * @param frozen indices of parameters that are not updated
   */
  public SolveHessian(TwiceDifferentiable objective, LiveValue damping, List<Integer> frozen) {
    this.objective = objective;
    this.damping = damping;
    this.frozen = List.copyOf(frozen);
    this.hessian = new double[objective.dimension()][objective.dimension()];
  }

  /**
   * Solves the system.
   *
   * @throws StepFailure where the matrix is singular to working precision, or the solution is not
   *     finite
   */
  @Override
  public void apply(Vector update, Vector params, long t) {
    objective.hessian(params, hessian);
    for (int i = 0; i < hessian.length; i++) {
      hessian[i][i] += damping.get();
    }
    RealVector right = new ArrayRealVector(hessian.length);
    for (int i = 0; i < hessian.length; i++) {
      right.setEntry(i, update.get(i));
    }
    frozen.forEach(i -> leaveOut(i, right));
    RealVector solution = solve(right);
    for (int i = 0; i < hessian.length; i++) {
      update.put(i, solution.getEntry(i));
    }
  }

  /** Row and column i become those of the unit matrix, times the size of the others. */
  private void leaveOut(int i, RealVector right) {
    for (int j = 0; j < hessian.length; j++) {
      hessian[i][j] = 0;
      hessian[j][i] = 0;
    }
    double size = largest();
    hessian[i][i] = size > 0 ? size : 1;
    right.setEntry(i, 0);
  }

  /** Returns the largest absolute entry, NaN where one is NaN. */
  private double largest() {
    double largest = 0;
    for (double[] row : hessian) {
      for (double entry : row) {
        largest = Math.max(largest, Math.abs(entry));
      }
    }
    return largest;
  }

  private RealVector solve(RealVector right) {
    double largest = largest();
    if (!Double.isFinite(largest)) {
      throw new StepFailure("the Hessian is not finite");
    }
    // a pivot smaller than the rounding of the entries is none
    double threshold = Math.ulp(largest) * hessian.length;
    var decomposed = new LUDecomposition(new Array2DRowRealMatrix(hessian, false), threshold);
    if (!decomposed.getSolver().isNonSingular()) {
      throw new StepFailure("the Hessian is singular to working precision");
    }
    RealVector solution = decomposed.getSolver().solve(right);
    if (solution.isNaN() || solution.isInfinite()) {
      throw new StepFailure("Newton's direction is not finite");
    }
    return solution;
  }

  @Override
  public Recurrence recurrence() {
    double[][] matrix = new double[hessian.length][];
    for (int i = 0; i < hessian.length; i++) {
      matrix[i] = hessian[i].clone();
    }
    String symbol = damping.get() == 0 ? "H" : "\\left(H + \\delta I\\right)";
    Recurrence lines = new Recurrence("d");
    if (!frozen.isEmpty()) {
      lines.add(new Line.Frozen(Recurrence.INPUT, "frozen", frozen, true));
    }
    return lines.add(new Line.Solution("d", "newton", matrix, symbol, Recurrence.INPUT));
  }
}
