package org.descentlab.optim;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.descentlab.math.Vector;

/**
 * θ ← θ + Δθ, where Δθ = −learningRate · chain(gradient): the whole rule is a chain of
 * transformations, and the minus sign stands here alone.
 */
public final class ChainOptimizer extends Optimizer {
  private final List<GradientTransformation> chain;
  private final List<Integer> frozen;

  /**
   * An optimizer for parameters like {@code params}.
   *
   * @param chain the transformations in their order
   * @param frozen indices of parameters that are not updated
   * @param params gives precision and dimension
   */
  public ChainOptimizer(List<GradientTransformation> chain, List<Integer> frozen, Vector params) {
    super(chain, frozen, params);
    this.chain = List.copyOf(chain);
    this.frozen = List.copyOf(frozen);
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
    if (!frozen.isEmpty()) {
      move.add(new Line.Frozen(Recurrence.INPUT, "frozen", frozen, true));
    }
    return move.line("change", "update", "-lr*u").line("theta", "parameters", "theta + change");
  }

  @Override
  public Map<String, Vector> state() {
    Map<String, Vector> all = new LinkedHashMap<>();
    chain.forEach(link -> all.putAll(link.state()));
    return all;
  }
}
