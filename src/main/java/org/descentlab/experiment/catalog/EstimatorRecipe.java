package org.descentlab.experiment.catalog;

import java.util.function.Supplier;
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
   * @param random begins the stream of directions, where there are some
   * @param params gives precision and dimension
   */
  GradientOracle make(
      Settings settings, GradientOracle seen, Supplier<RandomGenerator> random, Vector params);
}
