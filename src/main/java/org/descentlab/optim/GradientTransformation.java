package org.descentlab.optim;

import java.util.Map;
import java.util.Optional;
import org.descentlab.math.Vector;

/**
 * One link of an optimizer's chain: turns the update that the links before it made into another, in
 * place. The update enters the chain as the gradient and leaves it as the direction that, times the
 * learning rate, is subtracted from the parameters; the minus sign is the optimizer's alone. New
 * for each run, never reset.
 */
public interface GradientTransformation {

  /**
   * Transforms the update of step {@code t}.
   *
   * @param update {@code [dimension]}, changed in place
   * @param params {@code [dimension]}, the parameters before the step, not changed
   * @param t counts from 1
   */
  void apply(Vector update, Vector params, long t);

  /** Returns the state that is carried from step to step, by its name; the vectors are live. */
  default Map<String, Vector> state() {
    return Map.of();
  }

  /** Returns how many vectors it keeps: its state, and what it works in. */
  default int vectors() {
    return state().size();
  }

  /** Returns what the last apply computed, line by line. */
  Recurrence recurrence();

  /**
   * Returns the diagonal P of a link that scales each parameter by itself, as of the last apply:
   * what went into the scaling, M, came out as M / P component by component. Computed anew into a
   * vector of its own at each call; empty where a link has none, and before the first apply.
   */
  default Optional<Vector> preconditioner() {
    return Optional.empty();
  }
}
