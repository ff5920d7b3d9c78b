package org.descentlab.figure;

import java.util.Optional;
import java.util.function.LongFunction;
import org.descentlab.experiment.ExperimentSpec;
import org.descentlab.experiment.NetworkProblem;
import org.descentlab.experiment.run.Run;
import org.descentlab.experiment.run.StepAnatomy;
import org.descentlab.experiment.run.StepRecorder;

/**
 * The steps of a run, to be taken apart when somebody asks. For one thread.
 *
 * @param run its name
 * @param step of the last row; no update follows it
 * @param settings its hyper-parameters
 * @param shown row whose update a figure without a playhead shows, from 0
 * @param at takes the update apart that follows a row; empty where none does
 */
public record Steps(
    String run, long step, String settings, long shown, LongFunction<Optional<StepAnatomy>> at)
    implements Finding {
  /** Shown without a word about it: by then a momentum has something to remember. */
  private static final long USUAL = 3;

  /**
   * Returns the steps of a run, which is made again where they are asked for.
   *
   * @param run trained; its steps {@link #canBeRead}
   */
  public static Steps of(ExperimentSpec experiment, Run run) {
    StepRecorder recorder =
        new StepRecorder(experiment, run.spec().withChanges(run.changes()), run.problem());
    return new Steps(
        run.spec().name(),
        run.step(),
        RunCaption.of(run.spec()),
        USUAL,
        step -> recorder.goTo(step, () -> false) ? recorder.of(step) : Optional.empty());
  }

  /** Returns the same, of which a figure without a playhead shows the update that follows a row. */
  public Steps showing(long row) {
    return new Steps(run, step, settings, row, at);
  }

  /** Tells whether the steps of a run can be read. */
  public static boolean canBeRead(Run run) {
    return !(run.problem().spec() instanceof NetworkProblem) && StepRecorder.fits(run.problem());
  }

  /** Returns the step at a playhead; with the playhead at +∞ the one that is shown. */
  Optional<StepAnatomy> upTo(double playhead) {
    long row = Double.isFinite(playhead) ? (long) Math.floor(playhead) : shown;
    return at.apply(Math.max(0, Math.min(row, step - 1)));
  }
}
