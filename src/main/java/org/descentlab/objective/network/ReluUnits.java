package org.descentlab.objective.network;

/** h = max(z, 0), ∂h/∂z = 1 where z &gt; 0, else 0; NaN stays NaN. */
final class ReluUnits implements ActivationLayer {
  private final Matrix outputs = new Matrix();
  private boolean kept;

  @Override
  public void keepSides(boolean sides) {
    kept = sides;
  }

  @Override
  public void forward(Matrix units, int rows) {
    if (kept) {
      gate(units, rows);
      return;
    }
    float[] h = units.values();
    for (int i = 0; i < rows * units.width(); i++) {
      h[i] = Math.max(h[i], 0);
    }
    outputs.copy(units, rows);
  }

  @Override
  public void backward(Matrix deltas, int rows, GradientPart gradient, int parameter) {
    gate(deltas, rows);
  }

  private void gate(Matrix batch, int rows) {
    float[] values = batch.values();
    float[] h = outputs.values();
    for (int i = 0; i < rows * batch.width(); i++) {
      values[i] = h[i] <= 0 ? 0 : values[i];
    }
  }
}
