package org.descentlab.figure;

/**
 * How often examples of each class were taken for each class.
 *
 * @param run name of the run
 * @param step of the parameters
 * @param counts {@code [truth][predicted]}
 */
public record Confusion(String run, long step, int[][] counts) implements Finding {

  /** Returns how many classes there are. */
  public int classes() {
    return counts.length;
  }

  /** Returns how many examples there are of a class. */
  public int of(int truth) {
    int sum = 0;
    for (int count : counts[truth]) {
      sum += count;
    }
    return sum;
  }

  /** Returns the share in [0, 1] of a class that is taken for another; 0 where it has none. */
  public double share(int truth, int predicted) {
    return (double) counts[truth][predicted] / Math.max(1, of(truth));
  }

  /** Returns how many examples there are. */
  public int size() {
    int sum = 0;
    for (int truth = 0; truth < classes(); truth++) {
      sum += of(truth);
    }
    return sum;
  }

  /** Returns how many of them are right. */
  public int right() {
    int sum = 0;
    for (int truth = 0; truth < classes(); truth++) {
      sum += counts[truth][truth];
    }
    return sum;
  }
}
