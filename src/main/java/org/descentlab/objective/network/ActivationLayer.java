package org.descentlab.objective.network;

/** The activation of one hidden layer at work on a batch, in place. */
interface ActivationLayer {

  /** Takes up the learnt parameters, from {@code params[at]} on; most have none. */
  default void load(float[] params, int at) {}

  /**
   * Has units with a bend stay from now on, row by row, on the side of it where the last forward
   * pass found them, or choose the side again; others have none.
   */
  default void keepSides(boolean kept) {}

  /** Turns weighted sums {@code [rows][width]} into outputs, and keeps what the way back needs. */
  void forward(Matrix units, int rows);

  /**
   * Turns the loss's derivatives by the outputs into those by the weighted sums, and stores those
   * by the learnt parameters from {@code parameter} on.
   */
  void backward(Matrix deltas, int rows, GradientPart gradient, int parameter);
}
