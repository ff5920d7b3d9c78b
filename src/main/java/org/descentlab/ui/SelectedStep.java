package org.descentlab.ui;

import java.util.Optional;
import org.descentlab.experiment.ExperimentSpec;
import org.descentlab.experiment.ProblemSpec.NetworkProblem;
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

  /** Returns the update that follows row {@code step} of a run; empty where none does. */
  Optional<StepAnatomy> of(ExperimentSpec experiment, Run asked, long step) {
    return recorder(experiment, asked).of(step);
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
