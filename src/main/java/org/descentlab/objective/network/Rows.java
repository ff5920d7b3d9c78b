package org.descentlab.objective.network;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A matrix whose rows the kernels combine, {@code [rows][width]}, cut into panels. A row is filled
 * up to whole panels; what stands behind its width never gets into a result.
 */
final class Rows {
  private final int width;
  private final Panel[] panels;
  private final int[] starts;
  private final float[][][] blocks;
  private int count;

  /** A matrix of zeros. */
  Rows(int count, int width) {
    this.width = width;
    this.panels = Panels.cover(width);
    this.starts = new int[panels.length + 1];
    this.blocks = new float[panels.length][0][];
    for (int p = 0; p < panels.length; p++) {
      starts[p + 1] = Math.min(width, starts[p] + panels[p].size());
    }
    reserve(count);
  }

  /** Returns the width of a row. */
  int width() {
    return width;
  }

  /** Returns how many rows there is room for. */
  int count() {
    return count;
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

  /** Row ← one value. */
  void fill(int row, float value) {
    for (float[][] block : blocks) {
      Arrays.fill(block[row], value);
    }
  }

  /** The first rows ← 0. */
  void clearFirst(int rows) {
    for (int r = 0; r < rows; r++) {
      clear(r);
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

  /** Rows ← rows + a · b, a product of matrices; {@code b[width of a][width]}. */
  void addProducts(Rows a, Rows b, int rows) {
    for (int q = 0; q < a.panels.length; q++) {
      int first = a.starts[q];
      int count = a.starts[q + 1] - first;
      for (int p = 0; p < panels.length; p++) {
        panels[p].addProducts(blocks[p], a.blocks[q], b.blocks[p], rows, first, count);
      }
    }
  }

  /** This ← this + aᵀ · b over the first rows of both, at most 256; {@code [width of a][width]}. */
  void addTransposedProducts(Rows a, Rows b, int rows) {
    for (int q = 0; q < a.panels.length; q++) {
      int first = a.starts[q];
      int count = a.starts[q + 1] - first;
      for (int p = 0; p < panels.length; p++) {
        panels[p].addTransposedProducts(blocks[p], a.blocks[q], b.blocks[p], rows, first, count);
      }
    }
  }

  /**
   * Returns the panel that covers whole rows and works on long arrays too; null where none does.
   */
  @Nullable FlatPanel flat() {
    return panels.length == 1 && panels[0] instanceof FlatPanel panel ? panel : null;
  }

  /** Returns the rows that {@link #flat} works on. */
  float[][] flatRows() {
    return blocks[0];
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

  /** All rows ← those of a + x · those of b. */
  void combine(Rows a, float x, Rows b) {
    for (int p = 0; p < panels.length; p++) {
      for (int r = 0; r < count; r++) {
        panels[p].combine(blocks[p][r], a.blocks[p][r], x, b.blocks[p][r]);
      }
    }
  }

  /** The same, and what is negative becomes 0. */
  void combineRectified(Rows a, float x, Rows b) {
    for (int p = 0; p < panels.length; p++) {
      panels[p].combineRectified(blocks[p], a.blocks[p], x, b.blocks[p], count);
    }
  }

  /** First row ← the largest of the first rows of z, second row ← Σ exp(row of z − first row). */
  void sumExponentials(Rows z, int rows) {
    for (int p = 0; p < panels.length; p++) {
      panels[p].maxima(blocks[p][0], z.blocks[p], rows);
      panels[p].sumExponentials(blocks[p][1], z.blocks[p], blocks[p][0], rows);
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
