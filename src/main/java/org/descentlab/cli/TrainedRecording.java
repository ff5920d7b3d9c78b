package org.descentlab.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.descentlab.experiment.ExperimentSpec;
import org.descentlab.experiment.FaultException;
import org.descentlab.experiment.run.History;
import org.descentlab.experiment.run.Run;
import org.descentlab.experiment.run.Training;
import org.descentlab.figure.Finding;
import org.descentlab.figure.Recording;
import org.descentlab.figure.RunStyle;
import org.descentlab.figure.RunStyles;
import org.descentlab.figure.RunTrace;
import org.descentlab.figure.Steps;
import org.descentlab.figure.Theme;
import org.descentlab.insight.Finder;
import org.descentlab.insight.Finders;
import org.descentlab.insight.Subject;
import org.descentlab.objective.network.Network;

/** What figures are made of, from a training to its end. */
final class TrainedRecording {
  private final ExperimentSpec spec;
  private final List<Run> runs = new ArrayList<>();
  private final List<History> histories = new ArrayList<>();

  private TrainedRecording(ExperimentSpec spec) {
    this.spec = spec;
  }

  /**
   * Trains, and finds out what a run has to say.
   *
   * @param finder of the figure, if it needs one
   * @param moment which run and step; the first run that has something to say and, of what a finder
   *     finds, the end of the longest run where they are not named
   */
  static Recording of(Training training, Theme theme, Optional<Finder> finder, Moment moment)
      throws FaultException {
    moment.checkRun(training.document().spec());
    TrainedRecording trained = new TrainedRecording(training.document().spec());
    training.train(
        run -> trained.wants(run, finder, moment),
        run -> trained.begin(run, finder.isPresent()),
        ended -> {});
    Recording recording =
        new Recording(trained.spec, training.problem().objective(), trained.traces(theme));
    if (finder.isEmpty()) {
      return recording.with(trained.steps(moment));
    }
    double end = trained.runs.stream().mapToLong(Run::step).max().orElse(0);
    return recording.with(trained.found(finder.get(), moment, end));
  }

  /** The steps of the run that is asked for; none where they can't be read. */
  private List<Steps> steps(Moment moment) throws FaultException {
    Optional<Run> read = runs.stream().filter(moment::of).filter(Steps::canBeRead).findFirst();
    if (read.isEmpty()) {
      return List.of();
    }
    Steps steps = Steps.of(spec, read.get());
    if (moment.step() == null) {
      return List.of(steps);
    }
    return List.of(steps.showing(moment.step(read.get(), read.get().step() - 1)));
  }

  private List<Finding> found(Finder finder, Moment moment, double end) throws FaultException {
    Optional<Run> first = runs.stream().filter(moment::of).findFirst();
    if (first.isEmpty()) {
      return List.of();
    }
    double step = moment.step() == null ? end : moment.step(first.get(), (long) end);
    return Finders.find(finder, subjects(finder, moment), step, () -> false).findings();
  }

  /** Of a figure of one run the others are not trained: it is the first that it can show. */
  private boolean wants(Run run, Optional<Finder> finder, Moment moment) {
    return finder
        .filter(f -> !f.comparesRuns())
        .map(f -> runs.isEmpty() && moment.of(run) && offers(f, run))
        .orElse(true);
  }

  private static boolean offers(Finder finder, Run run) {
    return run.problem().objective() instanceof Network network && finder.offers(network);
  }

  private History begin(Run run, boolean inspected) {
    if (inspected && run.problem().objective() instanceof Network network) {
      run.inspect(network);
    }
    History history = run.newHistory();
    runs.add(run);
    histories.add(history);
    return history;
  }

  private List<RunTrace> traces(Theme theme) {
    List<RunStyle> styles = RunStyles.of(spec.runs(), theme);
    List<RunTrace> traces = new ArrayList<>();
    for (int i = 0; i < runs.size(); i++) {
      Run run = runs.get(i);
      RunStyle style = styles.get(spec.runs().indexOf(run.spec()));
      traces.add(RunTrace.of(run.spec(), style, histories.get(i).snapshot(), run.outcome()));
    }
    return traces;
  }

  /** Runs whose networks can be looked into this way. */
  private List<Subject> subjects(Finder finder, Moment moment) {
    List<Subject> subjects = new ArrayList<>();
    for (int i = 0; i < runs.size(); i++) {
      Optional<Run> run = Optional.of(runs.get(i)).filter(moment::of);
      History history = histories.get(i);
      run.flatMap(r -> Subject.of(r, history))
          .filter(subject -> finder.offers(subject.network()))
          .ifPresent(subjects::add);
    }
    return subjects;
  }
}
