package org.descentlab.experiment.run;

/**
 * The value of a column that rules are judged by: the row's own where every step sees all of the
 * objective, else the mean over the rows of the last complete epoch.
 */
final class EpochMean {
  private final boolean full;
  private double sum;
  private long rows;
  private double mean = Row.ABSENT;

  EpochMean(boolean full) {
    this.full = full;
  }

  /** Takes the value of a row that an update follows. */
  void add(double value) {
    sum += value;
    rows++;
  }

  /** The last row of an epoch was added. */
  void epochEnds() {
    mean = sum / rows;
    sum = 0;
    rows = 0;
  }

  /** What to judge at a row with this value; absent before the first epoch is complete. */
  double judged(double own) {
    return full ? own : mean;
  }
}
