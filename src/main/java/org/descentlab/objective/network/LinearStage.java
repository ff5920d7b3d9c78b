package org.descentlab.objective.network;

/** The linear part of one layer, for any number of rows; the kernels see at most 256 at once. */
interface LinearStage {
  /** At most so many rows go through the kernels at once. */
  int MAX_PART = 256;

  /** Takes up the parameters, which start at {@code base}, for batches of up to so many rows. */
  void load(float[] params, int base, int rows);

  /**
   * Writes the weighted sums {@code [rows][outputs]} of a batch.
   *
   * @param inputs {@code [rows][inputs]}, the outputs of the layer before; the first layer on
   *     images reads the rows themselves
   */
  void forward(Chosen batch, Matrix inputs, Matrix sums);

  /**
   * Stores the gradient of weights and biases of the batch that last went forward.
   *
   * @param deltas the loss's derivatives by the weighted sums
   */
  void gradient(Chosen batch, Matrix inputs, Matrix deltas, GradientPart gradient);

  /** Writes the loss's derivatives by the inputs. */
  void backward(Matrix deltas, Matrix inputDeltas, int rows);

  /** Copies rows of a batch into a matrix of the kernels. */
  static void read(Rows to, Matrix from, int start, int count) {
    for (int r = 0; r < count; r++) {
      to.read(r, from.values(), (start + r) * from.width());
    }
  }

  /** Copies rows out of a matrix of the kernels. */
  static void write(Rows from, Matrix to, int start, int count) {
    for (int r = 0; r < count; r++) {
      from.write(r, to.values(), (start + r) * to.width());
    }
  }
}
