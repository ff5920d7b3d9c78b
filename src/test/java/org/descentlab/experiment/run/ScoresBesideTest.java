package org.descentlab.experiment.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.descentlab.experiment.ExperimentSpec;
import org.descentlab.experiment.Outcome;
import org.descentlab.experiment.file.ExperimentReader;
import org.descentlab.experiment.run.History.Column;
import org.descentlab.math.DoubleVector;
import org.descentlab.math.Vector;
import org.descentlab.objective.Classifier;
import org.descentlab.objective.Sample;
import org.descentlab.objective.Score;
import org.junit.jupiter.api.Test;

/** Large classifiers are scored beside the training, and the rows come in their order. */
class ScoresBesideTest {
  private static final int DIMENSION = 2000;
  private static final int ROWS = 10;
  private static final int TRAIN_LOSS = 0;
  private static final int TEST_LOSS = 2;

  /** Every step moves every parameter by −1; scores tell the first parameter. */
  private static class Sliding implements Classifier {
    private final CountDownLatch moved;

    Sliding(int stepsBeforeScores) {
      moved = new CountDownLatch(stepsBeforeScores);
    }

    @Override
    public int dimension() {
      return DIMENSION;
    }

    @Override
    public int size() {
      return ROWS;
    }

    @Override
    public int testSize() {
      return ROWS;
    }

    @Override
    public boolean hasClasses() {
      return true;
    }

    @Override
    public double value(Vector params) {
      return params.get(0);
    }

    @Override
    public double valueAndGradient(Vector params, Vector gradient) {
      gradient.fill(1);
      return params.get(0);
    }

    @Override
    public double valueAndGradient(Vector params, Sample sample, Vector gradient) {
      moved.countDown();
      return valueAndGradient(params, gradient);
    }

    @Override
    public Score trainScore(Vector params, int rows) {
      try {
        assertThat(moved.await(1, TimeUnit.MINUTES)).isTrue();
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
      return new Score(params.get(0), 0.5);
    }

    @Override
    public Score testScore(Vector params) {
      return new Score(2 * params.get(0), 0.25);
    }
  }

  private static Run run(Classifier objective) throws Exception {
    ExperimentSpec spec =
        ExperimentReader.read(
                """
                format: 1
                problem: { kind: network, data: mnist, hidden: [16] }
                stop: { steps: 25, divergesAbove: 1e6 }
                runs: [ { optimizer: { type: sgd, learningRate: 1 }, batch: 1 } ]
                """,
                "test.yaml")
            .spec();
    LoadedProblem problem =
        new LoadedProblem(
            spec.problem(),
            objective,
            streams -> DoubleVector.zeros(DIMENSION).fill(100),
            LoadedProblem::withoutMasks);
    return new Run(spec, spec.runs().get(0), problem);
  }

  @Test
  void trainingGoesOnWhileARowIsScoredAndRowsComeInOrderWithTheScoresOfTheirOwnParameters()
      throws Exception {
    Run run = run(new Sliding(5)); // would wait for ever if scores kept training from going on
    History history = run.newHistory();
    run.train(history);
    History.Snapshot rows = history.snapshot();
    assertThat(run.outcome()).isEqualTo(Outcome.BUDGET_SPENT);
    assertThat(rows.size()).isEqualTo(26);
    for (int k = 0; k < 26; k++) {
      assertThat(rows.get(k, Column.STEP)).isEqualTo(k);
      assertThat(rows.get(k, Column.LOSS)).isEqualTo(100 - k);
      boolean scored = k % ROWS == 0 || k == 25;
      assertThat(Row.present(rows.score(k, TRAIN_LOSS))).isEqualTo(scored);
      assertThat(Row.present(rows.score(k, TEST_LOSS))).isEqualTo(scored);
      if (scored) {
        assertThat(rows.score(k, TRAIN_LOSS)).isEqualTo(100 - k);
        assertThat(rows.score(k, TEST_LOSS)).isEqualTo(2 * (100 - k));
      }
    }
  }

  @Test
  void whoHoldsARunFindsAllRowsThatItTook() throws Exception {
    Run run = run(new Sliding(5));
    History history = run.newHistory();
    assertThat(run.advance(7, history)).isEqualTo(7);
    run.pause(true);
    assertThat(run.advance(7, history)).isZero();
    assertThat(history.snapshot().size()).isEqualTo(7);
  }

  @Test
  void aFaultOfTheScoresIsOneOfTheTraining() throws Exception {
    Run run =
        run(
            new Sliding(5) {
              @Override
              public Score testScore(Vector params) {
                throw new OutOfMemoryError("made by the test");
              }
            });
    assertThatThrownBy(() -> run.train(run.newHistory()))
        .isInstanceOf(OutOfMemoryError.class)
        .hasMessage("made by the test");
  }
}
