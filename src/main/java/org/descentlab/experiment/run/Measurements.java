package org.descentlab.experiment.run;

import java.util.concurrent.FutureTask;
import org.descentlab.math.Vector;
import org.descentlab.objective.Classifier;
import org.descentlab.objective.Objective;
import org.jspecify.annotations.Nullable;

/**
 * What is measured of a run besides the loss and gradient of its steps: the scores of a classifier,
 * and all of the objective at the end. It takes time that is none of the training's.
 */
final class Measurements {
  /** Scores of up to so many parameters are computed at once: copying them would take longer. */
  private static final int AT_ONCE = 1000;

  private final Objective objective;
  private long scoredEpoch = -1;
  private long nanoseconds;
  private @Nullable NetworkRecord record;
  private @Nullable FutureTask<Scores> beside;

  Measurements(Objective objective) {
    this.objective = objective;
  }

  /**
   * Scores a classifier at the first row of every epoch: a large one beside the training, which
   * waits where the last scores are not there yet.
   */
  void scoreWhereDue(Row row, Vector params) {
    if (objective instanceof Classifier classifier && (long) row.epoch > scoredEpoch) {
      scoredEpoch = (long) row.epoch;
      long began = System.nanoTime();
      if (params.length() > AT_ONCE) {
        awaitScores();
        beside = Scores.beside(classifier, params);
        row.awaited = beside;
      } else {
        Scores.of(classifier, params).fill(row);
      }
      nanoseconds += System.nanoTime() - began;
    }
  }

  private void awaitScores() {
    FutureTask<Scores> last = beside;
    if (last != null) {
      LateRows.awaited(last);
    }
  }

  /** Fills in loss and gradient norm of the last row, of a classifier loss and scores. */
  void end(Row row, Vector params) {
    long began = System.nanoTime();
    if (objective instanceof Classifier classifier) {
      awaitScores();
      Scores.of(classifier, params).fill(row);
      row.loss = row.trainLoss;
      row.gradientNorm = Row.ABSENT;
    } else {
      Vector gradient = params.like();
      row.loss = objective.valueAndGradient(params, gradient);
      row.gradientNorm = gradient.norm();
    }
    nanoseconds += System.nanoTime() - began;
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

  /** How long measuring took so far. */
  long nanoseconds() {
    return nanoseconds;
  }
}
