package org.descentlab.objective.network;

/**
 * Batch normalization of one hidden layer's weighted sums (S. Ioffe, C. Szegedy: Batch
 * normalization, 2015, algorithm 1), in place: x̂ = (z − μ) / √(σ² + ε), y = γx̂ + β, with mean μ
 * and biased variance σ² of each unit over the batch, ε = 1e-5. Means and sums are taken in double
 * precision, row after row.
 *
 * <p>Evaluation takes the statistics that were measured last instead of its own.
 */
final class BatchNorm {
  private static final double EPSILON = 1e-5;

  private final int width;
  private final double[] mean;
  private final double[] inverse;
  private final float[] gamma;
  private final float[] beta;
  private final Matrix normalized = new Matrix();

  BatchNorm(int width) {
    this.width = width;
    this.mean = new double[width];
    this.inverse = new double[width];
    this.gamma = new float[width];
    this.beta = new float[width];
  }

  /** Takes up γ {@code [width]} and β {@code [width]}, which stand one after the other. */
  void load(float[] params, int at) {
    System.arraycopy(params, at, gamma, 0, width);
    System.arraycopy(params, at + width, beta, 0, width);
  }

  /** Measures μ and 1 / √(σ² + ε) of the batch. */
  void measure(Matrix sums, int rows) {
    float[] z = sums.values();
    for (int j = 0; j < width; j++) {
      double sum = 0;
      for (int r = 0; r < rows; r++) {
        sum += z[r * width + j];
      }
      mean[j] = sum / rows;
      double squares = 0;
      for (int r = 0; r < rows; r++) {
        double distance = z[r * width + j] - mean[j];
        squares += distance * distance;
      }
      inverse[j] = 1 / Math.sqrt(squares / rows + EPSILON);
    }
  }

  /** z ← γx̂ + β by the statistics measured last. */
  void forward(Matrix sums, int rows) {
    float[] z = sums.values();
    float[] x = normalized.reshape(rows, width).values();
    for (int r = 0; r < rows; r++) {
      for (int j = 0; j < width; j++) {
        int i = r * width + j;
        x[i] = (float) ((z[i] - mean[j]) * inverse[j]);
        z[i] = gamma[j] * x[i] + beta[j];
      }
    }
  }

  /**
   * Turns the derivatives by y into those by z, and stores those by γ and β: ∂z = γ / √(σ² + ε) ·
   * (∂y − mean ∂y − x̂ · mean(∂y x̂)), ∂γ = Σ ∂y x̂, ∂β = Σ ∂y. The rows must be all of the batch.
   */
  void backward(Matrix deltas, int rows, GradientPart gradient, int parameter) {
    float[] delta = deltas.values();
    float[] x = normalized.values();
    for (int j = 0; j < width; j++) {
      double sum = 0;
      double along = 0;
      for (int r = 0; r < rows; r++) {
        int i = r * width + j;
        sum += delta[i];
        along += (double) delta[i] * x[i];
      }
      gradient.store((float) along, parameter + j);
      gradient.store((float) sum, parameter + width + j);
      double scale = gamma[j] * inverse[j];
      for (int r = 0; r < rows; r++) {
        int i = r * width + j;
        delta[i] = (float) (scale * (delta[i] - sum / rows - x[i] * (along / rows)));
      }
    }
  }
}
