package org.descentlab.objective.network;

/**
 * Softmax cross-entropy of one row: loss = log Σ exp(zₖ) − z_label, ∂loss/∂zₖ = exp(zₖ) / Σ exp −
 * [k = label]. Outputs are moved by their largest first, so nothing overflows; NaN gives NaN.
 */
final class SoftmaxCrossEntropy {
  private SoftmaxCrossEntropy() {}

  /**
   * Returns the loss and writes its derivatives.
   *
   * @param z the network's outputs, {@code [classes]}
   * @param delta derivatives times {@code scale}, {@code [classes]}
   */
  static double lossAndDelta(float[] z, int label, float scale, float[] delta) {
    float max = max(z);
    double sum = 0;
    for (int k = 0; k < z.length; k++) {
      delta[k] = Exponential.of(z[k] - max);
      sum += delta[k];
    }
    float factor = (float) (scale / sum);
    for (int k = 0; k < z.length; k++) {
      delta[k] *= factor;
    }
    delta[label] -= scale;
    return StrictMath.log(sum) - ((double) z[label] - max);
  }

  /** Turns the network's outputs {@code z[classes]} into probabilities, in place. */
  static void softmax(float[] z) {
    float max = max(z);
    double sum = 0;
    for (int k = 0; k < z.length; k++) {
      z[k] = Exponential.of(z[k] - max);
      sum += z[k];
    }
    for (int k = 0; k < z.length; k++) {
      z[k] = (float) (z[k] / sum);
    }
  }

  /** Returns the loss. */
  static double loss(float[] z, int label) {
    float max = max(z);
    double sum = 0;
    for (int k = 0; k < z.length; k++) {
      sum += Exponential.of(z[k] - max);
    }
    return StrictMath.log(sum) - ((double) z[label] - max);
  }

  /** Returns whether the label's output is the largest, the first of several that are. */
  static boolean correct(float[] z, int label) {
    int best = 0;
    for (int k = 1; k < z.length; k++) {
      if (z[k] > z[best]) {
        best = k;
      }
    }
    return best == label && !Float.isNaN(z[best]);
  }

  private static float max(float[] z) {
    float max = z[0];
    for (int k = 1; k < z.length; k++) {
      max = Math.max(max, z[k]);
    }
    return max;
  }
}
