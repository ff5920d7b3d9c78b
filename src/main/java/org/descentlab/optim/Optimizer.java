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
    this.update = params.like();
  }

  /**
   * The first half of a step: asks the oracle at {@code params} and keeps the gradient.
   *
   * @return the loss
   */
  public double look(GradientOracle oracle, Vector params) {
    return oracle.query(params, update);
  }

  /** Returns the gradient of the last look, before the chain; overwritten by the move. */
  public Vector gradient() {
    return update;
  }

  /**
   * The second half: θ ← θ + Δθ, where Δθ = −learningRate · chain(gradient).
   *
   * @param t counts from 1
   */
  public void move(Vector params, double learningRate, long t) {
    direct(params, t);
    params.addScaled(-learningRate, update);
  }

  /**
   * The second half, as {@link #move} does it and to the same bits, with one pass more.
   *
   * @param t counts from 1
   * @return the norm of Δθ
   */
  public double moveMeasured(Vector params, double learningRate, long t) {
    direct(params, t);
    params.add(update.scale(-learningRate));
    return update.norm();
  }

  /** Turns the gradient into the direction. */
  private void direct(Vector params, long t) {
    for (GradientTransformation link : chain) {
      link.apply(update, params, t);
    }
    for (int i : frozen) {
      update.put(i, 0);
    }
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
