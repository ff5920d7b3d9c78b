package org.descentlab.objective.network;

/** h = z. */
final class IdentityUnits implements ActivationLayer {

  @Override
  public void forward(Matrix units, int rows) {
    // the outputs are the weighted sums
  }

  @Override
  public void backward(Matrix deltas, int rows, GradientPart gradient, int parameter) {
    // the derivatives are the same
  }
}
