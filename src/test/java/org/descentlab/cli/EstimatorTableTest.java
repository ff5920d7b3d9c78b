package org.descentlab.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.descentlab.cli.Commands.Result;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code run --csv} with each gradient estimator. */
class EstimatorTableTest {

  @Test
  void theTableCountsTheEvaluationsOfEachEstimator(@TempDir Path folder) throws Exception {
    Commands commands = new Commands(folder);
    commands.write(
        "e.yaml",
        """
        format: 1
        problem: { kind: surface, surface: rosenbrock, start: [-1, 1] }
        stop: { steps: 2 }
        runs:
          - { name: a, optimizer: { type: sgd, learningRate: 0.25 } }
          - { name: b, optimizer: { type: sgd }, estimator: forward-difference }
          - { name: c, optimizer: { type: sgd }, estimator: central-difference }
          - { name: d, optimizer: { type: sgd }, estimator: { type: spsa, step: 0.01 } }
          - { name: e, optimizer: { type: sgd, learningRate: 0.25 }, estimator: coordinate }
        """);
    Result result = commands.run("run", "@e.yaml", "--csv", "-", "--quiet");
    assertThat(result.status()).isZero();
    List<String> lines = result.out().lines().toList();
    assertThat(lines.get(0))
        .startsWith("run,step,epoch,loss,learningRate,gradientNorm,updateNorm,");
    assertThat(lines.stream().skip(1).map(EstimatorTableTest::evaluations))
        .containsExactly(
            "a 0 0", "a 1 1", "a 2 2", //
            "b 0 0", "b 1 3", "b 2 6", //
            "c 0 0", "c 1 4", "c 2 8", //
            "d 0 0", "d 1 2", "d 2 4", //
            "e 0 0", "e 1 1", "e 2 2");
    // f = (1 − x)² + 100(y − x²)² has gradient (−4, 0) at (−1, 1): one step of 0.25 ends at (0, 1)
    assertThat(lines.get(1)).isEqualTo("a,0,,4,0.25,4,1,0,-1,1");
    assertThat(lines.get(13)).matches("e,0,,4,0\\.25,(4,1|0,0),0,-1,1");
  }

  private static String evaluations(String line) {
    String[] cells = line.split(",", -1);
    return cells[0] + " " + cells[1] + " " + cells[7];
  }
}
