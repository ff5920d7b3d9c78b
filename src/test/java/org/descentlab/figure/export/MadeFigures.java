package org.descentlab.figure.export;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.descentlab.experiment.ExperimentSpec;
import org.descentlab.experiment.FaultException;
import org.descentlab.experiment.file.ExperimentDocument;
import org.descentlab.experiment.file.ExperimentReader;
import org.descentlab.experiment.run.History;
import org.descentlab.experiment.run.LoadedProblem;
import org.descentlab.experiment.run.ProblemLoader;
import org.descentlab.experiment.run.Run;
import org.descentlab.figure.Figures;
import org.descentlab.figure.Look;
import org.descentlab.figure.Recording;
import org.descentlab.figure.RunStyles;
import org.descentlab.figure.RunTrace;
import org.descentlab.figure.Steps;
import org.descentlab.figure.Theme;
import org.descentlab.text.Messages;

/** Figures of a small experiment, to be written. */
final class MadeFigures {
  static final String EXPERIMENT =
      """
      format: 1
      title: { en: Two ways down, zh: "两种下降方式" }
      problem: { kind: surface, surface: ravine }
      stop: { steps: 40 }
      runs:
        - { name: Adam, optimizer: { type: adam, learningRate: 0.3 } }
        - { name: 梯度下降, optimizer: { type: sgd, learningRate: 0.4 } }
      """;

  private MadeFigures() {}

  static FigureFile figure(String id, String theme, String language) throws FaultException {
    return figure(id, theme, language, new Film(12, 1));
  }

  static FigureFile figure(String id, String theme, String language, Film film)
      throws FaultException {
    Theme colors = Theme.ALL.stream().filter(t -> t.id().equals(theme)).findFirst().orElseThrow();
    return FigureFile.of(
        Figures.find(id).orElseThrow(),
        recording(colors),
        Look.framed(colors, Messages.in(language)),
        480,
        360,
        1,
        EXPERIMENT,
        film);
  }

  private static Recording recording(Theme theme) throws FaultException {
    ExperimentDocument document = ExperimentReader.read(EXPERIMENT, "made");
    ExperimentSpec spec = document.spec();
    LoadedProblem problem = new ProblemLoader(Path.of("")).load(document);
    List<RunTrace> traces = new ArrayList<>();
    List<Steps> steps = new ArrayList<>();
    for (int i = 0; i < spec.runs().size(); i++) {
      Run run = new Run(spec, spec.runs().get(i), problem);
      History history = run.newHistory();
      run.train(history);
      traces.add(
          RunTrace.of(
              run.spec(),
              RunStyles.of(spec.runs(), theme).get(i),
              history.snapshot(),
              run.outcome()));
      steps.add(Steps.of(spec, run));
    }
    return new Recording(spec, problem.objective(), traces).with(steps);
  }
}
