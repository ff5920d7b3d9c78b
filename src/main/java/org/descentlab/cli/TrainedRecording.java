package org.descentlab.cli;

import java.util.ArrayList;
import java.util.List;
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

/** What figures are made of, from a training to its end. */
final class TrainedRecording {
  private TrainedRecording() {}

  static Recording of(Training training, Theme theme) throws FaultException {
    ExperimentSpec spec = training.document().spec();
    List<RunStyle> styles = RunStyles.of(spec.runs(), theme);
    List<Run> runs = new ArrayList<>();
    List<History> histories = new ArrayList<>();
    training.train(
        run -> {
          History history = run.newHistory();
          runs.add(run);
          histories.add(history);
          return history;
        },
        ended -> {});
    List<RunTrace> traces = new ArrayList<>();
    for (int i = 0; i < runs.size(); i++) {
      Run run = runs.get(i);
      RunStyle style = styles.get(spec.runs().indexOf(run.spec()));
      traces.add(RunTrace.of(run.spec(), style, histories.get(i).snapshot(), run.outcome()));
    }
    List<Steps> steps =
        runs.stream().filter(Steps::canBeRead).limit(1).map(run -> Steps.of(spec, run)).toList();
    return new Recording(spec, training.problem().objective(), traces).with(steps);
  }
}
