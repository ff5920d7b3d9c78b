package org.descentlab.bench;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.descentlab.experiment.catalog.LiveSettings;
import org.descentlab.experiment.catalog.OptimizerRecipe;
import org.descentlab.experiment.catalog.Optimizers;
import org.descentlab.experiment.catalog.RuleExamples;
import org.descentlab.experiment.catalog.Settings;
import org.descentlab.math.DoubleVector;
import org.descentlab.math.FloatVector;
import org.descentlab.math.Vector;
import org.descentlab.objective.ExactOracle;
import org.descentlab.objective.GradientOracle;
import org.descentlab.objective.surface.Rosenbrock;
import org.descentlab.optim.Optimizer;

/** Prints what a step of Adam takes, as the catalogue has it and as a rule, warm. */
public final class RuleSpeed {
  private static final int PARAMETERS = 101_770; // MNIST, 128 hidden units
  private static final int ROUNDS = 41;

  private RuleSpeed() {}

  /** Prints medians in microseconds a step: on many parameters, then whole steps on Rosenbrock. */
  public static void main(String[] args) {
    for (String type : List.of("sgd", "momentum", "adam")) {
      Settings builtIn = Optimizers.ALL.get(type).defaults();
      Settings rule = RuleExamples.of(builtIn).orElseThrow();
      double one = network(builtIn);
      double other = network(rule);
      print(PARAMETERS + " parameters", type, one, other);
      print("Rosenbrock", type, surface(builtIn), surface(rule));
    }
  }

  private static void print(String where, String type, double builtIn, double rule) {
    System.out.printf(
        Locale.ROOT,
        "%s, %s: %.3f µs a step, as a rule %.3f µs, %.2f times%n",
        where,
        type,
        builtIn,
        rule,
        rule / builtIn);
  }

  private static double network(Settings settings) {
    FloatVector params = FloatVector.zeros(PARAMETERS);
    FloatVector noise = FloatVector.zeros(PARAMETERS);
    Random random = new Random(1);
    for (int i = 0; i < PARAMETERS; i++) {
      noise.put(i, random.nextGaussian());
    }
    GradientOracle oracle =
        new GradientOracle() {
          @Override
          public void next() {}

          @Override
          public double query(Vector at, Vector gradient) {
            gradient.set(noise);
            return 0;
          }

          @Override
          public long evaluations() {
            return 0;
          }
        };
    return median(optimizer(settings, params), oracle, params, 200);
  }

  private static double surface(Settings settings) {
    DoubleVector params = new DoubleVector(-1.2, 1);
    GradientOracle oracle = new ExactOracle(new Rosenbrock(1, 100));
    return median(optimizer(settings.with("learningRate", 1e-4), params), oracle, params, 20_000);
  }

  private static Optimizer optimizer(Settings settings, Vector params) {
    return Optimizers.ALL
        .get(settings.type())
        .recipe()
        .make(
            new OptimizerRecipe.Setting(
                new LiveSettings(settings), List.of(), List.of(), params, new Rosenbrock(1, 100)));
  }

  private static double median(
      Optimizer optimizer, GradientOracle oracle, Vector params, int steps) {
    double[] times = new double[ROUNDS];
    long t = 0;
    for (int round = -ROUNDS / 2; round < ROUNDS; round++) {
      long began = System.nanoTime();
      for (int i = 0; i < steps; i++) {
        optimizer.look(oracle, params);
        optimizer.move(params, 1e-4, ++t);
      }
      times[Math.max(round, 0)] = (System.nanoTime() - began) * 1e-3 / steps;
    }
    Arrays.sort(times);
    return times[ROUNDS / 2];
  }
}
