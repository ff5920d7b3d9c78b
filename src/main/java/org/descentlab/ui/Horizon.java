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
    long all = rows.orElse(1);
    long batch = Math.min(run.batch().orElse((int) all), all);
    long stepsPerEpoch = (all + batch - 1) / batch;
    long steps = stop.steps().orElse(stop.epochs().isPresent() ? Long.MAX_VALUE : UNTOLD);
    if (stop.epochs().isPresent()) {
      steps = Math.min(steps, stop.epochs().getAsInt() * stepsPerEpoch);
    }
    return Math.max(1, run.perEpoch() ? (steps + stepsPerEpoch - 1) / stepsPerEpoch : steps);
  }
}
