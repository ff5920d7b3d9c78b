package org.descentlab.objective;

import org.descentlab.math.Vector;

/**
 * A function to be minimized. Pure and safe for use by several threads: equal parameters give equal
 * bits, always.
 */
public interface Objective {

  /** Returns the number of parameters. */
  int dimension();

  /** Returns f(params); {@code params[dimension]} is not changed. May be infinite or NaN. */
  double value(Vector params);

  /**
   * Returns f(params) and writes ∇f(params) to {@code gradient[dimension]}, of the same precision
   * and range as {@code params}.
   */
  double valueAndGradient(Vector params, Vector gradient);

  /** Returns the indices of parameters that weight decay leaves alone; most have none. */
  default int[] undecayed() {
    return new int[0];
  }
}
