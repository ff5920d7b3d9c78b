package org.descentlab.ui;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.descentlab.experiment.ExperimentSpec;
import org.descentlab.experiment.Outcome;
import org.descentlab.experiment.ParameterSpace;
import org.descentlab.experiment.RunSpec;
import org.descentlab.experiment.run.CsvTable;
import org.descentlab.experiment.run.History;
import org.descentlab.experiment.run.LoadedProblem;
import org.descentlab.experiment.run.Run;
import org.descentlab.figure.Recording;
import org.descentlab.figure.RunStyle;
import org.descentlab.figure.RunStyles;
import org.descentlab.figure.RunTrace;
import org.descentlab.figure.Theme;
import org.descentlab.math.RandomStreams;
import org.descentlab.math.Vector;

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
  record Track(int index, Run run, History history) {}

  /** Whether it is what an experiment asks for, which may be presented in another way. */
  boolean answers(ExperimentSpec asked) {
    return sameRecording(experiment, asked);
  }

  /** Whether two experiments differ in how they are presented alone. */
  static boolean sameRecording(ExperimentSpec one, ExperimentSpec other) {
    return identical(one, other)
        || (one.problem().equals(other.problem())
            && one.runs().equals(other.runs())
            && one.stop().equals(other.stop())
            && one.seed() == other.seed()
            && one.view().domain().equals(other.view().domain()));
  }

  /** Whether two experiments have runs of the same names on the same kind of problem. */
  static boolean sameRuns(ExperimentSpec one, ExperimentSpec other) {
    return one.problem().kind().equals(other.problem().kind())
        && one.runs().stream()
            .map(RunSpec::name)
            .toList()
            .equals(other.runs().stream().map(RunSpec::name).toList());
  }

  /** An experiment is not compared with itself: the first comparison costs the start some time. */
  @SuppressWarnings("ReferenceEquality")
  private static boolean identical(ExperimentSpec one, ExperimentSpec other) {
    return one == other;
  }

  /** Returns the same as an experiment presents it, if it answers that. */
  Recorded presentedBy(ExperimentSpec asked) {
    return !identical(asked, experiment) && answers(asked)
        ? new Recorded(request, asked, problem, tracks)
        : this;
  }

  /** Writes the rows of all tracks so far as one table. */
  void writeRows(Appendable out) throws IOException {
    int thetas = tracks.stream().mapToInt(t -> t.history().thetas()).max().orElse(0);
    boolean scored = tracks.stream().anyMatch(t -> t.history().scored());
    CsvTable table = new CsvTable(out, thetas, scored, 1);
    for (Track track : tracks) {
      track.history().replay(table.run(track.run().spec().name()));
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

  /** Returns how many changes were made on the way, and listed beforehand, in all runs. */
  int changes() {
    return tracks.stream().mapToInt(track -> track.run().changes().size()).sum();
  }

  /** Returns the experiment as it would have to be run again: with what was changed on the way. */
  ExperimentSpec replayable() {
    List<RunSpec> runs = new ArrayList<>(experiment.runs());
    for (Track track : tracks) {
      runs.set(track.index(), runs.get(track.index()).withChanges(track.run().changes()));
    }
    return experiment.withRuns(runs);
  }

  /** Returns the looks of the experiment's runs: that of a track stands at its index. */
  List<RunStyle> styles(Theme theme) {
    return RunStyles.of(experiment.runs(), theme);
  }

  /** Returns the tracks whose parameters are the experiment's: those that its pictures show. */
  List<Track> sharingParameters() {
    return tracks.stream()
        .filter(
            track -> ParameterSpace.isShared(experiment.problem(), track.run().spec().problem()))
        .toList();
  }

  /** Returns the tracks whose lines belong into the experiment's data. */
  List<Track> sharingData() {
    ParameterSpace own = ParameterSpace.of(experiment.problem());
    return tracks.stream().filter(track -> own.sharesData(space(track))).toList();
  }

  private static ParameterSpace space(Track track) {
    return ParameterSpace.of(track.run().spec().problem());
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
                        styles.get(track.index()),
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

  /** Returns where runs start, as far as a picture can show it: one or two parameters. */
  List<Double> start() {
    if (problem.objective().dimension() > 2) {
      return List.of();
    }
    Vector params = problem.start().apply(new RandomStreams(experiment.seed()));
    List<Double> point = new ArrayList<>();
    for (int i = 0; i < params.length(); i++) {
      point.add(params.get(i));
    }
    return point;
  }

  /**
   * Returns what the picture of the plane depends on, besides its size and theme: not the start, as
   * long as it lies inside.
   */
  Object planeKey() {
    return List.of(problemKey(), startsOutside());
  }

  /** Returns the same where somebody chose what is shown: starts outside don't widen that. */
  Object problemKey() {
    return List.of(
        experiment.problem().apartFromStart(),
        experiment.view().domain(),
        experiment.seed(),
        stride());
  }

  /** Where runs start outside of the part that a problem shows of its own: it is widened. */
  private List<Double> startsOutside() {
    List<Double> outside = new ArrayList<>();
    for (Track track : sharingParameters()) {
      History.Snapshot rows = track.history().snapshot();
      if (rows.size() > 0 && !Starts.inView(experiment.problem(), j -> rows.theta(0, j))) {
        for (int j = 0; j < rows.thetas(); j++) {
          outside.add(rows.theta(0, j));
        }
      }
    }
    return outside;
  }

  /** Returns the largest stride of any run's rows. */
  private long stride() {
    return tracks.stream().mapToLong(t -> t.history().snapshot().stride()).max().orElse(1);
  }
}
