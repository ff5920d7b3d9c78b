package org.descentlab.experiment.run;

import org.descentlab.math.Vector;
import org.descentlab.objective.Classifier;
import org.descentlab.objective.Objective;
import org.descentlab.objective.Score;
import org.jspecify.annotations.Nullable;

/**
 * What is measured of a run besides the loss and gradient of its steps: the scores of a classifier,
 * and all of the objective at the end. It takes time that is none of the training's.
 */
final class Measurements {
  /** At most so many training rows are scored. */
  private static final int SCORED_ROWS = 10_000;

  private final Objective objective;
  private long scoredEpoch = -1;
  private long nanoseconds;
  private @Nullable NetworkRecord record;

  Measurements(Objective objective) {
    this.objective = objective;
  }

  /** Scores a classifier at the first row of every epoch. */
  void scoreWhereDue(Row row, Vector params) {
    if (objective instanceof Classifier classifier && (long) row.epoch > scoredEpoch) {
      scoredEpoch = (long) row.epoch;
      score(classifier, row, params);
    }
  }

  /** Fills in loss and gradient norm of the last row, of a classifier loss and scores. */
  void end(Row row, Vector params) {
    if (objective instanceof Classifier classifier) {
      score(classifier, row, params);
      row.loss = row.trainLoss;
      row.gradientNorm = Row.ABSENT;
    } else {
      long began = System.nanoTime();
      Vector gradient = params.like();
      row.loss = objective.valueAndGradient(params, gradient);
      row.gradientNorm = gradient.norm();
      nanoseconds += System.nanoTime() - began;
    }
  }

  /** Has rows inspected from now on. */
  void inspectInto(NetworkRecord into) {
    record = into;
  }

  /** Records a row that is inspected, if anybody asked. */
  void inspect(long step, Vector params, Vector gradient) {
    NetworkRecord into = record;
    if (into != null && into.wants(step)) {
      long began = System.nanoTime();
      into.row(step, params, gradient);
      nanoseconds += System.nanoTime() - began;
    }
  }

  /** Records the last parameters, if anybody asked. */
  void inspectEnd(long step, Vector params) {
    NetworkRecord into = record;
    if (into != null) {
      long began = System.nanoTime();
      into.end(step, params);
      nanoseconds += System.nanoTime() - began;
    }
  }

  private void score(Classifier classifier, Row row, Vector params) {
    long began = System.nanoTime();
    Score train = classifier.trainScore(params, SCORED_ROWS);
    row.trainLoss = train.loss();
    row.trainAccuracy = classifier.hasClasses() ? train.accuracy() : Row.ABSENT;
    if (classifier.testSize() > 0) {
      Score test = classifier.testScore(params);
      row.testLoss = test.loss();
      row.testAccuracy = classifier.hasClasses() ? test.accuracy() : Row.ABSENT;
    }
    nanoseconds += System.nanoTime() - began;
  }

  /** How long measuring took so far. */
  long nanoseconds() {
    return nanoseconds;
  }
}
