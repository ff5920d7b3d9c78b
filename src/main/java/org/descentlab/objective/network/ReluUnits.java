package org.descentlab.objective.network;

/** h = max(z, 0), ∂h/∂z = 1 where z &gt; 0, else 0; NaN stays NaN. */
final class ReluUnits implements ActivationLayer {
  private final Matrix outputs = new Matrix();

  @Override
  public void forward(Matrix units, int rows) {
    float[] h = units.values();
    for (int i = 0; i < rows * units.width(); i++) {
      h[i] = Math.max(h[i], 0);
    }
    outputs.copy(units, rows);
  }

  @Override
  public void backward(Matrix deltas, int rows, GradientPart gradient, int parameter) {
    float[] delta = deltas.values();
    float[] h = outputs.values();
    for (int i = 0; i < rows * deltas.width(); i++) {
      delta[i] = h[i] <= 0 ? 0 : delta[i];
    }
  }
}
