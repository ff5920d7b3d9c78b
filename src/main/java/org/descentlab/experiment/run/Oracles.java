package org.descentlab.experiment.run;

import java.util.Arrays;
import org.apache.commons.math3.random.RandomGenerator;
import org.descentlab.experiment.RunSpec;
import org.descentlab.experiment.catalog.Estimators;
import org.descentlab.experiment.catalog.Settings;
import org.descentlab.math.LiveValue;
import org.descentlab.math.RandomStreams;
import org.descentlab.math.Vector;
import org.descentlab.objective.BatchOracle;
import org.descentlab.objective.Batches;
import org.descentlab.objective.ExactOracle;
import org.descentlab.objective.FiniteSum;
import org.descentlab.objective.GradientOracle;
import org.descentlab.objective.NoisyOracle;
import org.descentlab.objective.Objective;
import org.descentlab.objective.Sample;
import org.jspecify.annotations.Nullable;

/** What the steps of one run look at. */
final class Oracles {
  private final GradientOracle oracle;
  private final @Nullable Batches batches;
  private final @Nullable BatchOracle batched;
  private final int rows;
  private final LiveValue batch;
  private final LiveValue noise;

  /** What {@code run} looks at; {@code params} gives precision and dimension. */
  Oracles(RunSpec run, Objective objective, RandomStreams streams, Vector params) {
    this.rows = ProblemLoader.rows(objective);
    this.batch = new LiveValue(Math.min(run.batch().orElse(rows), rows));
    this.noise = new LiveValue(run.noise());
    if (objective instanceof FiniteSum sum) {
      this.batches = batches(run, streams);
      this.batched = new BatchOracle(sum, batches);
      this.oracle = estimated(run.estimator(), batched, streams, params);
    } else {
      this.batches = null;
      this.batched = null;
      GradientOracle estimated =
          estimated(run.estimator(), new ExactOracle(objective), streams, params);
      boolean noisy =
          run.noise() > 0 || run.changes().stream().anyMatch(c -> c.field().equals("noise"));
      this.oracle =
          noisy
              ? new NoisyOracle(estimated, noise, streams.noise(), objective.dimension())
              : estimated;
    }
  }

  private static GradientOracle estimated(
      Settings estimator, GradientOracle seen, RandomStreams streams, Vector params) {
    return Estimators.ALL
        .get(estimator.type())
        .recipe()
        .make(estimator, seen, streams::estimator, params);
  }

  private Batches batches(RunSpec run, RandomStreams streams) {
    RandomGenerator masks = streams.dropout();
    return switch (run.order().kind()) {
      case EXPLICIT -> Batches.explicit(run.order().batches(), masks);
      case SEQUENTIAL -> Batches.sequential(rows, batch, masks);
      case REPLACEMENT -> Batches.withReplacement(rows, batch, streams.batch(), masks);
      case SHUFFLED -> Batches.shuffled(rows, batch, streams.batch(), masks);
    };
  }

  GradientOracle oracle() {
    return oracle;
  }

  LiveValue batch() {
    return batch;
  }

  LiveValue noise() {
    return noise;
  }

  /** Rows of data used so far, 0 without data. */
  long used() {
    return batches == null ? 0 : batches.used();
  }

  /** The rows that this step looks at; none without data. */
  int[] seen() {
    if (batched == null) {
      return new int[0];
    }
    Sample sample = batched.sample();
    return Arrays.copyOfRange(sample.rows(), sample.from(), sample.to());
  }

  /** Rows of data, 0 without data. */
  int rows() {
    return rows;
  }

  /** Whether a step sees all of the objective. */
  boolean full() {
    return batches == null || batches.full();
  }
}
