package org.descentlab.ui;

import java.util.OptionalInt;
import org.descentlab.experiment.RunSpec;
import org.descentlab.experiment.StopSpec;

/** How long a run is meant to be, in what its schedule counts. */
final class Horizon {
  private static final long UNTOLD = 200;

  private Horizon() {}

  /**
   * Returns the steps, or where the schedule goes by epoch the epochs, until the run stops at the
   * latest; at least 1.
   *
   * @param rows of data; empty where there are none or nobody knows yet
   */
  static long of(RunSpec run, StopSpec stop, OptionalInt rows) {
    int all = rows.orElse(1);
    int batch = run.batch().orElse(all);
    long steps = stop.mostSteps(all, batch).orElse(UNTOLD);
    long epoch = StopSpec.stepsPerEpoch(all, batch);
    return Math.max(1, run.perEpoch() ? (steps + epoch - 1) / epoch : steps);
  }
}
