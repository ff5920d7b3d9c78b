package org.descentlab.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.descentlab.experiment.Change;
import org.descentlab.experiment.ExperimentSpec;
import org.descentlab.experiment.Outcome;
import org.descentlab.experiment.catalog.Optimizers;
import org.descentlab.ui.Recorded.Track;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.testfx.util.WaitForAsyncUtils;

class RunsAtWorkTest {

  @Test
  @Timeout(60)
  void dropoutAndBatchOfANetworkUnderWayAreChangedAndTheChangesKept() throws Exception {
    Session session = new Session(network("batchNorm: true"));
    Trainer trainer = new Trainer();
    try {
      RunsAtWork runs = begun(session, trainer);
      Track running = trainer.recorded().tracks().get(0);
      runs.setProblemField("dropout", 0.25);
      awaitChanges(running, 1);
      runs.setHyperparameter("batch", 20.0);
      awaitChanges(running, 2);
      assertThat(running.run().changes())
          .extracting(Change::field, Change::value)
          .containsExactly(tuple("dropout", 0.25), tuple("batch", 20.0));
      assertThat(runs.changed(0, "batch")).hasValue(20);
      assertThat(runs.runsInForce().get(0).batch()).hasValue(20);
      assertThat(session.spec().runs().get(0).batch()).hasValue(10);
    } finally {
      trainer.close();
    }
  }

  @Test
  @Timeout(60)
  void aBatchOfOneUnderBatchNormIsAskedForAsAnEditWhichRefusesIt() throws Exception {
    Session session = new Session(network("batchNorm: true"));
    Trainer trainer = new Trainer();
    try {
      RunsAtWork runs = begun(session, trainer);
      runs.setHyperparameter("batch", 1.0);
      assertThat(session.spec().runs().get(0).batch()).hasValue(1);
      assertThat(trainer.recorded().tracks().get(0).run().changes()).isEmpty();
    } finally {
      trainer.close();
    }
  }

  @Test
  @Timeout(60)
  void aNumberOfAnotherOptimizerThatWasAskedForDoesNotSteerTheOneStillAtWork() throws Exception {
    Session session = new Session(network("batchNorm: false"));
    Trainer trainer = new Trainer();
    try {
      RunsAtWork runs = begun(session, trainer);
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

  private static ExperimentSpec network(String units) {
    return MadeRuns.experiment(
        """
        format: 1
        problem: { kind: network, data: mnist, trainSamples: 2000, hidden: [10], %s }
        stop: { epochs: 100000 }
        runs: [ { optimizer: { type: sgd, learningRate: 0.01 }, batch: 10 } ]
        """
            .formatted(units));
  }

  private static RunsAtWork begun(Session session, Trainer trainer) throws Exception {
    trainer.request(session.spec(), session.loader(), false);
    await(() -> trainer.recorded() != null && rows(trainer.recorded()) > 0);
    return new RunsAtWork(session, trainer, trainer::recorded);
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
