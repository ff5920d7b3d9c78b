package org.descentlab.experiment.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import org.descentlab.experiment.file.ExperimentDocument;
import org.descentlab.experiment.file.ExperimentReader;
import org.junit.jupiter.api.Test;

/** How long a run took up to each of its rows. */
class SecondsTest {
  private static final long SECOND = 1_000_000_000;

  private static Run run(AtomicLong clock) throws Exception {
    ExperimentDocument document =
        ExperimentReader.read(
            """
            format: 1
            problem: { kind: surface, surface: ravine }
            stop: { steps: 100 }
            runs: [ { optimizer: { type: sgd, learningRate: 0.01 } } ]
            """,
            "test.yaml");
    return new Run(
        document.spec(),
        document.spec().runs().get(0),
        new ProblemLoader(Path.of(".")).load(document, 0),
        () -> clock.getAndAdd(SECOND));
  }

  @Test
  void theSecondsOfARowLieBetweenThoseAtWhichTheClockWasRead() throws Exception {
    Run run = run(new AtomicLong(77));
    History history = run.newHistory();
    run.train(history);
    History.Snapshot rows = history.snapshot();
    assertThat(rows.size()).isEqualTo(101);
    assertThat(rows.seconds(0)).isZero();
    assertThat(rows.seconds(8)).isCloseTo(0.5, within(1e-9));
    assertThat(rows.seconds(16)).isCloseTo(1, within(1e-9));
    assertThat(rows.seconds(40)).isCloseTo(2.5, within(1e-9));
    assertThat(rows.seconds(96)).isCloseTo(6, within(1e-9));
    assertThat(rows.seconds(100)).isCloseTo(7, within(0.01)); // without measuring the end
    assertThat(run.seconds()).isEqualTo(rows.seconds(100));
  }

  @Test
  void whatItWasHeldAndMeasuredIsNoTraining() {
    AtomicLong clock = new AtomicLong();
    Stopwatch watch = new Stopwatch(clock::get, 2);
    watch.start();
    clock.set(10 * SECOND);
    watch.held(3 * SECOND);
    assertThat(watch.seconds(2 * SECOND)).isCloseTo(5, within(1e-9));
  }

  @Test
  void theClockIsReadOnceInSixteenFastRowsAndAtEverySlowOne() {
    assertThat(new Stopwatch(System::nanoTime, 2).due(15)).isFalse();
    assertThat(new Stopwatch(System::nanoTime, 2).due(16)).isTrue();
    assertThat(new Stopwatch(System::nanoTime, 101_770).due(15)).isTrue();
  }

  @Test
  void fullStampsGiveWayEvenlyAndTheLastStays() {
    Stamps stamps = new Stamps(1000);
    for (int k = 1; k <= 100_000; k++) {
      stamps.add(k, 0.5 * k, false);
    }
    stamps.add(100_001, 70_000, true);
    Stamps.View view = stamps.view();
    assertThat(view.size()).isBetween(500, 1001);
    for (int k = 0; k <= 99_000; k += 777) {
      assertThat(view.seconds(k)).isCloseTo(0.5 * k, within(1e-6));
    }
    assertThat(view.seconds(100_001)).isEqualTo(70_000);
    assertThat(view.seconds(200_000)).isEqualTo(70_000);
  }

  @Test
  void aHistoryWithoutAClockHasNoSeconds() {
    History history = MadeRows.of(2, 5, cells -> cells[1] = 1);
    assertThat(Row.present(history.snapshot().seconds(3))).isFalse();
  }
}
