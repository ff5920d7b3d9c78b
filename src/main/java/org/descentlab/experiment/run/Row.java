package org.descentlab.experiment.run;

import java.util.concurrent.FutureTask;
import org.descentlab.experiment.catalog.Limits;
import org.jspecify.annotations.Nullable;

/**
 * One row of a run's table: the state before update k + 1. Reused from row to row; who keeps it
 * copies it. A cell that is empty holds {@link #ABSENT}, which is told from a computed NaN by
 * {@link #present}.
 */
public final class Row {
  /** An empty cell: a NaN with a payload that arithmetic does not produce. */
  public static final double ABSENT = Double.longBitsToDouble(0x7ff8_0000_00ab_5e27L);

  private static final long ABSENT_BITS = Double.doubleToRawLongBits(ABSENT);

  long step;
  double epoch = ABSENT;
  double loss;
  double learningRate = ABSENT;
  double gradientNorm = ABSENT;
  double updateNorm = ABSENT;
  long evaluations;
  final double[] theta;
  double trainLoss = ABSENT;
  double trainAccuracy = ABSENT;
  double testLoss = ABSENT;
  double testAccuracy = ABSENT;
  boolean last;

  /** Computes the scores beside the training, where there will be some. */
  @Nullable FutureTask<Scores> awaited;

  Row(int thetas) {
    this.theta = new double[thetas];
  }

  /** Returns a row with the same cells. */
  Row copy() {
    Row copy = new Row(theta.length);
    copy.step = step;
    copy.epoch = epoch;
    copy.loss = loss;
    copy.learningRate = learningRate;
    copy.gradientNorm = gradientNorm;
    copy.updateNorm = updateNorm;
    copy.evaluations = evaluations;
    System.arraycopy(theta, 0, copy.theta, 0, theta.length);
    copy.trainLoss = trainLoss;
    copy.trainAccuracy = trainAccuracy;
    copy.testLoss = testLoss;
    copy.testAccuracy = testAccuracy;
    copy.last = last;
    copy.awaited = awaited;
    return copy;
  }

  /** Returns how many parameters of a problem with {@code dimension} stand in its rows. */
  static int recorded(int dimension) {
    return dimension <= Limits.MAX_THETAS ? dimension : 0;
  }

  /** Tells whether a cell holds a value, were it NaN. */
  public static boolean present(double cell) {
    return Double.doubleToRawLongBits(cell) != ABSENT_BITS;
  }

  /** Returns k, counted from 0. */
  public long step() {
    return step;
  }

  /** Returns how many samples were used before this row, in epochs; empty without data. */
  public double epoch() {
    return epoch;
  }

  /** Returns the loss that the update sees; in the last row the loss of the end. */
  public double loss() {
    return loss;
  }

  /** Returns the learning rate that the update uses; empty in the last row. */
  public double learningRate() {
    return learningRate;
  }

  /**
   * Returns the norm of the gradient, after noise and before clipping; empty where not measured.
   */
  public double gradientNorm() {
    return gradientNorm;
  }

  /** Returns the norm of the update; empty in the last row and where not measured. */
  public double updateNorm() {
    return updateNorm;
  }

  /** Returns how many evaluations were spent before this row. */
  public long evaluations() {
    return evaluations;
  }

  /** Returns the parameters, at most 16, live; of length 0 where there are more. */
  public double[] theta() {
    return theta;
  }

  /** Returns the loss on training rows, dropout off; empty where not measured. */
  public double trainLoss() {
    return trainLoss;
  }

  /** Returns the accuracy on training rows; empty where not measured. */
  public double trainAccuracy() {
    return trainAccuracy;
  }

  /** Returns the loss on the test set; empty where not measured. */
  public double testLoss() {
    return testLoss;
  }

  /** Returns the accuracy on the test set; empty where not measured. */
  public double testAccuracy() {
    return testAccuracy;
  }

  /** Tells whether scores were measured at this row, of the training rows or of the test set. */
  public boolean measured() {
    return present(trainLoss) || present(testAccuracy);
  }

  /** Tells whether this is the run's last row. */
  public boolean last() {
    return last;
  }
}
