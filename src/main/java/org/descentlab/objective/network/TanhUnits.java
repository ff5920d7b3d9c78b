package org.descentlab.objective.network;

/** h = tanh z, ∂h/∂z = 1 − h². */
final class TanhUnits implements ActivationLayer {
  private final Matrix outputs = new Matrix();

  @Override
  public void forward(Matrix units, int rows) {
    float[] h = units.values();
    for (int i = 0; i < rows * units.width(); i++) {
      h[i] = tanh(h[i]);
    }
    outputs.copy(units, rows);
  }

  @Override
  public void backward(Matrix deltas, int rows, GradientPart gradient, int parameter) {
    float[] delta = deltas.values();
    float[] h = outputs.values();
    for (int i = 0; i < rows * deltas.width(); i++) {
      delta[i] *= 1 - h[i] * h[i];
    }
  }

  /** In single precision, next to 0 by a polynomial (S. L. Moshier, Cephes: tanhf). */
  static float tanh(float z) {
    float size = Math.abs(z);
    if (size < 0.625f) {
      float s = z * z;
      float p = -5.7049887e-3f;
      p = p * s + 2.0639088e-2f;
      p = p * s - 5.3739715e-2f;
      p = p * s + 1.3331442e-1f;
      p = p * s - 3.333328e-1f;
      return p * s * z + z;
    }
    float e = Exponential.of(-2 * size);
    float h = (1 - e) / (1 + e);
    return z < 0 ? -h : h;
  }
}
