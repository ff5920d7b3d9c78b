package org.descentlab.objective.network;

/** Squared error of one row: loss = (1/K) Σ (zₖ − tₖ)², ∂loss/∂zₖ = (2/K)(zₖ − tₖ). */
final class MeanSquaredError {
  private MeanSquaredError() {}

  /**
   * Returns the loss and writes its derivatives.
   *
   * @param z the network's outputs, {@code [K]}
   * @param delta derivatives times {@code scale}, {@code [K]}
   */
  static double lossAndDelta(float[] z, RowSource source, int row, float scale, float[] delta) {
    double sum = 0;
    for (int k = 0; k < z.length; k++) {
      double error = (double) z[k] - source.target(row, k);
      sum += error * error;
      delta[k] = (float) (2 * error * scale / z.length);
    }
    return sum / z.length;
  }

  /** Returns the loss. */
  static double loss(float[] z, RowSource source, int row) {
    double sum = 0;
    for (int k = 0; k < z.length; k++) {
      double error = (double) z[k] - source.target(row, k);
      sum += error * error;
    }
    return sum / z.length;
  }
}
