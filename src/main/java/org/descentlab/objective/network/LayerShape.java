package org.descentlab.objective.network;

/**
 * A linear layer's place in the flat vector of parameters: its weights, then its biases {@code
 * [outputs]}. The first layer's weights are {@code [inputs][outputs]}, so that an input that is
 * zero leaves a whole row untouched; a later layer's are {@code [outputs][inputs]}.
 *
 * @param inputs number of inputs
 * @param outputs number of outputs
 * @param offset index of the first weight among all parameters
 * @param inputMajor whether the weights are {@code [inputs][outputs]}
 */
public record LayerShape(int inputs, int outputs, int offset, boolean inputMajor) {

  /** Returns the index of the weight from an input to an output. */
  public int weight(int output, int input) {
    return offset + (inputMajor ? input * outputs + output : output * inputs + input);
  }

  /** Returns the index of an output's bias. */
  public int bias(int output) {
    return offset + inputs * outputs + output;
  }

  /** Returns the index after the layer's last parameter. */
  public int end() {
    return bias(outputs);
  }
}
