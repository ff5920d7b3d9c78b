package org.descentlab.objective.network;

/** A layer after the first, at one point of a plane, on blocks of rows, {@code [unit][row]}. */
final class BlockLayer {
  /** Products come in tiles of so many outputs; single ones cost as much as a tile. */
  private static final int TILE = 2;

  private final Rows weights;
  private final float[] biases;

  /** A layer whose parameters stand in an array that begins with parameter {@code from}. */
  BlockLayer(LayerShape shape, float[] params, int from) {
    this.weights = room(shape.outputs(), shape.inputs());
    this.biases = new float[shape.outputs()];
    for (int o = 0; o < shape.outputs(); o++) {
      weights.read(o, params, shape.weight(o, 0) - from);
      biases[o] = params[shape.bias(o) - from];
    }
  }

  /** Returns zeros {@code [outputs][width]}, and some further rows that fill up the last tile. */
  static Rows room(int outputs, int width) {
    return new Rows((outputs + TILE - 1) / TILE * TILE, width);
  }

  /** Outputs {@code [outputs][rows]} ← weighted sums of the inputs {@code [inputs][rows]}. */
  void forward(Rows inputs, Rows outputs) {
    for (int o = 0; o < biases.length; o++) {
      outputs.fill(o, biases[o]);
    }
    outputs.addProducts(weights, inputs, weights.count());
  }
}
