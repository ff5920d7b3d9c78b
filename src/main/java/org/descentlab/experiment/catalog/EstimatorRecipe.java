package org.descentlab.experiment.catalog;

import org.apache.commons.math3.random.RandomGenerator;
import org.descentlab.math.Vector;
import org.descentlab.objective.GradientOracle;

/** How the gradient of one run is come by. */
@FunctionalInterface
public interface EstimatorRecipe {

  /**
   * Returns what a step asks.
   *
   * @param settings the estimator's fields
   * @param seen what the step sees, with its exact gradient
   * @param random the stream of directions
   * @param params gives precision and dimension
   */
  GradientOracle make(
      Settings settings, GradientOracle seen, RandomGenerator random, Vector params);
}
