package org.descentlab.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.descentlab.experiment.file.ExperimentReader;
import org.descentlab.experiment.run.ProblemLoader;
import org.descentlab.experiment.run.Training;
import org.descentlab.figure.RunTrace;
import org.descentlab.figure.Theme;
import org.descentlab.insight.Finder;
import org.descentlab.insight.Finders;
import org.junit.jupiter.api.Test;

/** What is trained for a figure. */
class TrainedRecordingTest {
  private static final String TEXT =
      """
      format: 1
      problem: { kind: network, data: spiral, hidden: [4] }
      stop: { steps: 3 }
      runs:
        - { name: smooth, problem: { activation: tanh }, optimizer: { type: sgd } }
        - { name: a, optimizer: { type: sgd } }
        - { name: b, optimizer: { type: adam } }
      """;

  private static List<String> trained(String figure, Moment moment) throws Exception {
    Training training =
        new Training(ExperimentReader.read(TEXT, "test.yaml"), new ProblemLoader(Path.of(".")));
    Optional<Finder> finder = new Finders().of(figure);
    return TrainedRecording.of(training, Theme.LIGHT, finder, moment).traces().stream()
        .map(RunTrace::name)
        .toList();
  }

  @Test
  void ofAFigureOfOneRunOnlyTheRunThatItShowsIsTrained() throws Exception {
    assertThat(trained("gradient-norms", Moment.USUAL)).containsExactly("smooth");
    assertThat(trained("gradient-norms", new Moment("b", null))).containsExactly("b");
    assertThat(trained("dead-units", Moment.USUAL)).containsExactly("a");
  }

  @Test
  void ofAFigureThatComparesRunsAllAreTrained() throws Exception {
    assertThat(trained("loss", Moment.USUAL)).containsExactly("smooth", "a", "b");
    assertThat(trained("sharpness", Moment.USUAL)).containsExactly("smooth", "a", "b");
  }
}
