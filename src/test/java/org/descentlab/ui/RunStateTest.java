package org.descentlab.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.descentlab.experiment.file.ExperimentReader;
import org.descentlab.experiment.run.History;
import org.descentlab.experiment.run.ProblemLoader;
import org.descentlab.experiment.run.Run;
import org.junit.jupiter.api.Test;

/** The status words of runs, on recorded rows. */
class RunStateTest {
  private static RunState after(long steps, String formula, double start, String optimizer)
      throws Exception {
    var document =
        ExperimentReader.read(
            """
            format: 1
            problem: { kind: curve, formula: "%s", start: [%s] }
            stop: { steps: %d }
            runs: [{ optimizer: { %s } }]
            """
                .formatted(formula, start, steps, optimizer),
            "test");
    var problem = new ProblemLoader(Path.of("")).load(document, 0);
    Run run = new Run(document.spec(), document.spec().runs().get(0), problem);
    History history = run.newHistory();
    run.train(history);
    return RunState.of(run, history.snapshot(), history.snapshot().size() - 1);
  }

  @Test
  void aRunThatRestsInATroughBelowZeroIsNotRising() throws Exception {
    assertThat(after(300, "x*cos(0.15*pi*x)", 10, "type: sgd, learningRate: 0.1"))
        .isEqualTo(RunState.DESCENDING);
  }

  @Test
  void aRunThatClimbsBelowZeroIsRising() throws Exception {
    assertThat(after(60, "x^2 - 1000", 0.1, "type: sgd, learningRate: 1.05"))
        .isEqualTo(RunState.RISING);
  }

  @Test
  void aRunBeyondEveryBoundHasDiverged() throws Exception {
    assertThat(after(3000, "x^2", 1, "type: sgd, learningRate: 1.1")).isEqualTo(RunState.DIVERGED);
  }
}
