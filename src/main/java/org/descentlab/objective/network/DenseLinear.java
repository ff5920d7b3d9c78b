package org.descentlab.objective.network;

/**
 * A layer after the first. Where it has many outputs and sees many rows, the forward pass adds up
 * rows of the transposed weights; else it makes sums over the inputs. Both add in the same order.
 */
final class DenseLinear extends Linear {
  /** Fewer outputs or rows don't repay the transposed copy. */
  private static final int MANY_OUTPUTS = 32;

  private static final int MANY_ROWS = 4;

  private final Rows weights;
  private final Rows transposed;
  private final Rows sum;
  private final float[] dots;
  private boolean byInput;
  private float[] factors = new float[0];

  DenseLinear(LayerShape shape) {
    super(shape);
    this.weights = new Rows(shape.outputs(), shape.inputs());
    this.transposed =
        new Rows(shape.outputs() > MANY_OUTPUTS ? shape.inputs() : 0, shape.outputs());
    this.sum = new Rows(GradientPart.ROWS, shape.inputs());
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
    byInput = shape.outputs() > MANY_OUTPUTS && rows >= MANY_ROWS;
    if (byInput) {
      transposed.setTransposed(weights);
    }
    if (factors.length < rows) {
      factors = new float[rows];
    }
  }

  /** Computes the outputs from the outputs of the layer before, {@code inputs[rows][inputs]}. */
  void forward(Rows inputs, int rows) {
    for (int r = 0; r < rows; r++) {
      if (byInput) {
        outputs().read(r, biases, 0);
        outputs().addProduct(r, transposed, inputs, r);
      } else {
        System.arraycopy(biases, 0, dots, 0, dots.length);
        inputs.addDots(r, weights, dots);
        outputs().read(r, dots, 0);
      }
    }
  }

  /** Computes the loss's derivatives by the inputs, {@code inputDeltas[rows][inputs]}. */
  void backward(Rows inputDeltas, int rows) {
    for (int r = 0; r < rows; r++) {
      inputDeltas.clear(r);
      inputDeltas.addProduct(r, weights, deltas(), r);
    }
  }

  /** Gives the gradient of weights and biases from the layer's inputs. */
  void gradient(Rows inputs, int rows, GradientPart gradient) {
    for (int output = 0; output < shape.outputs(); output++) {
      for (int r = 0; r < rows; r++) {
        factors[r] = deltas().get(r, output);
      }
      sum.clear(0);
      sum.addAll(0, inputs, factors, rows);
      gradient.store(sum, shape.weight(output, 0));
    }
    biasGradient(rows, gradient);
  }
}
