package org.descentlab.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.descentlab.experiment.ExperimentSpec;
import org.descentlab.experiment.FaultException;
import org.descentlab.experiment.run.History;
import org.descentlab.experiment.run.Run;
import org.descentlab.experiment.run.Training;
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
   * Trains, and finds out what the end of the first run has to say.
   *
   * @param finder of the figure, if it needs one
   */
  static Recording of(Training training, Theme theme, Optional<Finder> finder)
      throws FaultException {
    TrainedRecording trained = new TrainedRecording(training.document().spec());
    training.train(run -> trained.begin(run, finder.isPresent()), ended -> {});
    Recording recording =
        new Recording(trained.spec, training.problem().objective(), trained.traces(theme));
    double end = trained.runs.stream().mapToLong(Run::step).max().orElse(0);
    return finder
        .map(f -> Finders.find(f, trained.subjects(f), end, () -> false))
        .map(found -> recording.with(found.findings()))
        .orElseGet(() -> recording.with(trained.steps()));
  }

  /** The steps of the first run whose steps can be read. */
  private List<Steps> steps() {
    return runs.stream()
        .filter(Steps::canBeRead)
        .limit(1)
        .map(run -> Steps.of(spec, run))
        .toList();
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
  private List<Subject> subjects(Finder finder) {
    List<Subject> subjects = new ArrayList<>();
    for (int i = 0; i < runs.size(); i++) {
      Subject.of(runs.get(i), histories.get(i))
          .filter(subject -> finder.offers(subject.network()))
          .ifPresent(subjects::add);
    }
    return subjects;
  }
}
