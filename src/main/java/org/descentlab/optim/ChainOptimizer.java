package org.descentlab.optim;

import java.util.List;
import java.util.stream.IntStream;
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

  @Override
  Recurrence movement(double learningRate) {
    Recurrence move =
        new Recurrence("change")
            .number("lr", "\\eta", learningRate)
            .symbol("change", "\\Delta\\theta");
    if (frozen.length > 0) {
      List<Integer> indices = IntStream.of(frozen).boxed().toList();
      move.add(new Line.Frozen(Recurrence.INPUT, "frozen", indices, true));
    }
    return move.line("change", "update", "-lr*u").line("theta", "parameters", "theta + change");
  }
}
