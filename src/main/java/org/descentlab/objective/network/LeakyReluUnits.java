package org.descentlab.objective.network;

/** h = z where z &gt; 0, else 0.01·z. */
final class LeakyReluUnits implements ActivationLayer {
  private static final float SLOPE = 0.01f;

  private final Matrix sums = new Matrix();
  private boolean kept;

  @Override
  public void keepSides(boolean sides) {
    kept = sides;
  }

  @Override
  public void forward(Matrix units, int rows) {
    if (!kept) {
      sums.copy(units, rows);
    }
    bend(units, rows);
  }

  @Override
  public void backward(Matrix deltas, int rows, GradientPart gradient, int parameter) {
    bend(deltas, rows);
  }

  /** Multiplies by 0.01 where the weighted sum is not positive. */
  private void bend(Matrix batch, int rows) {
    float[] values = batch.values();
    float[] z = sums.values();
    for (int i = 0; i < rows * batch.width(); i++) {
      values[i] *= z[i] > 0 ? 1 : SLOPE;
    }
  }
}
