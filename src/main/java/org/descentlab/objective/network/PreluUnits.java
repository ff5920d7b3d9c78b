package org.descentlab.objective.network;

/** h = z where z &gt; 0, else a·z, with the layer's learnt slope a; ∂h/∂a = min(z, 0). */
final class PreluUnits implements ActivationLayer {
  /** The slope at the start. */
  static final float START = 0.25f;

  private final Matrix sums = new Matrix();
  private final Matrix sides = new Matrix();
  private float slope;
  private boolean kept;

  @Override
  public void load(float[] params, int at) {
    slope = params[at];
  }

  @Override
  public void keepSides(boolean stay) {
    kept = stay;
  }

  @Override
  public void forward(Matrix units, int rows) {
    sums.copy(units, rows);
    if (!kept) {
      sides.copy(units, rows);
    }
    bend(units, rows);
  }

  @Override
  public void backward(Matrix deltas, int rows, GradientPart gradient, int parameter) {
    float[] delta = deltas.values();
    float[] z = sums.values();
    float[] side = sides.values();
    double sum = 0;
    for (int i = 0; i < rows * deltas.width(); i++) {
      sum += side[i] > 0 ? 0 : (double) delta[i] * z[i];
    }
    gradient.store((float) sum, parameter);
    bend(deltas, rows);
  }

  private void bend(Matrix batch, int rows) {
    float[] values = batch.values();
    float[] side = sides.values();
    for (int i = 0; i < rows * batch.width(); i++) {
      values[i] *= side[i] > 0 ? 1 : slope;
    }
  }
}
