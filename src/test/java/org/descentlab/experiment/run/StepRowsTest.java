package org.descentlab.experiment.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.descentlab.experiment.RunSpec;
import org.descentlab.experiment.file.ExperimentDocument;
import org.descentlab.experiment.file.ExperimentReader;
import org.descentlab.experiment.run.History.Column;
import org.descentlab.math.DoubleVector;
import org.descentlab.objective.FiniteSum;
import org.descentlab.objective.Sample;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The rows of a step are those that the run's step looked at. */
class StepRowsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "batch: 1",
        "batch: 7",
        "batch: 30",
        "order: sequential, batch: 7",
        "order: replacement, batch: 10",
        "batch: 7, changes: [ { step: 9, batch: 3 } ]",
        "order: { batches: [[3, 1], [0, 2, 2]] }",
        "batch: 7, seed: 12"
      })
  void onTheRowsOfEachStepLossAndGradientAreTheRecordedOnes(String fields) throws Exception {
    ExperimentDocument document =
        ExperimentReader.read(
            "format: 1\nseed: 5\nproblem: { kind: linear-regression, data: seed0 }\n"
                + "stop: { steps: 40 }\nruns: [ { optimizer: { type: momentum, learningRate: 0.05 }, "
                + fields
                + " } ]",
            "test.yaml");
    RunSpec spec = document.spec().runs().get(0);
    LoadedProblem problem = new ProblemLoader(Path.of(".")).load(document, 0);
    Run run = new Run(document.spec(), spec, problem);
    History history = run.newHistory();
    run.train(history);
    History.Snapshot recorded = history.snapshot();
    FiniteSum sum = (FiniteSum) problem.objective();
    StepRecorder recorder = new StepRecorder(document.spec(), spec, problem);
    for (int k : new int[] {39, 0, 1, 12, 13, 25}) {
      int[] rows = recorder.rows(k);
      DoubleVector params = new DoubleVector(recorded.theta(k, 0), recorded.theta(k, 1));
      DoubleVector gradient = new DoubleVector(0, 0);
      double loss = sum.valueAndGradient(params, new Sample(rows, 0, rows.length, 0), gradient);
      assertThat(loss).isEqualTo(recorded.get(k, Column.LOSS));
      assertThat(gradient.norm()).isEqualTo(recorded.get(k, Column.GRADIENT_NORM));
    }
    assertThat(recorder.rows(40)).isEmpty();
  }

  @Test
  void withoutDataThereAreNone() throws Exception {
    ExperimentDocument document =
        ExperimentReader.read(
            "format: 1\nproblem: { kind: surface, surface: ravine }\nstop: { steps: 5 }\n"
                + "runs: [ { optimizer: { type: sgd } } ]",
            "test.yaml");
    LoadedProblem problem = new ProblemLoader(Path.of(".")).load(document, 0);
    RunSpec spec = document.spec().runs().get(0);
    assertThat(new StepRecorder(document.spec(), spec, problem).rows(2)).isEmpty();
  }

  @Test
  void ofDataThatAPointMovesThroughTheLastAreKept() {
    Recent<Integer, String> recent = new Recent<>();
    for (int i = 0; i < 100; i++) {
      recent.put(i, "set " + i);
      assertThat(recent.get(0)).as("used all the time").isEqualTo("set 0");
    }
    assertThat(recent).hasSizeLessThan(20).containsKeys(0, 99, 98).doesNotContainKey(50);
  }
}
