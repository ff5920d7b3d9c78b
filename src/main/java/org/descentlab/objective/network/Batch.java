package org.descentlab.objective.network;

/**
 * The rows that are computed at once.
 *
 * @param data where the rows come from
 * @param rows indices of rows
 * @param from first index into {@code rows}
 * @param to index after the last
 */
record Batch(SparseRows data, int[] rows, int from, int to) {

  /** Returns the number of rows. */
  int size() {
    return to - from;
  }

  /** Returns the index of the batch's row r in the data. */
  int row(int r) {
    return rows[from + r];
  }

  /** Returns a batch of the rows from {@code start} on, at most {@code most} of them. */
  Batch part(int start, int most) {
    return new Batch(data, rows, from + start, Math.min(to, from + start + most));
  }

  /** Returns the label of the batch's row r. */
  int label(int r) {
    return data.label(row(r));
  }
}
