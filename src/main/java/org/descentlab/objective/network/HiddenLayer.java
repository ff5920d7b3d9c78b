package org.descentlab.objective.network;

import org.jspecify.annotations.Nullable;

/**
 * What follows the linear part of one hidden layer, in place: batch norm, activation, inverted
 * dropout, and the layer's input added where it is passed on.
 */
final class HiddenLayer {
  private final LayerShape shape;
  private final @Nullable BatchNorm norm;
  private final ActivationLayer activation;
  private final Dropout dropout;
  private final boolean skips;

  HiddenLayer(int number, LayerShape shape, Units units) {
    this.shape = shape;
    this.norm = units.batchNorm() ? new BatchNorm(shape.outputs()) : null;
    this.activation = units.activation().layer();
    this.dropout = new Dropout(number, shape.outputs());
    this.skips = units.residual() && shape.inputs() == shape.outputs();
  }

  /** Tells whether the input is added to the output. */
  boolean skips() {
    return skips;
  }

  /** Takes up the parameters, which start at {@code base}. */
  void load(float[] params, int base) {
    if (norm != null) {
      norm.load(params, base + shape.gamma(0));
    }
    if (shape.sloped()) {
      activation.load(params, base + shape.slope());
    }
  }

  /** Has units with a bend stay on the side of the last forward pass, or choose it. */
  void keepSides(boolean kept) {
    activation.keepSides(kept);
  }

  /**
   * Turns weighted sums {@code [rows][outputs]} into the layer's outputs.
   *
   * @param inputs the layer's inputs; read only where they are added
   * @param measures whether batch norm takes this batch's statistics, else those measured last
   */
  void forward(Matrix sums, Matrix inputs, int rows, Masks masks, boolean measures) {
    if (norm != null) {
      if (measures) {
        norm.measure(sums, rows);
      }
      norm.forward(sums, rows);
    }
    activation.forward(sums, rows);
    if (masks.rate() > 0) {
      dropout.apply(sums, rows, masks);
    }
    if (skips) {
      sums.add(inputs, rows);
    }
  }

  /**
   * Turns the derivatives by the layer's outputs into those by the weighted sums, the added input
   * apart, and stores those by the parameters of batch norm and activation.
   */
  void backward(Matrix deltas, int rows, Masks masks, GradientPart gradient) {
    if (masks.rate() > 0) {
      dropout.apply(deltas, rows, masks);
    }
    activation.backward(deltas, rows, gradient, shape.sloped() ? shape.slope() : 0);
    if (norm != null) {
      norm.backward(deltas, rows, gradient, shape.gamma(0));
    }
  }
}
