package org.descentlab.ui;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.descentlab.experiment.ExperimentSpec;
import org.descentlab.experiment.run.History;
import org.descentlab.experiment.run.Run;
import org.descentlab.experiment.run.StepAnatomy;
import org.descentlab.experiment.run.StepRecorder;
import org.descentlab.figure.Steps;
import org.descentlab.ui.Recorded.Track;
import org.jspecify.annotations.Nullable;

/**
 * Takes apart the steps of runs: each run is made again as far as it was asked for, and from one
 * step to a later one it only goes on. For one thread.
 */
final class RunSteps {

  /**
   * What was found.
   *
   * @param known whether the search came to an end
   * @param step the step; empty where no update follows the row
   */
  record Found(boolean known, Optional<StepAnatomy> step) {}

  /** A run that is made again. */
  private record Known(Run run, StepRecorder recorder) {}

  private final Map<Integer, Known> runs = new HashMap<>(); // by their index

  /** Whether the steps of any run of a recording can be read. */
  static boolean offeredBy(Recorded recorded) {
    return recorded.tracks().stream().anyMatch(RunSteps::fits);
  }

  /** Returns the run of this index; empty where it is switched off or its steps can't be read. */
  static Optional<Track> track(Recorded recorded, int index) {
    return recorded.tracks().stream()
        .filter(track -> track.index() == index)
        .filter(RunSteps::fits)
        .findFirst();
  }

  /** Whether the steps of a run can be read. */
  static boolean fits(Track track) {
    return Steps.canBeRead(track.run());
  }

  /** Returns the last row of a run; no update follows it. */
  static long lastRow(Track track) {
    History.Snapshot rows = track.history().snapshot();
    return rows.size() == 0 ? 0 : rows.step(rows.size() - 1);
  }

  /**
   * Looks for the update that follows row {@code step}, for a while.
   *
   * @param enough asked often; once true, what is missing is left to the next call
   */
  Found of(ExperimentSpec experiment, Track track, long step, BooleanSupplier enough) {
    StepRecorder current = recorder(experiment, track);
    return current.goTo(step, enough)
        ? new Found(true, current.of(step))
        : new Found(false, Optional.empty());
  }

  /** Returns the rows of data that this update looked at; none where none follows. */
  int[] rows(ExperimentSpec experiment, Track track, long step) {
    return recorder(experiment, track).rows(step);
  }

  private StepRecorder recorder(ExperimentSpec experiment, Track track) {
    Run run = track.run();
    @Nullable Known known = runs.get(track.index());
    if (known == null || known.run() != run) {
      StepRecorder again =
          new StepRecorder(experiment, run.spec().withChanges(run.changes()), run.problem());
      known = new Known(run, again);
      runs.put(track.index(), known);
    }
    return known.recorder();
  }
}
