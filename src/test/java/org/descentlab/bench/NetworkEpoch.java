package org.descentlab.bench;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.commons.math3.random.RandomGenerator;
import org.descentlab.data.IdxImages;
import org.descentlab.data.ImageClasses;
import org.descentlab.math.FloatVector;
import org.descentlab.math.RandomStreams;
import org.descentlab.objective.Sample;
import org.descentlab.objective.network.Architecture;
import org.descentlab.objective.network.DropoutRate;
import org.descentlab.objective.network.Initializer;
import org.descentlab.objective.network.Network;

/**
 * Times epochs of MNIST on one thread, plain stochastic gradient descent at 0.01. Arguments: batch
 * size (32), dropout rate (0), hidden widths (128).
 */
public final class NetworkEpoch {
  private static final int EPOCHS = 5;

  private final RandomGenerator random = new RandomStreams(1).batch();
  private final Network network;
  private final int batch;
  private final FloatVector params;
  private final FloatVector gradient;
  private final int[] rows;

  private NetworkEpoch(int batch, double dropout, List<Integer> hidden) {
    ImageClasses mnist = IdxImages.mnist();
    Architecture architecture =
        new Architecture(mnist.train().imageSize(), hidden, mnist.classes());
    this.network = new Network(architecture, mnist, new DropoutRate(dropout));
    this.batch = batch;
    this.params = Initializer.glorotUniform(new RandomStreams(1).init()).parameters(architecture);
    this.gradient = params.like();
    this.rows = new int[network.size()];
    Arrays.setAll(rows, row -> row);
  }

  /** Prints {@code PEER name seconds_per_epoch test_accuracy} and the first epoch's seconds. */
  public static void main(String[] arguments) {
    int batch = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 32;
    double dropout = arguments.length > 1 ? Double.parseDouble(arguments[1]) : 0;
    List<Integer> hidden =
        arguments.length > 2
            ? Arrays.stream(arguments).skip(2).map(Integer::valueOf).toList()
            : List.of(128);
    NetworkEpoch bench = new NetworkEpoch(batch, dropout, hidden);
    double first = bench.epoch();
    double[] later = new double[EPOCHS - 1];
    Arrays.setAll(later, i -> bench.epoch());
    Arrays.sort(later);
    double accuracy = bench.network.testScore(bench.params).accuracy();
    System.out.printf(
        Locale.ROOT,
        "PEER descentlab-b%d-sgd %.4f %.4f   # %s dropout %s, least %.4f, first epoch %.3f, test set %.1f ms%n",
        batch,
        (later[1] + later[2]) / 2,
        accuracy,
        bench.network.architecture(),
        dropout,
        later[0],
        first,
        bench.evaluation());
  }

  private double epoch() {
    long start = System.nanoTime();
    for (int i = rows.length - 1; i > 0; i--) {
      int j = random.nextInt(i + 1);
      int row = rows[i];
      rows[i] = rows[j];
      rows[j] = row;
    }
    for (int from = 0; from < rows.length; from += batch) {
      Sample sample = new Sample(rows, from, Math.min(rows.length, from + batch), from);
      network.valueAndGradient(params, sample, gradient);
      params.addScaled(-0.01, gradient);
    }
    return (System.nanoTime() - start) * 1e-9;
  }

  /** Returns the median milliseconds that the test set takes. */
  private double evaluation() {
    double[] times = new double[21];
    for (int i = 0; i < times.length; i++) {
      long start = System.nanoTime();
      network.testScore(params);
      times[i] = (System.nanoTime() - start) * 1e-6;
    }
    Arrays.sort(times);
    return times[times.length / 2];
  }
}
