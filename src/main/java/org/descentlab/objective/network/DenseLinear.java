package org.descentlab.objective.network;

/**
 * A layer after the first. The forward pass adds up rows of the transposed weights where these
 * repay their making; else it makes sums over the inputs. Both add in the same order.
 */
final class DenseLinear extends Linear {
  /** With plain loops, fewer outputs don't repay the transposed copy. */
  private static final int MANY_OUTPUTS = 32;

  /** Fewer rows repay the transposed copy of few weights only. */
  private static final int MANY_ROWS = 4;

  private static final int FEW_WEIGHTS = 1 << 11;

  private final Rows weights;
  private final Rows transposed;
  private final Rows sums;
  private final float[] dots;
  private boolean byInput;

  DenseLinear(LayerShape shape) {
    super(shape);
    this.weights = new Rows(shape.outputs(), shape.inputs());
    this.transposed = new Rows(0, shape.outputs());
    this.sums = new Rows(shape.outputs() + 1, shape.inputs());
    this.dots = new float[shape.outputs()];
  }

  /**
   * Copies weights and biases for batches of so many rows; the parameters start at {@code base}.
   */
  void load(float[] params, int base, int rows) {
    loadBiases(params, base);
    for (int output = 0; output < shape.outputs(); output++) {
      weights.read(output, params, base + shape.weight(output, 0));
    }
    byInput = byInput(rows);
    if (byInput) {
      transposed.reserve(shape.inputs());
      transposed.setTransposed(weights);
    }
  }

  private boolean byInput(int rows) {
    if (transposed.flat() == null) {
      return shape.outputs() > MANY_OUTPUTS && rows >= MANY_ROWS;
    }
    return rows >= MANY_ROWS || shape.inputs() * shape.outputs() <= FEW_WEIGHTS;
  }

  /** Computes the outputs from the outputs of the layer before, {@code inputs[rows][inputs]}. */
  void forward(Rows inputs, int rows) {
    for (int r = 0; r < rows; r++) {
      outputs().read(r, biases, 0);
    }
    if (byInput) {
      outputs().addProducts(inputs, transposed, rows);
      return;
    }
    for (int r = 0; r < rows; r++) {
      System.arraycopy(biases, 0, dots, 0, dots.length);
      inputs.addDots(r, weights, dots);
      outputs().read(r, dots, 0);
    }
  }

  /** Computes the loss's derivatives by the inputs, {@code inputDeltas[rows][inputs]}. */
  void backward(Rows inputDeltas, int rows) {
    inputDeltas.clearFirst(rows);
    inputDeltas.addProducts(deltas(), weights, rows);
  }

  /** Gives the gradient of weights and biases from the layer's inputs. */
  void gradient(Rows inputs, int rows, GradientPart gradient) {
    sums.clearFirst(shape.outputs());
    sums.addTransposedProducts(deltas(), inputs, rows);
    for (int output = 0; output < shape.outputs(); output++) {
      gradient.store(sums, output, shape.weight(output, 0));
    }
    biasGradient(rows, gradient);
  }
}
