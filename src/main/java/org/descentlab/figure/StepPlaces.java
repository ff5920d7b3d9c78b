package org.descentlab.figure;

import org.descentlab.experiment.run.Row;

/**
 * Where steps stand on a time axis: at one place for all runs where the axis counts steps, else
 * each run has its own.
 *
 * @param recording the runs
 * @param time the axis
 */
record StepPlaces(Recording recording, TimeAxis time) {
  private static final double SAME = 1e-9;

  /** Where a run stands at a step, between two rows in proportion; absent without a row. */
  double x(RunTrace trace, double step) {
    int row = trace.rowAt(step);
    if (row < 0) {
      return Row.ABSENT;
    }
    double x = time.x(trace, row);
    if (row == trace.lastRow()) {
      return x;
    }
    double from = (double) trace.rows().step(row);
    double to = (double) trace.rows().step(row + 1);
    double part = Math.max(0, Math.min(1, (step - from) / (to - from)));
    return x + part * (time.x(trace, row + 1) - x);
  }

  /** Where the run that is furthest stands at a step. */
  double furthest(double step) {
    double furthest = time.span().low();
    for (RunTrace trace : recording.traces()) {
      double x = x(trace, step);
      furthest = x > furthest ? x : furthest;
    }
    return furthest;
  }

  /** The step at which the furthest run stands nearest to a place. */
  double stepAt(double x) {
    double last = lastStep();
    if (time.scale() == TimeScale.STEPS) {
      return Math.max(0, Math.min(last, Math.rint(x)));
    }
    long low = 0;
    long high = (long) last;
    while (low < high) {
      long middle = (low + high) >>> 1;
      if (furthest((double) middle) >= x) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    boolean before = low > 0 && x - furthest(low - 1.0) < furthest((double) low) - x;
    return before ? low - 1.0 : (double) low;
  }

  private double lastStep() {
    double last = 0;
    for (RunTrace trace : recording.traces()) {
      if (trace.lastRow() >= 0) {
        last = Math.max(last, (double) trace.rows().step(trace.lastRow()));
      }
    }
    return last;
  }

  /** Whether all runs stand at the same place at every step that they have. */
  boolean together() {
    if (time.scale() == TimeScale.STEPS) {
      return true;
    }
    for (RunTrace trace : recording.traces()) {
      if (trace.lastRow() >= 0) {
        double step = (double) trace.rows().step(trace.lastRow());
        if (!same(trace, step) || !same(trace, Math.floor(step / 2))) {
          return false;
        }
      }
    }
    return true;
  }

  private boolean same(RunTrace trace, double step) {
    double x = x(trace, step);
    return furthest(step) - x <= SAME * Math.max(1, Math.abs(x));
  }

  /** The last row of a run at or before a place; −1 without a row. */
  int rowAt(RunTrace trace, double x) {
    int low = 0;
    int high = trace.lastRow();
    double reach = x + SAME * Math.abs(x);
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (time.x(trace, middle) <= reach) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return high < 0 ? -1 : low;
  }
}
