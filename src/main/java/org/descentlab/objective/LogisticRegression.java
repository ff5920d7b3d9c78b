package org.descentlab.objective;

import java.util.Arrays;
import java.util.Optional;
import org.apache.commons.math3.util.FastMath;
import org.descentlab.data.RegressionSet;
import org.descentlab.math.DoubleVector;
import org.descentlab.math.Vector;
import org.jspecify.annotations.Nullable;

/**
 * Logistic regression of labels y, 0 or 1: the mean cross-entropy −[y log p + (1 − y) log(1 − p)]
 * with p = σ(z), z = w·x + b. {@code params} holds w, one a feature, then b where there is an
 * intercept. Gradient (1/n) Σ (pᵢ − yᵢ)(xᵢ, 1); Hessian (1/n) Σ pᵢ(1 − pᵢ)(xᵢ, 1)(xᵢ, 1)ᵀ.
 *
 * <p>With the margin m, z for y = 1 and −z for y = 0, a row's loss is log(1 + e⁻ᵐ) = max(−m, 0) +
 * log(1 + e^−|m|), which neither overflows nor loses small losses. Sums run over the rows in the
 * sample's order; the logarithms are taken of products of 1 + e^−|m|, a few rows at a time, as
 * log1p of the product less 1.
 */
public final class LogisticRegression implements FiniteSum, TwiceDifferentiable {
  private final RegressionSet data;
  private final boolean intercept;
  private final Sample all;
  private volatile @Nullable Search search;

  /** What the search for the minimizer found. */
  private record Search(Optional<DoubleVector> minimizer) {}

  /** The regression of the set's labels, all 0 or 1, on its features, with or without b. */
  public LogisticRegression(RegressionSet data, boolean intercept) {
    this.data = data;
    this.intercept = intercept;
    int[] rows = new int[data.size()];
    Arrays.setAll(rows, i -> i);
    this.all = new Sample(rows, 0, rows.length, 0);
  }

  /** Returns the rows that are fitted; their targets are the labels. */
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

  /** The margin of row {@code i}: how far, in the log-odds, it is on the side of its label. */
  private double margin(Vector params, int i) {
    int d = data.features();
    double z = 0;
    for (int j = 0; j < d; j++) {
      z += params.get(j) * data.feature(i, j);
    }
    if (intercept) {
      z += params.get(d);
    }
    return data.target(i) == 1 ? z : -z;
  }

  @Override
  public double value(Vector params) {
    LogSum sum = new LogSum();
    for (int i = 0; i < data.size(); i++) {
      double margin = margin(params, i);
      sum.add(margin, FastMath.exp(-Math.abs(margin)));
    }
    return sum.total() / data.size();
  }

  @Override
  public double valueAndGradient(Vector params, Vector gradient) {
    return valueAndGradient(params, all, gradient);
  }

  @Override
  public double valueAndGradient(Vector params, Sample sample, Vector gradient) {
    LogSum sum = new LogSum();
    double[] total = new double[dimension()];
    for (int k = sample.from(); k < sample.to(); k++) {
      int i = sample.rows()[k];
      double margin = margin(params, i);
      double e = FastMath.exp(-Math.abs(margin));
      sum.add(margin, e);
      double wrong =
          (margin >= 0 ? e : 1) / (1 + e); // 1 − σ(m), the probability of the other label
      double slope = data.target(i) == 1 ? -wrong : wrong; // p − y
      for (int j = 0; j < total.length; j++) {
        total[j] += slope * extended(i, j);
      }
    }
    for (int j = 0; j < total.length; j++) {
      gradient.put(j, total[j] / sample.size());
    }
    return sum.total() / sample.size();
  }

  @Override
  public void hessian(Vector params, double[][] hessian) {
    int d = dimension();
    for (double[] row : hessian) {
      Arrays.fill(row, 0);
    }
    for (int k = 0; k < data.size(); k++) {
      double e = FastMath.exp(-Math.abs(margin(params, k)));
      double weight = e / ((1 + e) * (1 + e)) / data.size();
      for (int i = 0; i < d; i++) {
        for (int j = 0; j < d; j++) {
          hessian[i][j] += weight * (extended(k, i) * extended(k, j));
        }
      }
    }
  }

  /**
   * Returns component {@code j} of (x, 1) of row {@code i}, with the sign + for label 1 and − for
   * 0: the row's margin is the product of these with the parameters.
   */
  public double signed(int i, int j) {
    return data.target(i) == 1 ? extended(i, j) : -extended(i, j);
  }

  /** Feature j of row i, or the 1 that b is multiplied by. */
  private double extended(int i, int j) {
    return j < data.features() ? data.feature(i, j) : 1;
  }

  /**
   * Returns the parameters of the least loss, by Newton's method. Empty where there are none:
   * classes that a hyperplane separates have ever smaller losses for ever larger parameters. A new
   * vector each time.
   */
  public Optional<DoubleVector> minimizer() {
    Search known = search;
    if (known == null) {
      known = new Search(new DampedNewton(this, this::separates).minimizer());
      search = known; // who comes at the same time finds the same
    }
    return known.minimizer().map(best -> best.like().set(best));
  }

  private boolean separates(Vector params) {
    for (int i = 0; i < data.size(); i++) {
      if (!(margin(params, i) > 0)) {
        return false;
      }
    }
    return true;
  }

  /** Σ log(1 + e⁻ᵐ), with one logarithm for several rows. */
  private static final class LogSum {
    /** Factors are at most 2. */
    private static final int ROWS = 64;

    private double linear;
    private double logarithms;
    private double productLessOne;
    private int rows;

    void add(double margin, double e) {
      linear += Math.max(-margin, 0);
      productLessOne += e * (1 + productLessOne);
      if (++rows == ROWS) {
        flush();
      }
    }

    private void flush() {
      logarithms += FastMath.log1p(productLessOne);
      productLessOne = 0;
      rows = 0;
    }

    double total() {
      flush();
      return linear + logarithms;
    }
  }
}
