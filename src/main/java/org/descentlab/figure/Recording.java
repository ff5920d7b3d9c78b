package org.descentlab.figure;

import java.util.List;
import org.descentlab.experiment.ExperimentSpec;
import org.descentlab.objective.Objective;

/**
 * What figures are made of: an experiment and what its runs recorded so far.
 *
 * @param experiment what was asked for
 * @param objective what is minimized; where runs have problems of their own, the first run's
 * @param traces the runs that are shown
 */
public record Recording(ExperimentSpec experiment, Objective objective, List<RunTrace> traces) {

  /** Keeps the traces. */
  public Recording {
    traces = List.copyOf(traces);
  }

  /** Returns how many steps lie between two kept rows of the run that keeps fewest; 1 for all. */
  public long stride() {
    return traces.stream().mapToLong(trace -> trace.rows().stride()).max().orElse(1);
  }
}
