package org.descentlab.objective.network;

import java.util.Arrays;

/** A layer after the first, at one point of a plane, on blocks of rows, {@code [unit][row]}. */
final class BlockLayer {
  private static final int ROWS = SampleBlock.ROWS;

  private final LayerShape shape;
  private final float[] params;
  private final int from;
  private final float[][] outputs;

  /** A layer whose parameters stand in an array that begins with parameter {@code from}. */
  BlockLayer(LayerShape shape, float[] params, int from) {
    this.shape = shape;
    this.params = params;
    this.from = from;
    this.outputs = new float[shape.outputs()][ROWS];
  }

  /**
   * Computes the outputs {@code [outputs][rows]}, which stand until the next call.
   *
   * @param inputs {@code [inputs][rows]}
   * @param rectified whether negative outputs become 0
   */
  float[][] forward(float[][] inputs, boolean rectified) {
    int eights = shape.inputs() / 8 * 8;
    for (int o = 0; o < outputs.length; o++) {
      float[] z = outputs[o];
      Arrays.fill(z, params[shape.bias(o) - from]);
      int at = shape.weight(o, 0) - from;
      for (int i = 0; i < eights; i += 8) {
        add8(z, inputs, i, params, at + i);
      }
      for (int i = eights; i < shape.inputs(); i++) {
        add1(z, inputs[i], params[at + i]);
      }
      if (rectified) {
        rectify(z);
      }
    }
    return outputs;
  }

  private static void add8(float[] z, float[][] inputs, int i, float[] w, int at) {
    float[] a = inputs[i];
    float[] b = inputs[i + 1];
    float[] c = inputs[i + 2];
    float[] d = inputs[i + 3];
    float[] e = inputs[i + 4];
    float[] f = inputs[i + 5];
    float[] g = inputs[i + 6];
    float[] h = inputs[i + 7];
    float wa = w[at];
    float wb = w[at + 1];
    float wc = w[at + 2];
    float wd = w[at + 3];
    float we = w[at + 4];
    float wf = w[at + 5];
    float wg = w[at + 6];
    float wh = w[at + 7];
    for (int s = 0; s < ROWS; s++) {
      z[s] =
          z[s] + wa * a[s] + wb * b[s] + wc * c[s] + wd * d[s] + we * e[s] + wf * f[s] + wg * g[s]
              + wh * h[s];
    }
  }

  private static void add1(float[] z, float[] h, float w) {
    for (int s = 0; s < ROWS; s++) {
      z[s] += w * h[s];
    }
  }

  /** z ← max(z, 0), in a way that compilers turn into vector instructions. */
  private static void rectify(float[] z) {
    for (int s = 0; s < ROWS; s++) {
      z[s] = 0.5f * (z[s] + Math.abs(z[s]));
    }
  }
}
