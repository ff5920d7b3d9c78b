package org.descentlab.ui;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.descentlab.experiment.Change;
import org.descentlab.experiment.catalog.Settings;
import org.descentlab.experiment.run.History;
import org.descentlab.math.DoubleVector;
import org.descentlab.objective.TwiceDifferentiable;
import org.descentlab.ui.Recorded.Track;

/**
 * Where a run stands at a row, and what it works with there.
 *
 * @param track the run
 * @param step number of the row
 * @param rate in force; NaN where nothing was ever
 * @param settings of the optimizer, with what was changed until then
 * @param params {@code [dimension]}
 */
record Standing(Track track, long step, double rate, Settings settings, double[] params) {

  /** Whether a run has second derivatives and so few parameters that its rows have them. */
  static boolean fits(Track track) {
    return RunSteps.fits(track) && track.run().problem().objective() instanceof TwiceDifferentiable;
  }

  /** Returns where a run stands that {@link #fits}; empty before its first row. */
  static Optional<Standing> of(Track track, double at) {
    History.Snapshot rows = track.history().snapshot();
    if (!fits(track) || rows.size() == 0) {
      return Optional.empty();
    }
    int row = rows.rowAt(at);
    double rate = rows.latest(row, History.Column.LEARNING_RATE);
    long step = rows.step(row);
    List<Change> changes =
        track.run().changes().stream().filter(change -> change.step() <= step).toList();
    double[] params = new double[rows.thetas()];
    Arrays.setAll(params, j -> rows.theta(row, j));
    Settings settings = InForce.after(track.run().spec().optimizer(), changes);
    return Optional.of(new Standing(track, step, rate, settings, params));
  }

  TwiceDifferentiable objective() {
    return (TwiceDifferentiable) track.run().problem().objective();
  }

  DoubleVector point() {
    return new DoubleVector(params.clone());
  }
}
