package org.descentlab.insight;

import java.util.function.BooleanSupplier;
import org.descentlab.objective.network.Network;

/**
 * Finds out what one picture of a network shows. What takes long is kept for the next time: one
 * thread at a time finds; any thread asks the rest.
 */
public interface Finder {

  /** Tells whether there can be such a picture of a network. */
  boolean offers(Network network);

  /** Returns what the picture at a step depends on: as long as it is equal, so is the picture. */
  Object key(Subject subject, double step);

  /**
   * Returns what the picture of a run at a step shows, as far as it is known.
   *
   * @param step of the playhead; what belongs to a moment is of the kept parameters nearest to it
   * @param enough asked often; once true, what is known by then is returned
   */
  Found find(Subject subject, double step, BooleanSupplier enough);

  /** Tells whether the picture shows all runs beside each other. */
  default boolean comparesRuns() {
    return false;
  }

  /** Forgets what it remembers of runs; on the thread that finds. */
  default void forget() {
    // most remember nothing
  }
}
