package org.descentlab.insight;

import java.util.function.IntFunction;
import java.util.function.IntUnaryOperator;
import org.descentlab.experiment.run.ParameterSnapshots.Snapshot;
import org.descentlab.figure.ClassMap;
import org.descentlab.objective.Domain;
import org.descentlab.objective.network.Network;

/** What a network takes the places around its data for, where rows have two features. */
final class Boundary {
  private static final int SIDE = 121;
  private static final double MARGIN = 0.08;

  private Boundary() {}

  /** Tells whether there is a plane of two features, with classes. */
  static boolean shows(Network network) {
    return network.architecture().inputs() == 2 && network.hasClasses();
  }

  static ClassMap of(Subject subject, Snapshot at) {
    Network network = subject.network();
    ClassMap.Points points = points(network);
    Domain domain = around(points);
    float[][] places = new float[SIDE * SIDE][];
    for (int j = 0; j < SIDE; j++) {
      for (int i = 0; i < SIDE; i++) {
        places[j * SIDE + i] =
            new float[] {
              (float) between(domain.xMin(), domain.xMax(), i),
              (float) between(domain.yMin(), domain.yMax(), j)
            };
      }
    }
    int[] winners = new int[places.length];
    float[] probabilities = new float[places.length];
    network.answers(
        at.params(),
        places,
        (place, answer) -> {
          winners[place] = Network.likeliest(answer);
          probabilities[place] =
              Math.max(1f / answer.length, Network.probability(answer[winners[place]]));
        });
    int classes = network.architecture().outputs();
    return new ClassMap(
        subject.name(), at.step(), domain, SIDE, SIDE, classes, winners, probabilities, points);
  }

  private static double between(double low, double high, int i) {
    return low + (high - low) * i / (SIDE - 1);
  }

  /** The rows that are learnt from, then those of the test. */
  private static ClassMap.Points points(Network network) {
    int train = network.size();
    int all = train + network.testSize();
    ClassMap.Points points =
        new ClassMap.Points(new double[all], new double[all], new int[all], new boolean[all]);
    add(points, 0, train, network::trainInputs, network::trainLabel);
    add(points, train, all, network::testInputs, network::testLabel);
    for (int i = train; i < all; i++) {
      points.test()[i] = true;
    }
    return points;
  }

  private static void add(
      ClassMap.Points points,
      int from,
      int to,
      IntFunction<float[]> inputs,
      IntUnaryOperator labels) {
    for (int i = from; i < to; i++) {
      float[] row = inputs.apply(i - from);
      points.x()[i] = row[0];
      points.y()[i] = row[1];
      points.labels()[i] = labels.applyAsInt(i - from);
    }
  }

  private static Domain around(ClassMap.Points points) {
    double[] x = span(points.x());
    double[] y = span(points.y());
    return new Domain(x[0], x[1], y[0], y[1]);
  }

  private static double[] span(double[] values) {
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (double value : values) {
      low = Math.min(low, value);
      high = Math.max(high, value);
    }
    double room = high > low ? MARGIN * (high - low) : 1;
    return new double[] {low - room, high + room};
  }
}
