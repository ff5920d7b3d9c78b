package org.descentlab.objective;

import org.apache.commons.math3.random.RandomGenerator;
import org.descentlab.math.Vector;

/**
 * The exact partial derivative by one parameter, drawn uniformly once a step; all others are 0: g =
 * (∂f/∂θᵢ) eᵢ (Nesterov 2012, "Efficiency of coordinate descent methods on huge-scale optimization
 * problems", the step of its method RCDM). As there, without the factor d that would make it the
 * gradient on average: the rate may be as large as the curvature along one parameter allows.
 *
 * <p>One evaluation a query; the loss comes with it.
 */
public final class CoordinateOracle implements GradientOracle {
  private final GradientOracle inner;
  private final RandomGenerator random;
  private final int dimension;
  private int chosen;

  /**
   * One component of the gradient of {@code inner}.
   *
   * @param random the stream of parameters, one draw a step
   * @param dimension number of parameters
   */
  public CoordinateOracle(GradientOracle inner, RandomGenerator random, int dimension) {
    this.inner = inner;
    this.random = random;
    this.dimension = dimension;
  }

  @Override
  public void next() {
    inner.next();
    chosen = random.nextInt(dimension);
  }

  @Override
  public double query(Vector params, Vector gradient) {
    double loss = inner.query(params, gradient);
    double partial = gradient.get(chosen);
    gradient.fill(0).put(chosen, partial);
    return loss;
  }

  @Override
  public double value(Vector params) {
    return inner.value(params);
  }

  @Override
  public long evaluations() {
    return inner.evaluations();
  }
}
