package org.descentlab.ui;

import java.util.List;
import java.util.function.Consumer;
import org.descentlab.experiment.ExperimentSpec;

/**
 * Where all runs start, as somebody sets it in a picture.
 *
 * @param session the experiment
 * @param set gets the parameters
 */
record StartPoint(Session session, Consumer<List<Double>> set) {

  /** Makes all runs start there. */
  void to(Double... point) {
    set.accept(List.of(point));
  }

  /** Returns what puts the start back to where it is now: each run's own, drawn or given. */
  Runnable kept() {
    ExperimentSpec now = session.spec();
    return () -> session.edit(spec -> now);
  }
}
