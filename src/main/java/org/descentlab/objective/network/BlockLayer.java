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
    int four = shape.inputs() / 4 * 4;
    for (int o = 0; o < outputs.length; o++) {
      float[] z = outputs[o];
      Arrays.fill(z, params[shape.bias(o) - from]);
      int at = shape.weight(o, 0) - from;
      for (int i = 0; i < four; i += 4) {
        add4(z, inputs, i, at + i);
      }
      for (int i = four; i < shape.inputs(); i++) {
        add1(z, inputs[i], params[at + i]);
      }
      if (rectified) {
        rectify(z);
      }
    }
    return outputs;
  }

  private void add4(float[] z, float[][] inputs, int i, int at) {
    float[] h0 = inputs[i];
    float[] h1 = inputs[i + 1];
    float[] h2 = inputs[i + 2];
    float[] h3 = inputs[i + 3];
    float w0 = params[at];
    float w1 = params[at + 1];
    float w2 = params[at + 2];
    float w3 = params[at + 3];
    for (int s = 0; s < ROWS; s++) {
      z[s] = z[s] + w0 * h0[s] + w1 * h1[s] + w2 * h2[s] + w3 * h3[s];
    }
  }

  private static void add1(float[] z, float[] h, float w) {
    for (int s = 0; s < ROWS; s++) {
      z[s] += w * h[s];
    }
  }

  /** z ← max(z, 0). */
  static void rectify(float[] z) {
    for (int s = 0; s < ROWS; s++) {
      z[s] = Math.max(z[s], 0f);
    }
  }
}
