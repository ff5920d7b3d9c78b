package org.descentlab.experiment.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.data.Percentage.withPercentage;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.descentlab.experiment.ExperimentSpec;
import org.descentlab.experiment.Outcome;
import org.descentlab.experiment.RunSpec;
import org.descentlab.experiment.file.ExperimentDocument;
import org.descentlab.experiment.file.ExperimentReader;
import org.descentlab.experiment.file.ExperimentWriter;
import org.descentlab.experiment.run.History.Column;
import org.descentlab.objective.network.Network;
import org.junit.jupiter.api.Test;

/** Several runs of a network on one thread: fair, and to the same bits as one after another. */
class RunsInTurnTest {
  private static final String TEXT =
      """
      format: 1
      seed: 3
      problem: { kind: network, data: mnist, trainSamples: 640, hidden: [16], dropout: 0.2 }
      stop: { steps: 130 }
      runs:
        - { name: a, optimizer: { type: sgd, learningRate: 0.1 }, batch: 32 }
        - { name: b, optimizer: { type: adam, learningRate: 0.01 }, batch: 32 }
        - { name: c, optimizer: { type: sgd, learningRate: 0.1 }, batch: 32 }
      """;

  private static ExperimentDocument document() throws Exception {
    return ExperimentReader.read(TEXT, "test.yaml");
  }

  private static List<Run> runs(ExperimentDocument document) throws Exception {
    ProblemLoader loader = new ProblemLoader(Path.of("."));
    List<Run> runs = new ArrayList<>();
    for (int i = 0; i < document.spec().runs().size(); i++) {
      runs.add(new Run(document.spec(), document.spec().runs().get(i), loader.load(document, i)));
    }
    return runs;
  }

  private static List<History> histories(List<Run> runs) {
    return runs.stream().map(Run::newHistory).toList();
  }

  private static void inTurn(List<Run> runs, List<History> histories) {
    while (runs.stream().anyMatch(Run::ready)) {
      for (int i = 0; i < runs.size(); i++) {
        runs.get(i).advance(16, histories.get(i));
      }
    }
  }

  private static double[] losses(History history) {
    History.Snapshot rows = history.snapshot();
    double[] losses = new double[rows.size()];
    Arrays.setAll(losses, k -> rows.get(k, Column.LOSS));
    return losses;
  }

  @Test
  void runsInTurnHaveTheBitsOfRunsOneAfterAnother() throws Exception {
    List<Run> turns = runs(document());
    List<History> inTurn = histories(turns);
    inTurn(turns, inTurn);
    List<Run> alone = runs(document());
    for (int i = 0; i < alone.size(); i++) {
      History history = alone.get(i).newHistory();
      alone.get(i).train(history);
      assertThat(losses(inTurn.get(i))).containsExactly(losses(history));
      assertThat(turns.get(i).outcome()).isEqualTo(Outcome.BUDGET_SPENT);
    }
  }

  @Test
  void runsStartFromTheSameWeightsAndEqualSettingsSeeEqualBatchesAndMasks() throws Exception {
    List<Run> turns = runs(document());
    List<History> histories = histories(turns);
    inTurn(turns, histories);
    assertThat(losses(histories.get(0))).containsExactly(losses(histories.get(2)));
    assertThat(losses(histories.get(1))[0]).isEqualTo(losses(histories.get(0))[0]);
    assertThat(losses(histories.get(1))[1]).isNotEqualTo(losses(histories.get(0))[1]);
  }

  @Test
  void aRunThatIsHeldTakesNoRowsAndItsNeighbourGoesOn() throws Exception {
    List<Run> runs = runs(document());
    List<History> histories = histories(runs);
    runs.get(0).pause(true);
    assertThat(runs.get(0).advance(16, histories.get(0))).isZero();
    assertThat(runs.get(0).paused()).isTrue();
    assertThat(runs.get(1).advance(16, histories.get(1))).isEqualTo(16);
    runs.get(0).pause(false);
    assertThat(runs.get(0).paused()).isFalse();
    assertThat(runs.get(0).advance(16, histories.get(0))).isEqualTo(16);
    runs.get(0).pause(true);
    runs.get(0).cancel();
    assertThat(runs.get(0).advance(16, histories.get(0))).isEqualTo(1);
    assertThat(runs.get(0).outcome()).isEqualTo(Outcome.CANCELLED);
  }

  @Test
  void theSecondsOfARunAreThoseOfItsOwnTurns() {
    AtomicLong clock = new AtomicLong();
    Stopwatch watch = new Stopwatch(clock::get, 2);
    watch.enter();
    clock.addAndGet(2_000_000_000L);
    watch.leave();
    clock.addAndGet(5_000_000_000L); // others' turns
    watch.enter();
    clock.addAndGet(1_000_000_000L);
    assertThat(watch.seconds(0)).isCloseTo(3, within(1e-9));
  }

  @Test
  void whatIsSteeredInTurnReplaysToTheSameBitsFromTheSavedFile() throws Exception {
    ExperimentDocument document = document();
    List<Run> runs = runs(document);
    List<History> histories = histories(runs);
    for (int i = 0; i < runs.size(); i++) {
      runs.get(i).advance(40 + i, histories.get(i));
    }
    runs.get(0).steer("learningRate", 0.02);
    runs.get(0).steer("dropout", 0.5);
    runs.get(1).steer("beta1", 0.5);
    runs.get(2).steer("batch", 8);
    inTurn(runs, histories);
    List<RunSpec> changed = new ArrayList<>();
    for (Run run : runs) {
      changed.add(run.spec().withChanges(run.changes()));
    }
    ExperimentSpec steered = document.spec().withRuns(changed);
    ExperimentDocument saved = ExperimentReader.read(ExperimentWriter.write(steered), "saved.yaml");
    List<Run> again = runs(saved);
    for (int i = 0; i < again.size(); i++) {
      History history = again.get(i).newHistory();
      again.get(i).train(history);
      assertThat(again.get(i).changes()).isNotEmpty();
      assertThat(losses(history)).containsExactly(losses(histories.get(i)));
    }
  }

  @Test
  void theLayersGradientNormsMakeUpTheWholeAndSnapshotsTellTheirStep() throws Exception {
    Run run = runs(document()).get(0);
    NetworkRecord record = run.inspect((Network) run.problem().objective());
    History history = run.newHistory();
    run.train(history);
    NetworkRecord.Norms norms = record.norms();
    assertThat(norms.size()).isEqualTo(3);
    for (int i = 0; i < norms.size(); i++) {
      double whole = history.snapshot().get((int) norms.step(i), Column.GRADIENT_NORM);
      assertThat(norms.norm(i, 0) * norms.norm(i, 0) + norms.norm(i, 1) * norms.norm(i, 1))
          .isCloseTo(whole * whole, withPercentage(1e-9));
    }
    assertThat(record.snapshots().all()).hasSize(66);
    assertThat(record.snapshots().nearest(77).step()).isEqualTo(76);
    assertThat(record.snapshots().nearest(1000).step()).isEqualTo(130);
  }
}
