package org.descentlab.data;

import java.util.Arrays;
import org.apache.commons.math3.random.RandomGenerator;

/**
 * Rows to learn from and rows to test with.
 *
 * @param train rows to learn from, at least one
 * @param test rows that are only ever measured; none where there is no test
 */
public record ExampleSets(Examples train, Examples test) {

  /** Returns the same with only the first {@code n} training rows. */
  public ExampleSets firstTrain(int n) {
    return new ExampleSets(train.rows(0, n), test);
  }

  /** Returns how many of so many rows are for the test: their share, rounded, never all. */
  public static int testRows(int samples, double testShare) {
    return (int) Math.min(samples - 1, Math.round(samples * testShare));
  }

  /**
   * Draws a set of two features and two classes, then a permutation (Fisher and Yates, from the
   * last place to the first) that divides it: its beginning is the test set, the rest is learnt
   * from, in that order.
   *
   * @param set which one
   * @param samples number of rows, ≥ 2
   * @param noise with the meaning that the set gives it
   * @param testShare of the rows, in [0, 1)
   * @param random the stream {@code data}
   */
  public static ExampleSets plane(
      PlaneSet set, int samples, double noise, double testShare, RandomGenerator random) {
    RegressionSet drawn = set.generated(samples, noise, random);
    int[] order = permutation(samples, random);
    float[] inputs = new float[Math.multiplyExact(2, samples)];
    int[] labels = new int[samples];
    for (int i = 0; i < samples; i++) {
      inputs[2 * i] = (float) drawn.feature(order[i], 0);
      inputs[2 * i + 1] = (float) drawn.feature(order[i], 1);
      labels[i] = (int) drawn.target(order[i]);
    }
    Examples all = new Examples(2, inputs, 2, labels, new float[0]);
    int test = testRows(samples, testShare);
    return new ExampleSets(all.rows(test, samples), all.rows(0, test));
  }

  private static int[] permutation(int n, RandomGenerator random) {
    int[] order = new int[n];
    Arrays.setAll(order, i -> i);
    for (int i = n - 1; i > 0; i--) {
      int j = random.nextInt(i + 1);
      int row = order[i];
      order[i] = order[j];
      order[j] = row;
    }
    return order;
  }

  /**
   * Draws rows of standard normal features x, then of each row one standard normal number ε, in
   * turn; the targets are max(xⱼ, 0) + noise·ε, as many as features. There is no test set.
   *
   * @param samples number of rows, ≥ 1
   * @param features number of features, ≥ 1
   * @param noise ≥ 0
   * @param random the stream {@code data}
   */
  public static ExampleSets relu(int samples, int features, double noise, RandomGenerator random) {
    float[] inputs = new float[Math.multiplyExact(samples, features)];
    float[] targets = new float[inputs.length];
    double[] x = new double[features];
    for (int i = 0; i < samples; i++) {
      Arrays.setAll(x, j -> random.nextGaussian());
      double shift = noise * random.nextGaussian();
      for (int j = 0; j < features; j++) {
        inputs[i * features + j] = (float) x[j];
        targets[i * features + j] = (float) (Math.max(x[j], 0) + shift);
      }
    }
    Examples train = new Examples(features, inputs, features, new int[0], targets);
    return new ExampleSets(train, train.rows(0, 0));
  }
}
