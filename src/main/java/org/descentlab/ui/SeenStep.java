package org.descentlab.ui;

import java.util.Optional;
import org.descentlab.experiment.run.History;
import org.descentlab.experiment.run.Run;
import org.descentlab.objective.FiniteSum;
import org.descentlab.objective.RowGradients;
import org.descentlab.ui.Recorded.Track;

/**
 * What a step of a run looked at: which rows of the data, and what each says.
 *
 * @param recorded the recording that the run is of
 * @param track the run
 * @param size how many rows there are
 * @param everything whether the step saw all of them
 * @param gradients at the parameters of the step
 */
record SeenStep(
    Recorded recorded, Track track, int size, boolean everything, RowGradients gradients) {
  /** So many rows are shown at most. */
  static final int MOST = 200;

  private static final int[] NO_BATCH = {};

  /**
   * Returns what a step of a run looked at; empty where the run has no rows of data. After the last
   * row no step follows: there is no batch then.
   *
   * @param steps takes the run's steps apart
   */
  static Optional<SeenStep> of(Recorded recorded, Track track, long step, RunSteps steps) {
    Run run = track.run();
    History.Snapshot rows = track.history().snapshot();
    if (!(run.problem().objective() instanceof FiniteSum sum) || rows.size() == 0) {
      return Optional.empty();
    }
    int row = rows.rowAt((double) step);
    boolean everything = run.seesAll() && run.changes().isEmpty();
    int[] batch = everything ? NO_BATCH : steps.rows(recorded.experiment(), track, rows.step(row));
    double[] params = new double[sum.dimension()];
    for (int j = 0; j < params.length; j++) {
      params[j] = rows.theta(row, j);
    }
    return Optional.of(
        new SeenStep(
            recorded, track, sum.size(), everything, RowGradients.of(sum, params, batch, MOST)));
  }

  /** Whether it is of one of the runs of a recording's plane. */
  boolean inPlane() {
    return recorded.hasPlane() && recorded.sharingParameters().contains(track);
  }
}
