package org.descentlab.experiment.run;

import org.jspecify.annotations.Nullable;

/**
 * Rows of doubles that one thread appends and any thread reads: a row is in its place before the
 * size that covers it is published.
 */
final class RowStore {
  /** Rows of one piece of memory. */
  static final int CHUNK = 1024;

  final long stride;
  private final double[] @Nullable [][] chunks;
  private volatile int size;

  RowStore(int maxRows, long stride) {
    this.stride = stride;
    this.chunks = new double[(maxRows + CHUNK - 1) / CHUNK + 1][][];
  }

  void append(double[] cells) {
    int at = size;
    double[][] chunk = chunks[at / CHUNK];
    if (chunk == null) {
      chunk = new double[CHUNK][];
      chunks[at / CHUNK] = chunk;
    }
    chunk[at % CHUNK] = cells;
    size = at + 1;
  }

  double[] row(int i) {
    double[][] chunk = chunks[i / CHUNK];
    if (i >= size || chunk == null) {
      throw new IndexOutOfBoundsException("row " + i + " of " + size);
    }
    return chunk[i % CHUNK];
  }

  /** How many rows there are; those before it are in their places. */
  int size() {
    return size;
  }
}
