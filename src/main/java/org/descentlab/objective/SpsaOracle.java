package org.descentlab.objective;

import org.apache.commons.math3.random.RandomGenerator;
import org.descentlab.math.Vector;

/**
 * Simultaneous perturbation: gᵢ = (f(θ + cΔ) − f(θ − cΔ)) / (2cΔᵢ), where every Δᵢ is 1 or −1 with
 * equal chance, drawn once a step. On average over Δ the gradient up to O(c²) (Spall 1992,
 * "Multivariate stochastic approximation using a simultaneous perturbation gradient approximation",
 * section II).
 *
 * <p>Two evaluations whatever the dimension. The loss at θ that is recorded beside them is no part
 * of the estimate and, like all measuring, isn't counted.
 */
public final class SpsaOracle implements GradientOracle {
  private final GradientOracle inner;
  private final double step;
  private final RandomGenerator random;
  private final Vector direction;
  private final Vector moved;
  private long evaluations;

  /**
   * Perturbations of the losses of {@code inner}.
   *
   * @param step c > 0
   * @param random the stream of directions, one draw a parameter and step
   * @param params gives precision and dimension
   */
  public SpsaOracle(GradientOracle inner, double step, RandomGenerator random, Vector params) {
    this.inner = inner;
    this.step = step;
    this.random = random;
    this.direction = params.like();
    this.moved = params.like();
  }

  @Override
  public void next() {
    inner.next();
    for (int i = 0; i < direction.length(); i++) {
      direction.put(i, random.nextBoolean() ? 1 : -1);
    }
  }

  @Override
  public double query(Vector params, Vector gradient) {
    double ahead = inner.value(moved.set(params).addScaled(step, direction));
    double behind = inner.value(moved.set(params).addScaled(-step, direction));
    evaluations += 2;
    gradient.set(direction).scale((ahead - behind) / (2 * step)); // 1/Δᵢ = Δᵢ
    return inner.value(params);
  }

  @Override
  public double value(Vector params) {
    evaluations++;
    return inner.value(params);
  }

  @Override
  public long evaluations() {
    return evaluations;
  }
}
