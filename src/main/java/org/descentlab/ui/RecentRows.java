package org.descentlab.ui;

import org.descentlab.experiment.run.History.Column;
import org.descentlab.experiment.run.History.Snapshot;
import org.descentlab.experiment.run.Row;

/**
 * What the rows up to the playhead tell: whether the loss falls, swings or stands.
 *
 * @param rows those recorded
 * @param at the last one that counts
 */
record RecentRows(Snapshot rows, int at) {
  /** Trends shorter than so many rows are ripples. */
  private static final int SHORTEST = 10;

  /** Trends are judged over so many rows at most. */
  private static final int LONGEST = 2000;

  /** A loss that grew so many times in a row, and above the first one, climbs. */
  private static final int CLIMB = 6;

  /** A swing whose crest is lower than this share of the one before dies out. */
  private static final double FALLEN = 0.75;

  /** What is less, as a share of the losses, is rounding. */
  private static final double NOTICEABLE = 1e-9;

  double loss(int i) {
    return rows.get(i, Column.LOSS);
  }

  /** A third of the rows, from which trends are read. */
  int width() {
    return Math.min(LONGEST, Math.max(SHORTEST, at / 3));
  }

  /** The norm of the gradient; of the row before where it was not measured; NaN unknown. */
  double gradient() {
    return rows.latest(at, Column.GRADIENT_NORM);
  }

  /** The largest norm of the gradient so far, of some hundred rows. */
  double largestGradient() {
    double largest = 0;
    int stride = Math.max(1, at / 256);
    for (int i = 0; i <= at; i += stride) {
      double norm = rows.get(i, Column.GRADIENT_NORM);
      largest = Row.present(norm) ? Math.max(largest, norm) : largest;
    }
    return largest;
  }

  /** The row with the smallest loss so far. */
  int lowest() {
    int lowest = 0;
    for (int i = 1; i <= at; i++) {
      lowest = loss(i) < loss(lowest) ? i : lowest;
    }
    return lowest;
  }

  /** Whether the loss grew with each of the last steps, above that of the start. */
  boolean climbing() {
    if (at < CLIMB || !(loss(at) > loss(0))) {
      return false;
    }
    for (int i = at; i > at - CLIMB; i--) {
      if (!(loss(i) > loss(i - 1))) {
        return false;
      }
    }
    return true;
  }

  /**
   * Whether even the least loss of the last third lies above that of the third before, of {@code
   * shortest} rows at least.
   */
  boolean rising(int shortest) {
    int width = Math.max(shortest, width());
    if (at + 1 < 2 * width) {
      return false;
    }
    double now = least(at, width);
    double before = least(at - width, width);
    return now > before + NOTICEABLE * Math.max(Math.abs(before), Math.abs(loss(0)));
  }

  private double least(int last, int width) {
    double least = Double.POSITIVE_INFINITY;
    for (int i = last; i > last - width; i--) {
      least = Math.min(least, loss(i));
    }
    return least;
  }

  private double greatest(int last, int width) {
    double greatest = Double.NEGATIVE_INFINITY;
    for (int i = last; i > last - width; i--) {
      greatest = Math.max(greatest, loss(i));
    }
    return greatest;
  }

  /** The mean loss of the {@code width} rows that end at {@code last}. */
  double mean(int last, int width) {
    double sum = 0;
    for (int i = last; i > last - width; i--) {
      sum += loss(i);
    }
    return sum / width;
  }

  /** The standard deviation of the last {@code width} losses. */
  double deviation(int width) {
    double mean = mean(at, width);
    double sum = 0;
    for (int i = at; i > at - width; i--) {
      sum += (loss(i) - mean) * (loss(i) - mean);
    }
    return Math.sqrt(sum / width);
  }

  /**
   * Whether the loss goes up and down, four turns at least, and from swing to swing the crests, as
   * counted from {@code best}, are hardly lower.
   */
  boolean swings(double best) {
    int half = Math.min(200, Math.max(16, at / 4));
    if (at + 1 < 2 * half) {
      return false;
    }
    int turns = 0;
    for (int i = at; i > at - 2 * half + 2; i--) {
      double now = loss(i) - loss(i - 1);
      double before = loss(i - 1) - loss(i - 2);
      double noticeable = NOTICEABLE * Math.abs(loss(0) - best);
      if (now * before < 0 && Math.abs(now) > noticeable) {
        turns++;
      }
    }
    double fallen = (greatest(at, half) - best) / (greatest(at - half, half) - best);
    return turns >= 4 && fallen > Math.pow(FALLEN, turns / 4.0);
  }

  /** The largest loss of the last {@link #SHORTEST} rows. */
  double crest() {
    return greatest(at, Math.min(at + 1, SHORTEST));
  }

  /**
   * The share of the excess over {@code best} that was gained over the last third, by the least
   * losses at its ends; 1 where there are too few rows to tell.
   */
  double gained(double best) {
    int width = span();
    int part = Math.max(3, width / 3);
    if (at + 1 < width + part) {
      return 1;
    }
    double before = least(at - width, part) - best;
    return before > 0 ? (before - (least(at, part) - best)) / before : 1;
  }

  /** The rows over which it is told what was gained. */
  int span() {
    return Math.max(15, width());
  }
}
