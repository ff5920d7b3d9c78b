package org.descentlab.experiment.run;

import org.jspecify.annotations.Nullable;

/**
 * Rows of doubles, one behind the other, that one thread appends and any thread reads: a row is in
 * its place before the size that covers it is published.
 */
final class RowStore {
  /** Rows of one piece of memory. */
  static final int CHUNK = 1024;

  final long stride;
  private final int width;
  private final double[] @Nullable [] chunks;
  private volatile int size;

  /** Room for {@code maxRows} rows of {@code width} cells. */
  RowStore(int maxRows, int width, long stride) {
    this.stride = stride;
    this.width = width;
    this.chunks = new double[(maxRows + CHUNK - 1) / CHUNK + 1][];
  }

  /** Takes the first cells of {@code cells} as the next row. */
  void append(double[] cells) {
    append(cells, 0);
  }

  /** Takes row {@code i} of another store of this width as the next row. */
  void append(RowStore other, int i) {
    append(other.chunk(i), i % CHUNK * width);
  }

  private void append(double[] cells, int from) {
    int at = size;
    double[] chunk = chunks[at / CHUNK];
    if (chunk == null) {
      chunk = new double[CHUNK * width];
      chunks[at / CHUNK] = chunk;
    }
    System.arraycopy(cells, from, chunk, at % CHUNK * width, width);
    size = at + 1;
  }

  /** Returns a cell of row {@code i}. */
  double get(int i, int column) {
    return chunk(i)[i % CHUNK * width + column];
  }

  private double[] chunk(int i) {
    double[] chunk = chunks[i / CHUNK];
    if (i >= size || chunk == null) {
      throw new IndexOutOfBoundsException("row " + i + " of " + size);
    }
    return chunk;
  }

  /** How many cells a row has. */
  int width() {
    return width;
  }

  /** How many rows there are; those before it are in their places. */
  int size() {
    return size;
  }

  /** How many doubles there is room for by now. */
  long room() {
    return (long) ((size + CHUNK - 1) / CHUNK) * CHUNK * width;
  }
}
