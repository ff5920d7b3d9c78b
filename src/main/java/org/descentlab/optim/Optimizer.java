package org.descentlab.optim;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.descentlab.math.Vector;
import org.descentlab.objective.GradientOracle;

/**
 * Moves parameters downhill, one step at a time: the gradient of the oracle passes through a chain
 * of transformations, is multiplied by the learning rate and subtracted. A step has two halves, so
 * that who records can see loss and gradient before the parameters move. New for each run, never
 * reset.
 */
public final class Optimizer {
  private final GradientTransformation[] chain;
  private final int[] frozen;
  private final Vector gradient;
  private final Vector update;

  /**
   * An optimizer for parameters like {@code params}.
   *
   * @param chain the transformations in their order
   * @param frozen indices of parameters that are not updated
   * @param params gives precision and dimension
   */
  public Optimizer(List<GradientTransformation> chain, List<Integer> frozen, Vector params) {
    this.chain = chain.toArray(GradientTransformation[]::new);
    this.frozen = frozen.stream().mapToInt(Integer::intValue).toArray();
    this.gradient = params.like();
    this.update = params.like();
  }

  /**
   * The first half of a step: asks the oracle at {@code params} and keeps the gradient.
   *
   * @return the loss
   */
  public double look(GradientOracle oracle, Vector params) {
    return oracle.query(params, gradient);
  }

  /** Returns the gradient of the last look, before the chain; live. */
  public Vector gradient() {
    return gradient;
  }

  /**
   * The second half: θ ← θ + Δθ, where Δθ = −learningRate · chain(gradient).
   *
   * @param t counts from 1
   * @return Δθ, live until the next move
   */
  public Vector move(Vector params, double learningRate, long t) {
    update.set(gradient);
    for (GradientTransformation link : chain) {
      link.apply(update, params, t);
    }
    update.scale(-learningRate);
    for (int i : frozen) {
      update.put(i, 0);
    }
    params.add(update);
    return update;
  }

  /** Returns the state that is carried from step to step, by its name; the vectors are live. */
  public Map<String, Vector> state() {
    Map<String, Vector> all = new LinkedHashMap<>();
    for (GradientTransformation link : chain) {
      all.putAll(link.state());
    }
    return all;
  }
}
