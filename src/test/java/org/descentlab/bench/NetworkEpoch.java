package org.descentlab.bench;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.descentlab.data.ImageClasses;
import org.descentlab.data.ImageSet;
import org.descentlab.experiment.file.ExperimentDocument;
import org.descentlab.experiment.file.ExperimentReader;
import org.descentlab.experiment.run.History;
import org.descentlab.experiment.run.LoadedProblem;
import org.descentlab.experiment.run.ProblemLoader;
import org.descentlab.experiment.run.Run;
import org.descentlab.objective.network.DropoutRate;
import org.descentlab.objective.network.Network;

/**
 * Times epochs of a run on MNIST as the program makes them, each step recorded. Arguments, all of
 * them name=value: batch (32), type (sgd), hidden (128), dropout (0), data (mnist, or dense: pixels
 * without zeros), epochs (5). Batch 1 sees 10,000 images, as the peers do.
 */
public final class NetworkEpoch {
  private static final int ALL = 60_000;
  private static final int FEW = 10_000;

  private final Map<String, String> arguments;
  private final Run run;
  private final History history;
  private final int steps;
  private double wall;
  private double processor;

  private NetworkEpoch(Map<String, String> arguments) throws Exception {
    this.arguments = arguments;
    int batch = Integer.parseInt(of("batch", "32"));
    int rows = batch == 1 ? FEW : ALL;
    ExperimentDocument document = ExperimentReader.read(experiment(batch, rows), "epoch");
    LoadedProblem problem = new ProblemLoader(Path.of(".")).load(document, 0);
    this.run =
        new Run(
            document.spec(),
            document.spec().runs().get(0),
            of("data", "mnist").equals("dense") ? dense(problem, rows) : problem);
    this.history = run.newHistory();
    this.steps = (rows + batch - 1) / batch;
  }

  private String experiment(int batch, int rows) {
    return """
        format: 1
        problem: { kind: network, data: mnist, hidden: [%s], dropout: %s, trainSamples: %d }
        stop: { epochs: 1000 }
        runs:
          - { name: run, optimizer: { type: %s, learningRate: %s }, batch: %d }
        """
        .formatted(
            of("hidden", "128"),
            of("dropout", "0"),
            rows,
            of("type", "sgd"),
            of("learningRate", "0.01"),
            batch);
  }

  private static LoadedProblem dense(LoadedProblem problem, int rows) {
    Network network = (Network) problem.objective();
    ImageClasses data = new ImageClasses(noise(rows, 1), noise(FEW, 2), 10);
    DropoutRate rate = new DropoutRate(0);
    return new LoadedProblem(
        problem.spec(),
        new Network(network.architecture(), data, rate),
        problem.start(),
        rate::set);
  }

  private static ImageSet noise(int count, long seed) {
    Random random = new Random(seed);
    byte[] pixels = new byte[count * 784];
    byte[] labels = new byte[count];
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = (byte) (1 + random.nextInt(255));
    }
    for (int i = 0; i < count; i++) {
      labels[i] = (byte) random.nextInt(10);
    }
    return new ImageSet(count, 28, 28, pixels, labels);
  }

  private String of(String name, String standard) {
    return arguments.getOrDefault(name, standard);
  }

  /**
   * Prints {@code PEER name seconds_per_epoch test_accuracy}, the median of all epochs but the
   * first, the same in processor time, and the seconds from the start of Java to the end of the
   * first epoch.
   */
  public static void main(String[] args) throws Exception {
    Map<String, String> arguments =
        Stream.of(args)
            .map(arg -> arg.split("=", 2))
            .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
    NetworkEpoch bench = new NetworkEpoch(arguments);
    bench.epoch();
    long born = ManagementFactory.getRuntimeMXBean().getStartTime();
    double started = (System.currentTimeMillis() - born) * 1e-3;
    double first = bench.wall;
    double firstProcessor = bench.processor;
    int epochs = Integer.parseInt(bench.of("epochs", "5"));
    double[] walls = new double[epochs - 1];
    double[] processors = new double[epochs - 1];
    for (int i = 0; i < walls.length; i++) {
      bench.epoch();
      walls[i] = bench.wall;
      processors[i] = bench.processor;
    }
    bench.run.advance(1, bench.history);
    bench.run.cancel();
    bench.run.advance(1, bench.history);
    System.out.printf(
        Locale.ROOT,
        "PEER descentlab-%s %.4f %.4f   # cpu %.4f least %.4f, start and first epoch %.3f, first epoch %.3f cpu %.3f%n",
        String.join("-", args),
        median(walls),
        bench.run.summary().testAccuracy(),
        median(processors),
        processors[0],
        started,
        first,
        firstProcessor);
  }

  private static double median(double[] values) {
    Arrays.sort(values);
    return values[values.length / 2];
  }

  /**
   * An epoch's first step is not timed: there begin the scores, on a thread of their own. They are
   * awaited, as who holds a run does: what is timed has one thread, as the peers have.
   */
  private void epoch() {
    run.advance(1, history);
    run.pause(true);
    run.advance(1, history);
    run.pause(false);
    long began = System.nanoTime();
    long used = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    run.advance(steps - 1, history);
    double share = 1e-9 * steps / (steps - 1);
    wall = share * (System.nanoTime() - began);
    processor = share * (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - used);
  }
}
