package org.descentlab.ui;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.descentlab.experiment.ExperimentSpec;
import org.descentlab.experiment.ProblemSpec.NetworkProblem;
import org.descentlab.experiment.run.History;
import org.descentlab.experiment.run.LoadedProblem;
import org.descentlab.experiment.run.Run;
import org.descentlab.experiment.run.StepAnatomy;
import org.descentlab.experiment.run.StepRecorder;
import org.descentlab.ui.Recorded.Track;
import org.jspecify.annotations.Nullable;

/**
 * Takes apart the steps of the run that was asked for last: from one step to a later one it only
 * goes on. For one thread.
 */
final class SelectedStep {

  /**
   * What was found.
   *
   * @param known whether the search came to an end
   * @param step the step; empty where no update follows the row
   */
  record Found(boolean known, Optional<StepAnatomy> step) {}

  private @Nullable Run run;
  private @Nullable StepRecorder recorder;

  /** Whether the steps of any run of a recording can be read. */
  static boolean offeredBy(Recorded recorded) {
    return recorded.tracks().stream().anyMatch(SelectedStep::fits);
  }

  /** Returns the run of this index; empty where it is switched off or its steps can't be read. */
  static Optional<Track> track(Recorded recorded, int index) {
    return recorded.tracks().stream()
        .filter(track -> track.index() == index)
        .filter(SelectedStep::fits)
        .findFirst();
  }

  /** Whether the steps of a run can be read. */
  static boolean fits(Track track) {
    LoadedProblem problem = track.run().problem();
    return !(problem.spec() instanceof NetworkProblem) && StepRecorder.fits(problem);
  }

  /** Returns the last row of a run; no update follows it. */
  static long lastRow(Track track) {
    History.Snapshot rows = track.history().snapshot();
    return rows.size() == 0 ? 0 : rows.step(rows.size() - 1);
  }

  /**
   * Looks for the update that follows row {@code step} of a run, for a while.
   *
   * @param enough asked often; once true, what is missing is left to the next call
   */
  Found of(ExperimentSpec experiment, Run asked, long step, BooleanSupplier enough) {
    StepRecorder current = recorder(experiment, asked);
    return current.goTo(step, enough)
        ? new Found(true, current.of(step))
        : new Found(false, Optional.empty());
  }

  /** Returns the rows of data that this update looked at; none where none follows. */
  int[] rows(ExperimentSpec experiment, Run asked, long step) {
    return recorder(experiment, asked).rows(step);
  }

  private StepRecorder recorder(ExperimentSpec experiment, Run asked) {
    StepRecorder current = recorder;
    if (current == null || run != asked) {
      current =
          new StepRecorder(experiment, asked.spec().withChanges(asked.changes()), asked.problem());
      recorder = current;
      run = asked;
    }
    return current;
  }
}
