package org.descentlab.objective.network;

import java.util.Arrays;

/**
 * A matrix whose rows the kernels combine, {@code [rows][width]}, cut into panels. A row is filled
 * up to whole panels; what stands behind its width never gets into a result.
 */
final class Rows {
  private static final int MAX_LISTED = 256;
  private static final int[] IN_ORDER = list(0, MAX_LISTED);

  private final int width;
  private final Panel[] panels;
  private final int[] starts;
  private final int[][] lists;
  private final float[][][] blocks;
  private int count;

  /** A matrix of zeros. */
  Rows(int count, int width) {
    this.width = width;
    this.panels = Panels.cover(width);
    this.starts = new int[panels.length + 1];
    this.lists = new int[panels.length][];
    this.blocks = new float[panels.length][0][];
    for (int p = 0; p < panels.length; p++) {
      starts[p + 1] = Math.min(width, starts[p] + panels[p].size());
      lists[p] = list(starts[p], starts[p + 1] - starts[p]);
    }
    reserve(count);
  }

  /** Returns the width of a row. */
  int width() {
    return width;
  }

  /** Makes room for so many rows; what is there stays. */
  void reserve(int rows) {
    for (int p = 0; p < panels.length && rows > count; p++) {
      blocks[p] = Arrays.copyOf(blocks[p], rows);
      for (int r = count; r < rows; r++) {
        blocks[p][r] = new float[panels[p].size()];
      }
    }
    count = Math.max(count, rows);
  }

  /** Returns a component. */
  float get(int row, int column) {
    int p = 0;
    while (column >= starts[p + 1]) {
      p++;
    }
    return blocks[p][row][column - starts[p]];
  }

  /** Row ← {@code from[at], from[at + 1], …} */
  void read(int row, float[] from, int at) {
    for (int p = 0; p < panels.length; p++) {
      System.arraycopy(from, at + starts[p], blocks[p][row], 0, starts[p + 1] - starts[p]);
    }
  }

  /** {@code to[at], to[at + 1], …} ← row */
  void write(int row, float[] to, int at) {
    for (int p = 0; p < panels.length; p++) {
      System.arraycopy(blocks[p][row], 0, to, at + starts[p], starts[p + 1] - starts[p]);
    }
  }

  /** Row ← 0. */
  void clear(int row) {
    for (float[][] block : blocks) {
      Arrays.fill(block[row], 0);
    }
  }

  /** The first rows ← the columns of {@code other}, whose width is at most the rows here. */
  void setTransposed(Rows other) {
    for (int row = 0; row < width; row++) {
      setColumn(row, other, row);
    }
  }

  private void setColumn(int column, Rows other, int row) {
    int p = 0;
    while (column >= starts[p + 1]) {
      p++;
    }
    int j = column - starts[p];
    for (int q = 0; q < other.panels.length; q++) {
      float[] from = other.blocks[q][row];
      int first = other.starts[q];
      for (int i = first; i < other.starts[q + 1]; i++) {
        blocks[p][i][j] = from[i - first];
      }
    }
  }

  /** Row ← row + Σ values[e mod 256] · rows[e div 256] over listed entries e. */
  void addListed(int row, Rows rows, float[] values, int[] entries, int from, int to) {
    for (int p = 0; p < panels.length; p++) {
      panels[p].addListed(blocks[p][row], rows.blocks[p], values, entries, from, to);
    }
  }

  /** Row ← Σ values[e mod 256] · rows[e div 256] over listed entries e, at least one. */
  void sumListed(int row, Rows rows, float[] values, int[] entries, int from, int to) {
    for (int p = 0; p < panels.length; p++) {
      panels[p].sumListed(blocks[p][row], rows.blocks[p], values, entries, from, to);
    }
  }

  /** Row ← row + Σ factors[i] · rows[i] over i &lt; count, at most 256. */
  void addAll(int row, Rows rows, float[] factors, int count) {
    addListed(row, rows, factors, IN_ORDER, 0, count);
  }

  /** Row ← row + Σ factors[rowOfFactors][i] · rows[i], the product of a row and a matrix. */
  void addProduct(int row, Rows rows, Rows factors, int rowOfFactors) {
    for (int q = 0; q < factors.panels.length; q++) {
      int[] list = factors.lists[q];
      addListed(row, rows, factors.blocks[q][rowOfFactors], list, 0, list.length);
    }
  }

  /** Lists rows from {@code first} on, the value of each at its place from 0 on. */
  private static int[] list(int first, int count) {
    int[] list = new int[count];
    Arrays.setAll(list, i -> ((first + i) << 8) | i);
    return list;
  }

  /** sums[o] ← sums[o] + Σ this[row][i] · rows[o][i] for each of the {@code rows}. */
  void addDots(int row, Rows rows, float[] sums) {
    for (int p = 0; p < panels.length; p++) {
      panels[p].addDots(sums, rows.blocks[p], blocks[p][row], starts[p + 1] - starts[p]);
    }
  }

  /** Row ← row + a row of {@code x}. */
  void add(int row, Rows x, int rowOfX) {
    for (int p = 0; p < panels.length; p++) {
      panels[p].add(blocks[p][row], x.blocks[p][rowOfX]);
    }
  }

  /** Rows ← rows · those of {@code x}, component by component. */
  void multiply(Rows x, int rows) {
    for (int p = 0; p < panels.length; p++) {
      for (int r = 0; r < rows; r++) {
        panels[p].multiply(blocks[p][r], x.blocks[p][r]);
      }
    }
  }

  /** Rows ← max(rows, 0). */
  void rectify(int rows) {
    for (int p = 0; p < panels.length; p++) {
      for (int r = 0; r < rows; r++) {
        panels[p].rectify(blocks[p][r]);
      }
    }
  }

  /** Rows ← rows where those of {@code h} are positive, else 0. */
  void gate(Rows h, int rows) {
    for (int p = 0; p < panels.length; p++) {
      for (int r = 0; r < rows; r++) {
        panels[p].gate(blocks[p][r], h.blocks[p][r]);
      }
    }
  }
}
