package org.descentlab.figure;

import org.descentlab.experiment.BatchOrder;
import org.descentlab.experiment.Outcome;
import org.descentlab.experiment.RunSpec;
import org.descentlab.experiment.run.History;

/**
 * One run as figures see it.
 *
 * @param name of the run
 * @param style its look
 * @param rows what was recorded so far; may be none
 * @param outcome how it stands
 * @param caption its hyper-parameters, like "η 0.4, β 0.9"
 * @param noisy whether its steps see less than the whole, so that its losses scatter
 */
public record RunTrace(
    String name,
    RunStyle style,
    History.Snapshot rows,
    Outcome outcome,
    String caption,
    boolean noisy) {

  /** Returns the trace of a run with these rows. */
  public static RunTrace of(RunSpec run, RunStyle style, History.Snapshot rows, Outcome outcome) {
    return new RunTrace(run.name(), style, rows, outcome, RunCaption.of(run), scatters(run));
  }

  /** Tells whether a run's steps see less than the whole. */
  public static boolean scatters(RunSpec run) {
    return run.noise() > 0
        || run.batch().isPresent()
        || run.order().kind() == BatchOrder.Kind.REPLACEMENT
        || run.order().kind() == BatchOrder.Kind.EXPLICIT;
  }

  /** Returns the index of the last row at or before a step; −1 where nothing was recorded. */
  public int rowAt(double step) {
    return rows.size() == 0 ? -1 : rows.rowAt(step);
  }

  /** Returns the index of the last row; −1 where nothing was recorded. */
  public int lastRow() {
    return rows.size() - 1;
  }
}
