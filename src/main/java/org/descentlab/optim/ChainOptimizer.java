package org.descentlab.optim;

import java.util.List;
import org.descentlab.math.Vector;

/**
 * θ ← θ + Δθ, where Δθ = −learningRate · chain(gradient): the whole rule is a chain of
 * transformations, and the minus sign stands here alone.
 */
public final class ChainOptimizer extends Optimizer {

  /**
   * An optimizer for parameters like {@code params}.
   *
   * @param chain the transformations in their order
   * @param frozen indices of parameters that are not updated
   * @param params gives precision and dimension
   */
  public ChainOptimizer(List<GradientTransformation> chain, List<Integer> frozen, Vector params) {
    super(chain, frozen, params);
  }

  @Override
  public void move(Vector params, double learningRate, long t) {
    Vector direction = transformed(params, t);
    freeze(direction);
    params.addScaled(-learningRate, direction);
  }

  @Override
  public double moveMeasured(Vector params, double learningRate, long t) {
    Vector direction = transformed(params, t);
    freeze(direction);
    params.add(direction.scale(-learningRate));
    return direction.norm();
  }
}
