package org.descentlab.objective;

import java.util.Arrays;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.SingularValueDecomposition;
import org.descentlab.data.RegressionSet;
import org.descentlab.math.DoubleVector;
import org.descentlab.math.Vector;

/**
 * Linear least squares: the mean of (w·xᵢ + b − yᵢ)² over the rows. {@code params} holds w, one a
 * feature, then b where there is an intercept. Gradient (2/n) Σ rᵢ (xᵢ, 1) with the residual rᵢ =
 * w·xᵢ + b − yᵢ; Hessian (2/n) Σ (xᵢ, 1)(xᵢ, 1)ᵀ. Sums run over the rows in the sample's order.
 */
public final class LinearRegression implements FiniteSum, TwiceDifferentiable {
  private final RegressionSet data;
  private final boolean intercept;
  private final Sample all;

  /** The regression of the set's targets on its features, with or without b. */
  public LinearRegression(RegressionSet data, boolean intercept) {
    this.data = data;
    this.intercept = intercept;
    int[] rows = new int[data.size()];
    Arrays.setAll(rows, i -> i);
    this.all = new Sample(rows, 0, rows.length, 0);
  }

  /** Returns the rows that are fitted. */
  public RegressionSet data() {
    return data;
  }

  /** Tells whether the last parameter is b. */
  public boolean intercept() {
    return intercept;
  }

  @Override
  public int dimension() {
    return data.features() + (intercept ? 1 : 0);
  }

  @Override
  public int size() {
    return data.size();
  }

  /** Returns w·xᵢ + b, the prediction for row {@code i}. */
  public double predict(Vector params, int i) {
    int d = data.features();
    double sum = 0;
    for (int j = 0; j < d; j++) {
      sum += params.get(j) * data.feature(i, j);
    }
    return intercept ? sum + params.get(d) : sum;
  }

  @Override
  public double value(Vector params) {
    double sum = 0;
    for (int i = 0; i < data.size(); i++) {
      double residual = predict(params, i) - data.target(i);
      sum += residual * residual;
    }
    return sum / data.size();
  }

  @Override
  public double valueAndGradient(Vector params, Vector gradient) {
    return valueAndGradient(params, all, gradient);
  }

  @Override
  public double valueAndGradient(Vector params, Sample sample, Vector gradient) {
    double sum = 0;
    double[] total = new double[dimension()];
    for (int k = sample.from(); k < sample.to(); k++) {
      int i = sample.rows()[k];
      double residual = predict(params, i) - data.target(i);
      sum += residual * residual;
      for (int j = 0; j < total.length; j++) {
        total[j] += residual * extended(i, j);
      }
    }
    for (int j = 0; j < total.length; j++) {
      gradient.put(j, total[j] * 2 / sample.size());
    }
    return sum / sample.size();
  }

  @Override
  public void hessian(Vector params, double[][] hessian) {
    int d = dimension();
    for (double[] row : hessian) {
      Arrays.fill(row, 0);
    }
    for (int k = 0; k < data.size(); k++) {
      for (int i = 0; i < d; i++) {
        for (int j = 0; j < d; j++) {
          hessian[i][j] += 2 * extended(k, i) * extended(k, j) / data.size();
        }
      }
    }
  }

  @Override
  public boolean hessianIsConstant() {
    return true;
  }

  /**
   * Returns the parameters of least squares, of the smallest norm where several fit alike: the
   * solution of Hθ = −∇f(0) by singular values.
   */
  public DoubleVector leastSquares() {
    int d = dimension();
    double[][] hessian = new double[d][d];
    DoubleVector origin = DoubleVector.zeros(d);
    DoubleVector gradient = origin.like();
    hessian(origin, hessian);
    valueAndGradient(origin, gradient);
    var decomposition = new SingularValueDecomposition(new Array2DRowRealMatrix(hessian, false));
    var right = new ArrayRealVector(gradient.scale(-1).array(), false);
    return new DoubleVector(decomposition.getSolver().solve(right).toArray());
  }

  /** Feature j of row i, or the 1 that b is multiplied by. */
  private double extended(int i, int j) {
    return j < data.features() ? data.feature(i, j) : 1;
  }
}
