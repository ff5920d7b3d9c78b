package org.descentlab.ui;

import org.descentlab.experiment.Outcome;
import org.descentlab.experiment.run.History;
import org.descentlab.experiment.run.Run;
import org.jspecify.annotations.Nullable;

/** How a run stands at a row: what its status word says. */
enum RunState {
  /** Under way on the training thread. */
  TRAINING,
  /** Held on the training thread. */
  PAUSED,
  /** Beyond every bound, at the end of its recording. */
  DIVERGED,
  /** At the last row of a run that could not go on. */
  FAILED,
  /** The loss grows. */
  RISING,
  /** The loss falls, or swings without growing. */
  DESCENDING,
  /** At the first row, where nothing happened yet. */
  START;

  /** Trends shorter than so many rows are ripples. */
  private static final int SHORTEST = 10;

  /** What is less, as a share of the losses, is rounding. */
  private static final double NOTICEABLE = 1e-9;

  /** The state at row {@code at} of what was recorded. */
  static RunState of(Run run, History.Snapshot rows, int at) {
    if (run.outcome() == Outcome.DIVERGED) {
      return DIVERGED;
    }
    if (run.outcome() == Outcome.RUNNING) {
      return run.paused() ? PAUSED : TRAINING;
    }
    if (run.outcome() == Outcome.FAILED && at == rows.size() - 1) {
      return FAILED;
    }
    if (at == 0) {
      return START;
    }
    return (run.seesAll() ? rising(rows, at) : risingOnAverage(rows, at)) ? RISING : DESCENDING;
  }

  /** Whether even the least loss of the last third lies above that of the third before. */
  private static boolean rising(History.Snapshot rows, int at) {
    int width = Math.max(SHORTEST, at / 3);
    if (at + 1 < 2 * width) {
      return false;
    }
    double now = Double.POSITIVE_INFINITY;
    double before = Double.POSITIVE_INFINITY;
    for (int i = 0; i < width; i++) {
      now = Math.min(now, rows.get(at - i, History.Column.LOSS));
      before = Math.min(before, rows.get(at - width - i, History.Column.LOSS));
    }
    double first = Math.abs(rows.get(0, History.Column.LOSS));
    return now > before + NOTICEABLE * Math.max(Math.abs(before), first);
  }

  /** The same by means, where single losses scatter. */
  private static boolean risingOnAverage(History.Snapshot rows, int at) {
    int width = Math.max(10 * SHORTEST, at / 3);
    if (at + 1 < 2 * width) {
      return false;
    }
    double now = 0;
    double before = 0;
    for (int i = 0; i < width; i++) {
      now += rows.get(at - i, History.Column.LOSS);
      before += rows.get(at - width - i, History.Column.LOSS);
    }
    return now > before * 1.2;
  }

  /** Whether something is to be done about it. */
  boolean bad() {
    return this == DIVERGED || this == FAILED || this == RISING;
  }

  /** The key of its word; at the last row of a run that goes well the word of its outcome. */
  String key(@Nullable Outcome end) {
    return switch (this) {
      case TRAINING -> "training";
      case PAUSED -> "paused";
      case DIVERGED -> "diverges-at";
      case FAILED -> "failed";
      case RISING -> "rising";
      case START -> "start";
      case DESCENDING -> end == null ? "descending" : end.id();
    };
  }
}
