package org.descentlab.objective.network;

/**
 * A layer's place in the flat vector of parameters: its weights, then its biases {@code [outputs]},
 * then, where a hidden layer has them, γ and β of its batch norm, {@code [outputs]} each, and the
 * slope of its PReLU. On images the first layer's weights are {@code [inputs][outputs]}, so that an
 * input that is zero leaves a whole row untouched; a later layer's are {@code [outputs][inputs]}.
 *
 * @param inputs number of inputs
 * @param outputs number of outputs
 * @param offset index of the first weight among all parameters
 * @param inputMajor whether the weights are {@code [inputs][outputs]}
 * @param normalized whether there is a batch norm
 * @param sloped whether there is a learnt slope
 */
public record LayerShape(
    int inputs, int outputs, int offset, boolean inputMajor, boolean normalized, boolean sloped) {

  /** Returns the index of the weight from an input to an output. */
  public int weight(int output, int input) {
    return offset + (inputMajor ? input * outputs + output : output * inputs + input);
  }

  /** Returns the index of an output's bias. */
  public int bias(int output) {
    return offset + inputs * outputs + output;
  }

  /** Returns the index of γ of an output, where there is a batch norm; the β follow the γ. */
  public int gamma(int output) {
    return bias(outputs) + output;
  }

  /** Returns the index of the slope, where there is one. */
  public int slope() {
    return bias(outputs) + (normalized ? 2 * outputs : 0);
  }

  /** Returns the index after the layer's last parameter. */
  public int end() {
    return slope() + (sloped ? 1 : 0);
  }
}
