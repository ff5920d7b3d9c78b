package org.descentlab.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.List;
import org.descentlab.data.BadDataException;
import org.descentlab.data.IdxImages;
import org.descentlab.math.FloatVector;
import org.descentlab.math.RandomStreams;
import org.descentlab.objective.network.Architecture;
import org.descentlab.objective.network.DropoutRate;
import org.descentlab.objective.network.Initializer;
import org.descentlab.objective.network.Network;

/**
 * Prints how long the loss on a plane of the parameters takes: 20 × 20 points, 2,048 images of
 * MNIST, 784-128-10, everything that belongs to a new plane included, beside the same from combined
 * parameters at every point.
 */
public final class LossPlane {
  private static final int SIDE = 20;
  private static final int ROWS = 2048;
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private LossPlane() {}

  /** Prints a line; the first argument is the number of rounds. */
  public static void main(String[] args) throws BadDataException {
    int rounds = args.length > 0 ? Integer.parseInt(args[0]) : 9;
    Architecture architecture = new Architecture(784, List.of(128), 10);
    Network network = new Network(architecture, IdxImages.mnist(), new DropoutRate(0));
    List<FloatVector> plane =
        List.of(
            Initializer.glorotUniform(new RandomStreams(0).init()).parameters(architecture),
            direction(architecture, 1),
            direction(architecture, 2));
    double[][] affine = new double[SIDE][];
    double[][] naive = new double[SIDE][];
    double[] seconds = new double[rounds];
    double[] processor = new double[rounds];
    for (int round = -3; round < rounds; round++) {
      long began = System.nanoTime();
      long worked = THREADS.getCurrentThreadCpuTime();
      var losses = network.plane(plane.get(0), plane.get(1), plane.get(2), ROWS);
      for (int j = 0; j < SIDE; j++) {
        affine[j] = losses.losses(points(), at(j));
      }
      seconds[Math.max(0, round)] = (System.nanoTime() - began) * 1e-9;
      processor[Math.max(0, round)] = (THREADS.getCurrentThreadCpuTime() - worked) * 1e-9;
    }
    long began = System.nanoTime();
    for (int j = 0; j < SIDE; j++) {
      naive[j] = combined(network, plane, at(j));
    }
    double slow = (System.nanoTime() - began) * 1e-9;
    Arrays.sort(seconds);
    Arrays.sort(processor);
    System.out.printf(
        "plane %d x %d of %d rows: affine min %.4f s median %.4f s processor %.4f s |"
            + " combined %.4f s | maxrel %.1e%n",
        SIDE,
        SIDE,
        ROWS,
        seconds[0],
        seconds[rounds / 2],
        processor[rounds / 2],
        slow,
        apart(affine, naive));
  }

  private static FloatVector direction(Architecture architecture, long seed) {
    FloatVector drawn =
        Initializer.uniform(1, new RandomStreams(seed).init()).parameters(architecture);
    drawn.scale(0.05 * Math.sqrt(3)); // a standard deviation of 0.05
    return drawn;
  }

  private static double at(int i) {
    return -1 + 2.0 * i / (SIDE - 1);
  }

  private static double[] points() {
    double[] points = new double[SIDE];
    Arrays.setAll(points, LossPlane::at);
    return points;
  }

  private static double[] combined(Network network, List<FloatVector> plane, double y) {
    double[] losses = new double[SIDE];
    for (int i = 0; i < SIDE; i++) {
      FloatVector params = plane.get(0).like().set(plane.get(0));
      params.addScaled(at(i), plane.get(1)).addScaled(y, plane.get(2));
      losses[i] = network.trainScore(params, ROWS).loss();
    }
    return losses;
  }

  private static double apart(double[][] one, double[][] other) {
    double most = 0;
    for (int j = 0; j < SIDE; j++) {
      for (int i = 0; i < SIDE; i++) {
        most = Math.max(most, Math.abs(one[j][i] / other[j][i] - 1));
      }
    }
    return most;
  }
}
