package org.descentlab.bench;

import java.nio.file.Path;
import java.util.Arrays;
import org.descentlab.experiment.file.ExperimentDocument;
import org.descentlab.experiment.file.ExperimentReader;
import org.descentlab.experiment.run.History;
import org.descentlab.experiment.run.ProblemLoader;
import org.descentlab.experiment.run.Run;

/** Prints how long it takes to record 2,000 steps of six runs on a surface, warm. */
public final class SixRuns {
  /** The race: six runs of 2,000 steps on Rosenbrock. */
  public static final String RACE =
      """
      format: 1
      problem: { kind: surface, surface: rosenbrock, start: [-1.2, 1] }
      stop: { steps: 2000 }
      runs:
        - { name: GD, optimizer: { type: sgd, learningRate: 0.0015 } }
        - { name: average, optimizer: { type: momentum, learningRate: 0.0015 } }
        - name: heavy ball
          optimizer: { type: momentum, form: heavy-ball, learningRate: 0.0005 }
        - name: Nesterov
          optimizer: { type: momentum, form: heavy-ball, nesterov: true, learningRate: 0.0005 }
        - { name: Adam, optimizer: { type: adam, learningRate: 0.02 } }
        - { name: noisy, optimizer: { type: sgd, learningRate: 0.0005 }, noise: 5 }
      """;

  private SixRuns() {}

  /** Prints the median of 100 rounds after 50 that are not counted. */
  public static void main(String[] args) throws Exception {
    ExperimentDocument document = ExperimentReader.read(RACE, "race");
    ProblemLoader loader = new ProblemLoader(Path.of("."));
    double[] milliseconds = new double[150];
    for (int round = 0; round < milliseconds.length; round++) {
      long began = System.nanoTime();
      for (int i = 0; i < document.spec().runs().size(); i++) {
        Run run = new Run(document.spec(), document.spec().runs().get(i), loader.load(document, i));
        History history = run.newHistory();
        run.train(history);
      }
      milliseconds[round] = (System.nanoTime() - began) * 1e-6;
    }
    double[] warm = Arrays.copyOfRange(milliseconds, 50, milliseconds.length);
    Arrays.sort(warm);
    System.out.printf(
        "six runs of 2,000 steps: first %.1f ms, median %.2f ms, largest %.2f ms%n",
        milliseconds[0], warm[warm.length / 2], warm[warm.length - 1]);
  }
}
