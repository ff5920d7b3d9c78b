package org.descentlab.objective.network;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The first layer. It reads sparse rows: the forward pass adds the weights of the pixels that are
 * lit, and the gradient of a pixel's weights is the sum over the rows in which it is lit, found
 * through one list a pixel.
 */
final class SparseLinear extends Linear {
  private static final int ENTRIES_PER_LINE = 16;

  private final Rows weights;
  private final boolean[] loaded;
  private final Rows sum;
  private final int[] counts;
  private int[] lists = new int[0];
  private int[][] bounds = new int[0][2];
  private int stride;
  private float[] params = new float[0];
  private int base;
  private int touched;

  SparseLinear(LayerShape shape) {
    super(shape);
    this.weights = new Rows(0, shape.outputs());
    this.loaded = new boolean[shape.inputs()];
    this.sum = new Rows(GradientPart.ROWS, shape.outputs());
    this.counts = new int[shape.inputs()];
  }

  /**
   * Copies the biases, and the weights of an input when it is first lit; the parameters start at
   * {@code base}.
   */
  void load(float[] params, int base) {
    loadBiases(params, base);
    this.params = params;
    this.base = base;
    Arrays.fill(loaded, false);
  }

  /** Computes the outputs of the batch. */
  void forward(Batch batch) {
    list(batch);
    FlatPanel panel = readable();
    if (panel == null) {
      loadLit();
    }
    SparseRows data = batch.data();
    int[] entries = data.entries();
    for (int r = 0; r < batch.size(); r++) {
      outputs().read(r, biases, 0);
    }
    if (panel != null) {
      panel.addListed(
          outputs().flatRows(),
          params,
          base + shape.weight(0, 0),
          shape.outputs(),
          SparseRows.LEVELS,
          entries,
          bounds,
          batch.size());
      return;
    }
    for (int r = 0; r < batch.size(); r++) {
      outputs().addListed(r, weights, SparseRows.LEVELS, entries, bounds[r][0], bounds[r][1]);
    }
  }

  /** The panel that reads the weights where they stand, if what follows the last row lets it. */
  private @Nullable FlatPanel readable() {
    FlatPanel panel = outputs().flat();
    int last = base + shape.weight(0, shape.inputs() - 1);
    return panel != null && last + panel.size() <= params.length ? panel : null;
  }

  private void loadLit() {
    for (int input = 0; input < counts.length; input++) {
      if (counts[input] > 0 && !loaded[input]) {
        weights.reserve(shape.inputs());
        weights.read(input, params, base + shape.weight(0, input));
        loaded[input] = true;
      }
    }
  }

  /** Gives the gradient of weights and biases, from the deltas of the batch that went forward. */
  void gradient(int rows, GradientPart gradient) {
    biasGradient(rows, gradient);
    storeZeros(gradient);
    FlatPanel panel = writable(gradient);
    if (panel != null) {
      panel.sumLists(
          gradient.array(),
          gradient.offset() + shape.weight(0, 0),
          deltas().flatRows(),
          SparseRows.LEVELS,
          lists,
          stride,
          counts);
      return;
    }
    for (int input = 0; input < counts.length; input++) {
      int from = input * stride;
      if (counts[input] > 0) {
        sum.sumListed(0, deltas(), SparseRows.LEVELS, lists, from, from + counts[input]);
        gradient.store(sum, 0, shape.weight(0, input));
      }
    }
  }

  /** Stores the gradient of inputs that are lit nowhere, neighbours at once. */
  private void storeZeros(GradientPart gradient) {
    int first = 0;
    for (int input = 0; input <= counts.length; input++) {
      if (input == counts.length || counts[input] > 0) {
        gradient.storeZeros(shape.weight(0, first), (input - first) * shape.outputs());
        first = input + 1;
      }
    }
  }

  /** The panel that writes sums where they belong, if its rows are as wide as the layer's. */
  private @Nullable FlatPanel writable(GradientPart gradient) {
    FlatPanel panel = deltas().flat();
    return gradient.first() && panel != null && panel.size() == shape.outputs() ? panel : null;
  }

  /** Turns the batch into lists a pixel: {@code row·256 + value}, rows ascending. */
  private void list(Batch batch) {
    SparseRows data = batch.data();
    stride = batch.size();
    if (lists.length < stride * counts.length) {
      lists = new int[stride * counts.length];
    }
    Arrays.fill(counts, 0);
    touched = touch(batch);
    if (bounds.length < stride) {
      bounds = new int[stride][2];
    }
    for (int r = 0; r < stride; r++) {
      int row = batch.row(r);
      bounds[r][0] = data.start(row);
      bounds[r][1] = data.start(row + 1);
      list(r << 8, data.entries(), data.start(row), data.start(row + 1));
    }
  }

  private void list(int tag, int[] entries, int from, int to) {
    for (int i = from; i < to; i++) {
      int input = entries[i] >>> 8;
      lists[input * stride + counts[input]++] = tag | (entries[i] & 0xff);
    }
  }

  /**
   * Reads one entry of each cache line of the batch. That has no other effect than that memory
   * fetches all of them at once; the sum keeps the compiler from leaving it out.
   */
  private int touch(Batch batch) {
    SparseRows data = batch.data();
    int[] entries = data.entries();
    int sum = touched;
    for (int r = 0; r < stride; r++) {
      int row = batch.row(r);
      int to = data.start(row + 1);
      for (int i = data.start(row); i < to; i += ENTRIES_PER_LINE) {
        sum += entries[i];
      }
    }
    return sum;
  }
}
