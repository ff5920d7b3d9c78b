package org.descentlab.objective.network;

import java.util.Arrays;
import java.util.List;

/**
 * Some rows of the training set on a plane of parameters: the weighted sums of the first layer at
 * the origin and along both directions, {@code [unit][row]}. All loops run over whole blocks; what
 * stands in places without a row never gets into a result.
 */
final class SampleBlock {
  /** Rows of a block. */
  static final int ROWS = 64;

  private final Rows origin;
  private final Rows first;
  private final Rows second;
  private final int[] labels;

  /** The rows from {@code from} on, of sums {@code [rows][units]} at origin and directions. */
  SampleBlock(List<float[][]> sums, Batch batch, int from) {
    this.labels = new int[Math.min(ROWS, batch.size() - from)];
    Arrays.setAll(labels, s -> batch.label(from + s));
    this.origin = transposed(sums.get(0), from);
    this.first = transposed(sums.get(1), from);
    this.second = transposed(sums.get(2), from);
  }

  private Rows transposed(float[][] sums, int from) {
    Rows block = new Rows(sums[from].length, ROWS);
    float[] row = new float[ROWS];
    for (int u = 0; u < block.count(); u++) {
      for (int s = 0; s < labels.length; s++) {
        row[s] = sums[from + s][u];
      }
      block.read(u, row, 0);
    }
    return block;
  }

  /** Sums ← the weighted sums of the first layer where the first coordinate is 0. */
  void atSecond(float y, Rows sums) {
    sums.combine(origin, y, second);
  }

  /** Units ← the outputs of the first layer's units, from the sums of {@link #atSecond}. */
  void atFirst(Rows sums, float x, Rows units) {
    units.combineRectified(sums, x, first);
  }

  /**
   * Returns the sum of the rows' cross-entropies.
   *
   * @param z the network's outputs {@code [class][row]}
   * @param classes how many there are
   * @param room {@code [2][row]}
   */
  double loss(Rows z, int classes, Rows room) {
    room.sumExponentials(z, classes);
    float[] largest = new float[ROWS];
    float[] sums = new float[ROWS];
    room.write(0, largest, 0);
    room.write(1, sums, 0);
    double loss = 0;
    double product = 1;
    for (int s = 0; s < labels.length; s++) {
      product *= sums[s];
      loss -= z.get(labels[s], s) - largest[s];
    }
    return loss + StrictMath.log(product);
  }
}
