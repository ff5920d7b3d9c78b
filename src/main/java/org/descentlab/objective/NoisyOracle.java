package org.descentlab.objective;

import org.apache.commons.math3.random.RandomGenerator;
import org.descentlab.math.LiveValue;
import org.descentlab.math.Vector;

/**
 * Adds Gaussian noise to every component of another oracle's gradient; the loss stays the true one.
 * One normal draw a component and step, also where the deviation is 0, so that a change of it on
 * the way keeps the later draws.
 */
public final class NoisyOracle implements GradientOracle {
  private final GradientOracle inner;
  private final LiveValue deviation;
  private final RandomGenerator random;
  private final double[] draw;

  /**
   * Noise on {@code inner}.
   *
   * @param deviation standard deviation of each component, ≥ 0
   * @param random the stream of normal draws
   * @param dimension number of parameters
   */
  public NoisyOracle(
      GradientOracle inner, LiveValue deviation, RandomGenerator random, int dimension) {
    this.inner = inner;
    this.deviation = deviation;
    this.random = random;
    this.draw = new double[dimension];
  }

  @Override
  public void next() {
    inner.next();
    for (int i = 0; i < draw.length; i++) {
      draw[i] = random.nextGaussian();
    }
  }

  @Override
  public double query(Vector params, Vector gradient) {
    double loss = inner.query(params, gradient);
    for (int i = 0; i < draw.length; i++) {
      gradient.put(i, gradient.get(i) + deviation.get() * draw[i]);
    }
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
