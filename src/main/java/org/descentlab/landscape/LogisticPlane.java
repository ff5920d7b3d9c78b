package org.descentlab.landscape;

import org.descentlab.objective.LogisticRegression;

/**
 * The loss of a logistic regression of two parameters, for a picture: its rows lie in memory as
 * they are read, with the sign of their labels, and exponentials are the processor's own. Agrees
 * with {@link LogisticRegression#value} to rounding.
 */
final class LogisticPlane implements PlaneFunction {
  /** Products of so many numbers from 1 to 2 are finite. */
  private static final int FACTORS = 64;

  private final double[] first;
  private final double[] second;

  LogisticPlane(LogisticRegression regression) {
    int n = regression.size();
    this.first = new double[n];
    this.second = new double[n];
    for (int i = 0; i < n; i++) {
      first[i] = regression.signed(i, 0);
      second[i] = regression.signed(i, 1);
    }
  }

  @Override
  public double at(double x, double y) {
    double sum = 0;
    for (int from = 0; from < first.length; from += FACTORS) {
      double productLessOne = 0;
      for (int i = from; i < Math.min(from + FACTORS, first.length); i++) {
        double margin = first[i] * x + second[i] * y;
        sum += Math.max(-margin, 0);
        productLessOne += Math.exp(-Math.abs(margin)) * (1 + productLessOne);
      }
      sum += Math.log1p(productLessOne);
    }
    return sum / first.length;
  }
}
