package org.descentlab.optim;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.descentlab.math.Vector;
import org.descentlab.objective.GradientOracle;

/**
 * Moves parameters downhill, one step at a time. A step has two halves, so that who records can see
 * loss and gradient before the parameters move. New for each run, never reset.
 */
public abstract class Optimizer {
  /** Between two flushes, what decays by 0.9 a step loses less than the six bits left to it. */
  private static final int FLUSH_EVERY = 32;

  private final GradientTransformation[] chain;

  /** Indices of parameters that are not updated. */
  final int[] frozen;

  private final Vector update;

  /**
   * An optimizer for parameters like {@code params}.
   *
   * @param chain what the gradient passes through before the parameters move
   * @param frozen indices of parameters that are not updated
   * @param params gives precision and dimension
   */
  protected Optimizer(List<GradientTransformation> chain, List<Integer> frozen, Vector params) {
    this.chain = chain.toArray(GradientTransformation[]::new);
    this.frozen = frozen.stream().mapToInt(Integer::intValue).toArray();
    this.update = params.like();
  }

  /**
   * The first half of a step: asks the oracle at {@code params} and keeps the gradient.
   *
   * @return the loss
   */
  public final double look(GradientOracle oracle, Vector params) {
    return oracle.query(params, update);
  }

  /** Returns the gradient of the last look, before the chain; overwritten by the move. */
  public final Vector gradient() {
    return update;
  }

  /**
   * The second half: the parameters move against the gradient of the last look.
   *
   * @param params {@code [dimension]}, changed in place
   * @param t counts from 1
   * @throws StepFailure where the step can't be made; the parameters are then as they were
   */
  public abstract void move(Vector params, double learningRate, long t);

  /**
   * The second half, as {@link #move} does it and to the same bits, with one pass more.
   *
   * @param t counts from 1
   * @return the norm of Δθ
   * @throws StepFailure where the step can't be made; the parameters are then as they were
   */
  public abstract double moveMeasured(Vector params, double learningRate, long t);

  /**
   * Returns the state that is carried from step to step, by its name: that of the chain, and what
   * an optimizer has besides; the vectors are live.
   */
  public Map<String, Vector> state() {
    Map<String, Vector> all = new LinkedHashMap<>();
    for (GradientTransformation link : chain) {
      all.putAll(link.state());
    }
    return all;
  }

  /** Returns how many vectors it keeps besides the gradient: its state, and what it works in. */
  public int vectors() {
    return Stream.of(chain).mapToInt(GradientTransformation::vectors).sum();
  }

  /**
   * Returns the diagonal P by which the last step divided component by component, in a new vector:
   * see {@link GradientTransformation#preconditioner}. Where several links have one, their product;
   * empty where none has, and before the first step.
   */
  public final Optional<Vector> preconditioner() {
    return Stream.of(chain)
        .map(GradientTransformation::preconditioner)
        .flatMap(Optional::stream)
        .reduce(Vector::times);
  }

  /**
   * The second half, as {@link #moveMeasured} does it and to the same bits, telling what is
   * computed.
   *
   * @return what each link made of the gradient, and at last the move
   */
  public final List<Passage> moveObserved(Vector params, double learningRate, long t) {
    List<Passage> passages = new ArrayList<>();
    GradientTransformation[] own = chain.clone();
    for (int i = 0; i < chain.length; i++) {
      chain[i] = new ObservedLink(own[i], passages::add);
    }
    Map<String, Vector> before = Passage.copies(state());
    Vector in = update.copy();
    try {
      moveMeasured(params, learningRate, t);
    } finally {
      System.arraycopy(own, 0, chain, 0, own.length);
    }
    if (!passages.isEmpty()) {
      in = passages.get(passages.size() - 1).out();
    }
    Recurrence move = movement(learningRate);
    passages.add(new Passage(move, in, change(), before, Passage.copies(state())));
    return passages;
  }

  /** Returns what the move computes from what comes out of the chain. */
  abstract Recurrence movement(double learningRate);

  /** Returns Δθ of the last measured move, in a new vector. */
  Vector change() {
    return update.copy();
  }

  /**
   * Sends the gradient through the chain; returns what comes out, in place. State is flushed first
   * now and then, that of every optimizer at the same steps.
   */
  final Vector transformed(Vector params, long t) {
    if (t % FLUSH_EVERY == 0) {
      state().values().forEach(Vector::flush);
    }
    for (GradientTransformation link : chain) {
      link.apply(update, params, t);
    }
    return update;
  }

  /** Sets the components of frozen parameters to 0. */
  final void freeze(Vector direction) {
    for (int i : frozen) {
      direction.put(i, 0);
    }
  }
}
