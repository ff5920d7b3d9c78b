package org.descentlab.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.descentlab.experiment.Outcome;
import org.descentlab.experiment.catalog.Optimizers;
import org.descentlab.ui.Recorded.Track;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.testfx.util.WaitForAsyncUtils;

class RunsAtWorkTest {

  @Test
  @Timeout(60)
  void aNumberOfAnotherOptimizerThatWasAskedForDoesNotSteerTheOneStillAtWork() throws Exception {
    Session session =
        new Session(
            MadeRuns.experiment(
                """
                format: 1
                problem: { kind: network, data: mnist, trainSamples: 2000, hidden: [10] }
                stop: { epochs: 100000 }
                runs: [ { optimizer: { type: sgd, learningRate: 0.01 }, batch: 10 } ]
                """));
    Trainer trainer = new Trainer();
    try {
      trainer.request(session.spec(), session.loader(), false);
      await(() -> trainer.recorded() != null && rows(trainer.recorded()) > 0);
      RunsAtWork runs = new RunsAtWork(session, trainer, trainer::recorded);
      Track running = trainer.recorded().tracks().get(0);
      runs.setHyperparameter("learningRate", 0.02);
      awaitChanges(running, 1);
      session.editRun(0, run -> run.withOptimizer(Optimizers.ALL.get("adadelta").defaults()));
      runs.setHyperparameter("rho", 0.5);
      assertThat(session.selectedRun().optimizer().number("rho")).isEqualTo(0.5);
      running.run().steer("learningRate", 0.03);
      awaitChanges(running, 2);
      assertThat(running.run().changes()).allMatch(c -> c.field().equals("learningRate"));
    } finally {
      trainer.close();
    }
  }

  private static int rows(Recorded recorded) {
    return recorded.tracks().get(0).history().snapshot().size();
  }

  /** A run takes up what steers it at its next step. */
  private static void awaitChanges(Track track, int changes) throws Exception {
    await(
        () -> {
          assertThat(track.run().outcome()).isEqualTo(Outcome.RUNNING);
          return track.run().changes().size() >= changes;
        });
  }

  private static void await(Callable<Boolean> condition) throws Exception {
    WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, condition);
  }
}
