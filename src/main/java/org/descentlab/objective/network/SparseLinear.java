package org.descentlab.objective.network;

import java.util.Arrays;

/**
 * The first layer. It reads sparse rows: the forward pass adds the weights of the pixels that are
 * lit, and the gradient of a pixel's weights is the sum over the rows in which it is lit, found
 * through one list a pixel.
 */
final class SparseLinear extends Linear {
  private final Rows weights;
  private final Rows sum;
  private final int[] counts;
  private int[] lists = new int[0];
  private int stride;

  SparseLinear(LayerShape shape) {
    super(shape);
    this.weights = new Rows(shape.inputs(), shape.outputs());
    this.sum = new Rows(GradientPart.ROWS, shape.outputs());
    this.counts = new int[shape.inputs()];
  }

  /** Copies weights and biases; the parameters start at {@code base}. */
  void load(float[] params, int base) {
    loadBiases(params, base);
    for (int input = 0; input < shape.inputs(); input++) {
      weights.read(input, params, base + shape.weight(0, input));
    }
  }

  /** Computes the outputs of the batch. */
  void forward(Batch batch) {
    SparseRows data = batch.data();
    for (int r = 0; r < batch.size(); r++) {
      int row = batch.row(r);
      outputs().read(r, biases, 0);
      outputs()
          .addListed(
              r,
              weights,
              SparseRows.LEVELS,
              data.entries(),
              data.start(row),
              data.start(row + 1));
    }
  }

  /** Gives the gradient of weights and biases. */
  void gradient(Batch batch, GradientPart gradient) {
    list(batch);
    for (int input = 0; input < counts.length; input++) {
      if (counts[input] > 0) {
        int from = input * stride;
        sum.clear(0);
        sum.addListed(0, deltas(), SparseRows.LEVELS, lists, from, from + counts[input]);
        gradient.store(sum, shape.weight(0, input));
      } else {
        gradient.storeZeros(shape.weight(0, input), shape.outputs());
      }
    }
    biasGradient(batch.size(), gradient);
  }

  /** Turns the batch into lists a pixel: {@code row·256 + value}, rows ascending. */
  private void list(Batch batch) {
    SparseRows data = batch.data();
    stride = batch.size();
    if (lists.length < stride * counts.length) {
      lists = new int[stride * counts.length];
    }
    Arrays.fill(counts, 0);
    for (int r = 0; r < stride; r++) {
      int row = batch.row(r);
      list(r << 8, data.entries(), data.start(row), data.start(row + 1));
    }
  }

  private void list(int tag, int[] entries, int from, int to) {
    for (int i = from; i < to; i++) {
      int input = entries[i] >>> 8;
      lists[input * stride + counts[input]++] = tag | entries[i] & 0xff;
    }
  }
}
