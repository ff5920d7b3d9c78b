package org.descentlab.objective.network;

/** h = z where z &gt; 0, else a·z, with the layer's learnt slope a; ∂h/∂a = min(z, 0). */
final class PreluUnits implements ActivationLayer {
  /** The slope at the start. */
  static final float START = 0.25f;

  private final Matrix sums = new Matrix();
  private float slope;

  @Override
  public void load(float[] params, int at) {
    slope = params[at];
  }

  @Override
  public void forward(Matrix units, int rows) {
    sums.copy(units, rows);
    bend(units, rows);
  }

  @Override
  public void backward(Matrix deltas, int rows, GradientPart gradient, int parameter) {
    float[] delta = deltas.values();
    float[] z = sums.values();
    double sum = 0;
    for (int i = 0; i < rows * deltas.width(); i++) {
      sum += z[i] > 0 ? 0 : (double) delta[i] * z[i];
    }
    gradient.store((float) sum, parameter);
    bend(deltas, rows);
  }

  private void bend(Matrix batch, int rows) {
    float[] values = batch.values();
    float[] z = sums.values();
    for (int i = 0; i < rows * batch.width(); i++) {
      values[i] *= z[i] > 0 ? 1 : slope;
    }
  }
}
