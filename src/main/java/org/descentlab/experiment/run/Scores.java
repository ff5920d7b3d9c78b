package org.descentlab.experiment.run;

import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.descentlab.math.Vector;
import org.descentlab.objective.Classifier;
import org.descentlab.objective.Score;

/**
 * How well the parameters of one row do, on training rows and on the test set.
 *
 * @param test absent scores where there is no test set
 */
record Scores(Score train, Score test) {
  /** At most so many training rows are scored. */
  private static final int SCORED_ROWS = 10_000;

  private static final Score NONE = new Score(Row.ABSENT, Row.ABSENT);
  private static final ThreadPoolExecutor BESIDE =
      new ThreadPoolExecutor(
          1, 1, 1, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), Scores::thread);

  static {
    BESIDE.allowCoreThreadTimeOut(true);
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "scores");
    thread.setDaemon(true);
    return thread;
  }

  /** Scores parameters now. */
  static Scores of(Classifier classifier, Vector params) {
    Score train = classifier.trainScore(params, SCORED_ROWS);
    Score test = classifier.testSize() > 0 ? classifier.testScore(params) : NONE;
    return classifier.hasClasses()
        ? new Scores(train, test)
        : new Scores(withoutAccuracy(train), withoutAccuracy(test));
  }

  private static Score withoutAccuracy(Score score) {
    return new Score(score.loss(), Row.ABSENT);
  }

  /** Scores a copy of the parameters on a thread of its own, while training goes on. */
  static FutureTask<Scores> beside(Classifier classifier, Vector params) {
    Vector copy = params.like().set(params);
    Callable<Scores> work = () -> of(classifier, copy);
    FutureTask<Scores> task = new FutureTask<>(work);
    BESIDE.execute(task);
    return task;
  }

  /** Writes them into their row. */
  void fill(Row row) {
    row.trainLoss = train.loss();
    row.trainAccuracy = train.accuracy();
    row.testLoss = test.loss();
    row.testAccuracy = test.accuracy();
  }
}
