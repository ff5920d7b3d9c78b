package org.descentlab.objective;

import org.descentlab.math.Vector;

/**
 * What an optimizer's step may ask for: loss and gradient of whatever this step looks at. Full
 * batch, mini-batch and noise are oracles, so that stochastic gradient descent is gradient descent
 * on another oracle. Not thread-safe; one for each run.
 */
public interface GradientOracle {

  /**
   * Draws what the next step sees: rows, masks, noise. Queries are repeatable until the next call.
   */
  void next();

  /**
   * Returns the loss at {@code params} and writes the gradient that the step may use.
   *
   * @param params {@code [dimension]}, not changed
   * @param gradient {@code [dimension]}, overwritten
   */
  double query(Vector params, Vector gradient);

  /**
   * Returns the loss at {@code params} alone, of what this step sees. Counts as one evaluation.
   *
   * @param params {@code [dimension]}, not changed
   */
  default double value(Vector params) {
    return query(params, params.like());
  }

  /** Returns how many evaluations of loss or gradient were spent so far. */
  long evaluations();
}
