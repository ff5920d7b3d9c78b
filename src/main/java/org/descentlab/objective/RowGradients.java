package org.descentlab.objective;

import java.util.Arrays;
import org.descentlab.math.DoubleVector;

/**
 * What single rows of a mean f = (1/n) Σ fᵢ say at some parameters, beside a batch of them and all.
 *
 * @param params {@code [dimension]}
 * @param rows evenly chosen where there are many; all else
 * @param ofRows ∇fᵢ of each of these, {@code [rows][dimension]}
 * @param batch rows of the batch, evenly chosen where there are many
 * @param ofBatch ∇fᵢ of each of these, {@code [batch][dimension]}
 * @param batchSize how many rows the batch has
 * @param ofBatchMean gradient of the mean over the batch, that of all without one
 * @param full ∇f
 */
public record RowGradients(
    double[] params,
    int[] rows,
    double[][] ofRows,
    int[] batch,
    double[][] ofBatch,
    int batchSize,
    double[] ofBatchMean,
    double[] full) {

  /**
   * Computes them.
   *
   * @param params not changed
   * @param batch rows of a batch; none where there is none
   * @param most how many rows at most, of all and of the batch
   */
  public static RowGradients of(FiniteSum sum, double[] params, int[] batch, int most) {
    DoubleVector at = new DoubleVector(params.clone());
    int[] all = new int[sum.size()];
    Arrays.setAll(all, i -> i);
    int[] rows = evenly(all, most);
    int[] chosen = evenly(batch, most);
    double[] full = gradient(sum, at, all, 0, all.length);
    return new RowGradients(
        params.clone(),
        rows,
        single(sum, at, rows),
        chosen,
        single(sum, at, chosen),
        batch.length,
        batch.length == 0 ? full : gradient(sum, at, batch, 0, batch.length),
        full);
  }

  /** At most so many of these, the first among them, equally far apart. */
  static int[] evenly(int[] rows, int most) {
    if (rows.length <= most) {
      return rows.clone();
    }
    int[] chosen = new int[most];
    Arrays.setAll(chosen, i -> rows[(int) ((long) i * rows.length / most)]);
    return chosen;
  }

  private static double[][] single(FiniteSum sum, DoubleVector at, int[] rows) {
    double[][] gradients = new double[rows.length][];
    for (int i = 0; i < rows.length; i++) {
      gradients[i] = gradient(sum, at, rows, i, i + 1);
    }
    return gradients;
  }

  private static double[] gradient(FiniteSum sum, DoubleVector at, int[] rows, int from, int to) {
    DoubleVector gradient = at.like();
    sum.valueAndGradient(at, new Sample(rows, from, to, 0), gradient);
    return gradient.array();
  }
}
