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

  /** Sums of exponentials are multiplied before a logarithm is taken: each is below 2¹⁰⁰. */
  private static final int FACTORS = 8;

  private final float[][] origin;
  private final float[][] first;
  private final float[][] second;
  private final float[][] units;
  private final int[] labels;
  private final float[] max = new float[ROWS];
  private final float[] totals = new float[ROWS];

  /** The rows from {@code from} on, of sums {@code [rows][units]} at origin and directions. */
  SampleBlock(List<float[][]> sums, Batch batch, int from) {
    this.labels = new int[Math.min(ROWS, batch.size() - from)];
    Arrays.setAll(labels, s -> batch.label(from + s));
    this.origin = transposed(sums.get(0), from);
    this.first = transposed(sums.get(1), from);
    this.second = transposed(sums.get(2), from);
    this.units = new float[origin.length][ROWS];
  }

  private float[][] transposed(float[][] sums, int from) {
    float[][] block = new float[sums[from].length][ROWS];
    for (int u = 0; u < block.length; u++) {
      for (int s = 0; s < labels.length; s++) {
        block[u][s] = sums[from + s][u];
      }
    }
    return block;
  }

  /** Returns the outputs of the first layer's units at a point, which stand until the next call. */
  float[][] firstUnits(float x, float y) {
    for (int u = 0; u < units.length; u++) {
      combine(units[u], origin[u], first[u], second[u], x, y);
    }
    return units;
  }

  /** h ← max(a + x·b + y·c, 0), in a way that compilers turn into vector instructions. */
  private static void combine(float[] h, float[] a, float[] b, float[] c, float x, float y) {
    for (int s = 0; s < ROWS; s++) {
      float z = a[s] + x * b[s] + y * c[s];
      h[s] = 0.5f * (z + Math.abs(z));
    }
  }

  /** Returns the sum of the rows' cross-entropies by the network's outputs {@code [class][row]}. */
  double loss(float[][] z) {
    System.arraycopy(z[0], 0, max, 0, ROWS);
    for (int k = 1; k < z.length; k++) {
      raise(max, z[k]);
    }
    Arrays.fill(totals, 0);
    for (float[] output : z) {
      addExponentials(totals, output, max);
    }
    double loss = 0;
    double product = 1;
    for (int s = 0; s < labels.length; s++) {
      product *= totals[s];
      if (s % FACTORS == FACTORS - 1 || s == labels.length - 1) {
        loss += StrictMath.log(product);
        product = 1;
      }
      loss -= z[labels[s]][s] - max[s];
    }
    return loss;
  }

  private static void raise(float[] max, float[] z) {
    for (int s = 0; s < ROWS; s++) {
      max[s] = z[s] > max[s] ? z[s] : max[s];
    }
  }

  private static void addExponentials(float[] totals, float[] z, float[] max) {
    for (int s = 0; s < ROWS; s++) {
      totals[s] += SoftmaxCrossEntropy.exp(z[s] - max[s]);
    }
  }
}
