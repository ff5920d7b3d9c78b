package org.descentlab.bench;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.descentlab.experiment.FaultException;
import org.descentlab.experiment.file.ExperimentDocument;
import org.descentlab.experiment.file.ExperimentReader;
import org.descentlab.experiment.run.History;
import org.descentlab.experiment.run.ProblemLoader;
import org.descentlab.experiment.run.Run;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Steps a second on Rosenbrock in one thread, every one recorded; one operation is one step. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(2)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class RecordedSteps {
  private static final int STEPS = 1_000_000;

  /** The optimizer as the experiment file writes it. */
  @Param({"adam, learningRate: 0.001", "sgd, learningRate: 0.001"})
  public String optimizer;

  private ExperimentDocument document;
  private ProblemLoader loader;

  /** Reads the experiment. */
  @Setup
  public void read() throws FaultException {
    String text =
        """
        format: 1
        problem: { kind: surface, surface: rosenbrock, start: [-1.2, 1] }
        stop: { steps: %d }
        runs: [ { name: run, optimizer: { type: %s } } ]
        """;
    document = ExperimentReader.read(text.formatted(STEPS, optimizer), "benchmark");
    loader = new ProblemLoader(Path.of("."));
  }

  /** A whole run with a new history. */
  @Benchmark
  @OperationsPerInvocation(STEPS)
  public History run() throws FaultException {
    Run run = new Run(document.spec(), document.spec().runs().get(0), loader.load(document, 0));
    History history = run.newHistory();
    run.train(history);
    return history;
  }
}
