package org.descentlab.insight;

import java.util.List;
import java.util.function.BooleanSupplier;
import org.apache.commons.math3.random.RandomGenerator;
import org.descentlab.experiment.catalog.Optimizers;
import org.descentlab.experiment.catalog.Settings;
import org.descentlab.experiment.run.History;
import org.descentlab.figure.Sharpness;
import org.descentlab.landscape.Lanczos;
import org.descentlab.math.RandomStreams;
import org.descentlab.math.Vector;
import org.descentlab.objective.network.HessianProducts;
import org.descentlab.objective.network.Network;

/**
 * Finds the largest eigenvalue of the Hessian of the loss over the first training rows, dropout
 * off, at all kept parameters, and 2/η beside it for gradient descent on all rows.
 */
final class SharpnessFinder implements Finder {
  private static final int MOST_ROWS = 2048;
  private static final int LEAST_ROWS = 256;

  /** Rows times parameters. */
  private static final long MOST_TERMS = 1L << 26;

  private static final int MOST_PARAMETERS = 1_000_000;

  private final Course<Double> sharpness = new Course<>();

  @Override
  public boolean offers(Network network) {
    return network.dimension() <= MOST_PARAMETERS;
  }

  @Override
  public boolean comparesRuns() {
    return true;
  }

  @Override
  public void forget() {
    sharpness.forget();
  }

  @Override
  public Object key(Subject subject, double step) {
    return List.of(Steps.kept(subject), step);
  }

  @Override
  public Found find(Subject subject, double step, BooleanSupplier enough) {
    Network network = subject.network();
    int rows = rows(network);
    Course.Known<Double> known =
        sharpness.measure(subject.record(), at -> sharpness(network, at.params(), rows), enough);
    double[] values = known.values().stream().mapToDouble(Double::doubleValue).toArray();
    double[] steps = known.steps();
    Sharpness found = new Sharpness(subject.name(), steps, values, limits(subject, steps), rows);
    return new Found(List.of(found), !known.complete());
  }

  /** Fewer rows of larger networks. */
  private static int rows(Network network) {
    long rows = Math.max(LEAST_ROWS, Math.min(MOST_ROWS, MOST_TERMS / network.dimension()));
    return (int) Math.min(network.size(), rows);
  }

  private static double sharpness(Network network, Vector params, int rows) {
    HessianProducts hessian = network.hessian(params, rows);
    RandomGenerator random = new RandomStreams(0).estimator();
    Vector start = params.like();
    for (int i = 0; i < start.length(); i++) {
      start.put(i, random.nextGaussian());
    }
    return Lanczos.largest(hessian::times, start);
  }

  /** 2/η at steps; NaN for methods and batches without that limit. */
  private static double[] limits(Subject subject, double[] steps) {
    History.Snapshot rows = subject.history().snapshot();
    boolean limited = plainDescent(subject);
    double[] limits = new double[steps.length];
    for (int i = 0; i < steps.length; i++) {
      double rate = rows.latest(rows.rowAt(steps[i]), History.Column.LEARNING_RATE);
      limits[i] = limited ? 2 / rate : Double.NaN;
    }
    return limits;
  }

  private static boolean plainDescent(Subject subject) {
    Settings optimizer = subject.run().spec().optimizer();
    return Optimizers.recipe(optimizer).followsGradient()
        && !(optimizer.has("weightDecay") && optimizer.number("weightDecay") > 0)
        && subject.run().seesAll();
  }
}
