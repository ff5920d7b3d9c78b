package org.descentlab.objective.network;

/** h = 1 / (1 + e⁻ᶻ), ∂h/∂z = h(1 − h). */
final class SigmoidUnits implements ActivationLayer {
  private final Matrix outputs = new Matrix();

  @Override
  public void forward(Matrix units, int rows) {
    float[] h = units.values();
    for (int i = 0; i < rows * units.width(); i++) {
      h[i] = sigmoid(h[i]);
    }
    outputs.copy(units, rows);
  }

  @Override
  public void backward(Matrix deltas, int rows, GradientPart gradient, int parameter) {
    float[] delta = deltas.values();
    float[] h = outputs.values();
    for (int i = 0; i < rows * deltas.width(); i++) {
      delta[i] *= h[i] * (1 - h[i]);
    }
  }

  /** Neither side overflows; NaN gives NaN. */
  static float sigmoid(float z) {
    float e = Exponential.of(-Math.abs(z));
    return z < 0 ? e / (1 + e) : 1 / (1 + e);
  }
}
