package org.descentlab.objective.network;

/**
 * Rows of a source that are computed at once.
 *
 * @param source where they are
 * @param rows indices into the source
 * @param from first index into {@code rows}
 * @param to index after the last
 */
record Chosen(RowSource source, int[] rows, int from, int to) {

  /** Returns the number of rows. */
  int size() {
    return to - from;
  }

  /** Returns the index of row r in the source. */
  int row(int r) {
    return rows[from + r];
  }

  /** Returns the rows from {@code start} on, at most {@code most} of them. */
  Chosen part(int start, int most) {
    return new Chosen(source, rows, from + start, Math.min(to, from + start + most));
  }

  /** Writes the inputs {@code [rows][inputs]}. */
  void gather(Matrix inputs, int width) {
    float[] to = inputs.reshape(size(), width).values();
    for (int r = 0; r < size(); r++) {
      source.inputs(row(r), to, r * width);
    }
  }
}
