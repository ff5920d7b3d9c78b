package org.descentlab.ui;

import java.util.ArrayList;
import java.util.List;
import org.descentlab.experiment.ExperimentSpec;
import org.descentlab.experiment.Outcome;
import org.descentlab.experiment.ProblemSpec;
import org.descentlab.experiment.ProblemSpec.CurveProblem;
import org.descentlab.experiment.ProblemSpec.FormulaProblem;
import org.descentlab.experiment.ProblemSpec.LogisticProblem;
import org.descentlab.experiment.ProblemSpec.RegressionProblem;
import org.descentlab.experiment.ProblemSpec.SurfaceProblem;
import org.descentlab.experiment.RunSpec;
import org.descentlab.experiment.Start;
import org.descentlab.experiment.run.History;
import org.descentlab.experiment.run.LoadedProblem;
import org.descentlab.experiment.run.Row;
import org.descentlab.experiment.run.Run;
import org.descentlab.figure.Recording;
import org.descentlab.figure.RunStyle;
import org.descentlab.figure.RunStyles;
import org.descentlab.figure.RunTrace;
import org.descentlab.figure.Theme;

/**
 * An experiment and what its runs recorded, or still record.
 *
 * @param request number of the request that it answers
 * @param experiment what was trained
 * @param problem the experiment's problem with its data
 * @param tracks one a run that is switched on, in file order
 */
record Recorded(
    long request, ExperimentSpec experiment, LoadedProblem problem, List<Track> tracks) {

  /**
   * One run and its rows.
   *
   * @param index of the run in the experiment
   * @param run the run
   * @param history its rows, still growing where the run is
   */
  record Track(int index, Run run, History history) {

    /** Returns how many epochs were used before a step. */
    double epochAt(double step) {
      History.Snapshot rows = history.snapshot();
      if (rows.size() == 0) {
        return 0;
      }
      double epoch = rows.get(rows.rowAt(step), History.Column.EPOCH);
      return Row.present(epoch) ? epoch : 0;
    }
  }

  /** Returns the largest step of any run. */
  long steps() {
    long steps = 0;
    for (Track track : tracks) {
      History.Snapshot rows = track.history().snapshot();
      if (rows.size() > 0) {
        steps = Math.max(steps, rows.step(rows.size() - 1));
      }
    }
    return steps;
  }

  /** Returns how many steps the runs that are still under way will have at most. */
  long plannedSteps() {
    return tracks.stream()
        .filter(track -> track.run().outcome() == Outcome.RUNNING)
        .mapToLong(track -> track.run().budget())
        .max()
        .orElse(0);
  }

  /** Returns the experiment as it would have to be run again: with what was changed on the way. */
  ExperimentSpec replayable() {
    List<RunSpec> runs = new ArrayList<>(experiment.runs());
    for (Track track : tracks) {
      runs.set(track.index(), runs.get(track.index()).withChanges(track.run().changes()));
    }
    return experiment.withRuns(runs);
  }

  /** Returns the looks of the tracks. */
  List<RunStyle> styles(Theme theme) {
    List<RunStyle> all = RunStyles.of(experiment.runs(), theme);
    return tracks.stream().map(track -> all.get(track.index())).toList();
  }

  /** Returns what figures are made of, with the rows recorded so far. */
  Recording recording(Theme theme) {
    List<RunStyle> styles = styles(theme);
    List<RunTrace> traces =
        tracks.stream()
            .map(
                track ->
                    RunTrace.of(
                        track.run().spec(),
                        styles.get(tracks.indexOf(track)),
                        track.history().snapshot(),
                        track.run().outcome()))
            .toList();
    return new Recording(experiment, problem.objective(), traces);
  }

  /** Tells whether there are two parameters, whose plane can be shown. */
  boolean hasPlane() {
    return problem.objective().dimension() == 2;
  }

  /** Tells whether there is a picture of the data that are fitted. */
  boolean hasDataPicture() {
    return DataView.shows(problem.objective());
  }

  /**
   * Returns what the picture of the plane depends on, besides its size and theme: not the start.
   */
  Object planeKey() {
    return List.of(startless(experiment.problem()), experiment.view(), experiment.seed(), stride());
  }

  /** Returns the largest stride of any run's rows. */
  private long stride() {
    return tracks.stream().mapToLong(t -> t.history().snapshot().stride()).max().orElse(1);
  }

  private static ProblemSpec startless(ProblemSpec problem) {
    if (problem instanceof SurfaceProblem surface) {
      return new SurfaceProblem(surface.surface(), Start.DEFAULT);
    }
    if (problem instanceof RegressionProblem r) {
      return new RegressionProblem(r.data(), r.intercept(), r.standardize(), Start.DEFAULT);
    }
    if (problem instanceof LogisticProblem l) {
      return new LogisticProblem(l.data(), l.intercept(), Start.DEFAULT);
    }
    if (problem instanceof FormulaProblem f) {
      return new FormulaProblem(f.formula(), Start.DEFAULT, f.domain());
    }
    return problem instanceof CurveProblem c
        ? new CurveProblem(c.formula(), Start.DEFAULT, c.domain())
        : problem;
  }
}
