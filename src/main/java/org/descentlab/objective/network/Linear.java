package org.descentlab.objective.network;

/**
 * A linear layer at work: its biases and weights, copied out of the flat parameters once an
 * evaluation, and for each row of a batch its outputs and the loss's derivatives by them.
 */
abstract class Linear {
  final LayerShape shape;
  final float[] biases;

  private final Rows outputs;
  private final Rows deltas;
  private final Rows biasSum;

  Linear(LayerShape shape) {
    this.shape = shape;
    this.biases = new float[shape.outputs()];
    this.outputs = new Rows(0, shape.outputs());
    this.deltas = new Rows(0, shape.outputs());
    this.biasSum = new Rows(GradientPart.ROWS, shape.outputs());
  }

  /** Returns the outputs of the batch, {@code [rows][outputs]}; activations work in place. */
  final Rows outputs() {
    return outputs;
  }

  /** Returns the loss's derivatives by the outputs, {@code [rows][outputs]}. */
  final Rows deltas() {
    return deltas;
  }

  /** Makes room for so many rows. */
  final void reserve(int rows) {
    outputs.reserve(rows);
    deltas.reserve(rows);
  }

  /** Copies the biases; the parameters start at {@code base}. */
  final void loadBiases(float[] params, int base) {
    System.arraycopy(params, base + shape.bias(0), biases, 0, biases.length);
  }

  /** Gives the biases' gradient, the sum of the deltas. */
  final void biasGradient(int rows, GradientPart gradient) {
    biasSum.clear(0);
    for (int r = 0; r < rows; r++) {
      biasSum.add(0, deltas, r);
    }
    gradient.store(biasSum, 0, shape.bias(0));
  }
}
