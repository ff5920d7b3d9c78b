package org.descentlab.ui;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;

/**
 * One value among others that are standardized together: it moves their mean and their deviation.
 *
 * @param others how many others there are
 * @param mean of the others
 * @param variance of the others, divisor n
 */
record Standardizing(int others, double mean, double variance) {
  /** What is pointed at has no more digits. */
  private static final MathContext DIGITS = new MathContext(7);

  /** A value is at most so near to the largest standardized one that there is, √others. */
  private static final double NEAREST = 0.98;

  /** The first numbers of all points but one; that may be one that is not among them. */
  static Standardizing without(List<List<Double>> points, int row) {
    int n = 0;
    double mean = 0;
    double squares = 0;
    for (int i = 0; i < points.size(); i++) {
      if (i != row) {
        double x = points.get(i).get(0);
        double distance = x - mean;
        n++;
        mean += distance / n;
        squares += distance * (x - mean);
      }
    }
    return new Standardizing(n, mean, n == 0 ? 0 : squares / n);
  }

  /**
   * Returns the value x that becomes z = (x − m) / s beside the others, m and s being mean and
   * deviation of all: with k others of mean μ and variance v, x = μ ± |z| √(v (k + 1) / (k − z²)).
   */
  double placing(double z) {
    if (variance == 0) {
      return rounded(mean + z);
    }
    double bound = NEAREST * Math.sqrt(others);
    double within = Math.max(-bound, Math.min(bound, z));
    double ratio = variance * (others + 1) / (others - within * within);
    return rounded(mean + within * Math.sqrt(ratio));
  }

  private static double rounded(double x) {
    return Double.isFinite(x) ? new BigDecimal(x).round(DIGITS).doubleValue() : x;
  }
}
