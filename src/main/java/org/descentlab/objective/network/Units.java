package org.descentlab.objective.network;

/**
 * What every hidden layer is made of, in this order: linear → batch norm → activation → inverted
 * dropout → plus the layer's input.
 *
 * @param activation of each unit
 * @param batchNorm whether the weighted sums are normalized over the batch
 * @param residual whether a layer's input is added to its output where the widths agree
 */
public record Units(Activation activation, boolean batchNorm, boolean residual) {
  /** ReLU alone. */
  public static final Units RELU = new Units(Activation.RELU, false, false);
}
