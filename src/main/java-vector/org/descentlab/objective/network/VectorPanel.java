package org.descentlab.objective.network;

import static org.descentlab.objective.network.ListKernels.WIDE;
import static org.descentlab.objective.network.ProductKernels.NARROW;

/**
 * Panels in vector registers, of any size that is whole pairs of registers. Each component is
 * summed by itself in the order that {@link Panel} tells, product and sum rounded one after the
 * other: however many lanes a register has, the bits are those of plain loops.
 */
final class VectorPanel extends ComponentwisePanel implements FlatPanel {
  private final int size;
  private final int wide;

  /** A panel of this many components. */
  private VectorPanel(int size) {
    this.size = size;
    this.wide = size / WIDE * WIDE;
  }

  /** Returns the least panel that covers a row of this width. */
  static VectorPanel covering(int width) {
    return new VectorPanel((width + NARROW - 1) / NARROW * NARROW);
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public void addListed(
      float[] z, float[][] rows, float[] values, int[] entries, int from, int to) {
    for (int c = 0; c < size; c += NARROW) {
      ListKernels.addPair(z, c, rows, values, entries, from, to);
    }
  }

  @Override
  public void sumListed(
      float[] z, float[][] rows, float[] values, int[] entries, int from, int to) {
    for (int c = 0; c < wide; c += WIDE) {
      ListKernels.sumWide(z, c, c, rows, values, entries, from, to);
    }
    for (int c = wide; c < size; c += NARROW) {
      ListKernels.sumPair(z, c, c, rows, values, entries, from, to);
    }
  }

  /** Some columns of all rows after the others: they stay in the nearest cache. */
  @Override
  public void addListed(
      float[][] z,
      float[] flat,
      int at,
      int width,
      float[] values,
      int[] entries,
      int[][] bounds,
      int rows) {
    for (int c = 0; c < wide; c += WIDE) {
      for (int r = 0; r < rows; r++) {
        FlatKernels.addWide(
            z[r], c, flat, at + c, width, values, entries, bounds[r][0], bounds[r][1]);
      }
    }
    for (int c = wide; c < size; c += NARROW) {
      for (int r = 0; r < rows; r++) {
        FlatKernels.addPair(
            z[r], c, flat, at + c, width, values, entries, bounds[r][0], bounds[r][1]);
      }
    }
  }

  @Override
  public void sumLists(
      float[] flat,
      int at,
      float[][] rows,
      float[] values,
      int[] entries,
      int stride,
      int[] counts) {
    for (int c = 0; c < wide; c += WIDE) {
      for (int i = 0; i < counts.length; i++) {
        int from = i * stride;
        if (counts[i] > 0) {
          int to = at + i * size + c;
          ListKernels.sumWide(flat, to, c, rows, values, entries, from, from + counts[i]);
        }
      }
    }
    for (int c = wide; c < size; c += NARROW) {
      for (int i = 0; i < counts.length; i++) {
        int from = i * stride;
        if (counts[i] > 0) {
          int to = at + i * size + c;
          ListKernels.sumPair(flat, to, c, rows, values, entries, from, from + counts[i]);
        }
      }
    }
  }

  @Override
  public void addProducts(float[][] z, float[][] a, float[][] b, int rows, int first, int count) {
    int tiled = rows / ProductKernels.TILE * ProductKernels.TILE;
    for (int c = 0; c < size; c += NARROW) {
      for (int r = 0; r < tiled; r += ProductKernels.TILE) {
        ProductKernels.addTile(z, a, b, r, c, first, count);
      }
      for (int r = tiled; r < rows; r++) {
        ProductKernels.addStrip(z[r], a[r], b, c, first, count);
      }
    }
  }

  @Override
  public void addTransposedProducts(
      float[][] z, float[][] a, float[][] b, int rows, int first, int count) {
    int tiled = count / TransposedKernels.TILE * TransposedKernels.TILE;
    for (int c = 0; c < size; c += NARROW) {
      for (int k = 0; k < tiled; k += TransposedKernels.TILE) {
        TransposedKernels.addTile(z, a, b, rows, first, k, c);
      }
      for (int k = tiled; k < count; k++) {
        TransposedKernels.addStrip(z[first + k], a, b, rows, k, c);
      }
    }
  }

  @Override
  public void combineRectified(float[][] z, float[][] a, float x, float[][] b, int rows) {
    for (int r = 0; r < rows; r++) { // whole rows: the nearest cache does not hold the matrices
      PlaneKernels.combineRectified(z[r], a[r], x, b[r]);
    }
  }

  @Override
  public void sumExponentials(float[] sums, float[][] z, float[] max, int rows) {
    for (int c = 0; c < size; c += NARROW / 2) {
      PlaneKernels.sumExponentials(sums, z, max, rows, c);
    }
  }
}
