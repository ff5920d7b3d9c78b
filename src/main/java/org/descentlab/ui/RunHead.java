package org.descentlab.ui;

import org.descentlab.experiment.run.History;

/**
 * Where the head of a run is drawn: at a row, or between two where the playhead is between two
 * steps.
 *
 * @param rows of the run, at least one
 * @param row the last one that the playhead has reached
 * @param part of the way to the next one, from 0 to 1; 0 at the last row
 */
record RunHead(History.Snapshot rows, int row, double part) {

  /** Returns the head at a step. */
  static RunHead at(History.Snapshot rows, double step) {
    int row = rows.rowAt(step);
    int next = Math.min(row + 1, rows.size() - 1);
    if (next == row) {
      return new RunHead(rows, row, 0);
    }
    double span = Math.max(1.0, (double) (rows.step(next) - rows.step(row)));
    double part = (step - rows.get(row, History.Column.STEP)) / span;
    return new RunHead(rows, row, Math.max(0, Math.min(1, part)));
  }

  /** The row with its fraction. */
  double place() {
    return row + part;
  }

  /** Parameter {@code j}, in proportion. */
  double theta(int j) {
    double from = rows.theta(row, j);
    return part == 0 ? from : from + part * (rows.theta(row + 1, j) - from);
  }
}
