package org.descentlab.experiment.run;

import org.descentlab.experiment.StopSpec;

/**
 * When a run ends. Loss and gradient are judged row by row, or where batches are smaller than the
 * data on the mean over the last complete epoch.
 */
final class StoppingRules {
  private final StopSpec stop;
  private final EpochMean loss;
  private final EpochMean gradientNorm;
  private double lastUpdate = Double.POSITIVE_INFINITY;

  StoppingRules(StopSpec stop, boolean full) {
    this.stop = stop;
    this.loss = new EpochMean(full);
    this.gradientNorm = new EpochMean(full);
  }

  /** Whether the norms must be known at every row. */
  boolean needNorms() {
    return stop.gradientBelow().isPresent() || stop.updateBelow().isPresent();
  }

  /** Whether all updates are made: k of them, having used so many of the data's rows. */
  boolean budgetSpent(long k, long used, int rows) {
    return k >= stop.steps().orElse(Long.MAX_VALUE)
        || (stop.epochs().isPresent() && used >= (long) stop.epochs().getAsInt() * rows);
  }

  /**
   * Returns how many updates are made at most with this batch size, seen from the beginning of an
   * epoch: after k of them, having used so many of the data's rows.
   */
  long budget(long k, long used, double batch, int rows) {
    long most = stop.steps().orElse(Long.MAX_VALUE);
    if (stop.epochs().isEmpty() || rows == 0) {
      return most;
    }
    long epochsLeft = Math.max(0, stop.epochs().getAsInt() - used / rows);
    return Math.min(most, k + StopSpec.stepsPerEpoch(rows, batch) * epochsLeft);
  }

  /** Whether a loss or parameter is beyond every bound; NaN is. */
  boolean beyond(double value) {
    return !(Math.abs(value) <= stop.divergesAbove());
  }

  /** Whether a rule holds at a row with this loss and gradient norm. */
  boolean converged(double rowLoss, double rowGradientNorm) {
    return loss.judged(rowLoss) < stop.lossBelow().orElse(Double.NaN)
        || gradientNorm.judged(rowGradientNorm) < stop.gradientBelow().orElse(Double.NaN)
        || lastUpdate < stop.updateBelow().orElse(Double.NaN);
  }

  /** Takes a row and the update that followed it. */
  void updated(Row row, boolean epochEnds) {
    loss.add(row.loss);
    gradientNorm.add(row.gradientNorm);
    if (epochEnds) {
      loss.epochEnds();
      gradientNorm.epochEnds();
    }
    lastUpdate = row.learningRate == 0 ? Double.POSITIVE_INFINITY : row.updateNorm;
  }
}
