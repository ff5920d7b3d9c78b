package org.descentlab.experiment.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicReference;
import org.descentlab.experiment.run.History.Column;
import org.junit.jupiter.api.Test;

class HistoryTest {

  private static Row row(long step) {
    Row row = new Row(2);
    row.step = step;
    row.loss = step;
    row.theta[0] = step;
    return row;
  }

  @Test
  void pastItsCapItDoublesItsStrideAndKeepsTheRowsDivisibleByItAndTheLast() {
    History history = new History(2, false, 9 * 2048);
    for (int k = 0; k < 20_000; k++) {
      history.row(row(k));
    }
    Row last = row(20_001);
    last.last = true;
    history.row(last);
    History.Snapshot rows = history.snapshot();
    assertThat(rows.stride()).isEqualTo(16);
    assertThat(rows.size()).isEqualTo(20_000 / 16 + 1);
    for (int i = 0; i < rows.size() - 1; i++) {
      assertThat(rows.step(i)).isEqualTo(16L * i);
      assertThat(rows.get(i, Column.LOSS)).isEqualTo(16.0 * i);
    }
    assertThat(rows.step(rows.size() - 1)).isEqualTo(20_001);
  }

  @Test
  void theLastRowHasTheRateOfTheRowBefore() {
    History history = new History(2, false);
    Row only = row(0);
    history.row(only);
    assertThat(Row.present(history.snapshot().latest(0, Column.LEARNING_RATE))).isFalse();
    Row first = row(1);
    first.learningRate = 0.5;
    history.row(first);
    history.row(row(2));
    assertThat(history.snapshot().latest(1, Column.LEARNING_RATE)).isEqualTo(0.5);
    assertThat(history.snapshot().latest(2, Column.LEARNING_RATE)).isEqualTo(0.5);
  }

  @Test
  void tenMillionStepsStayEvenlySpacedAndSixSuchRunsUnder200Megabytes() {
    History history = new History(2, false);
    long steps = 10_000_001;
    long most = 0;
    Row row = row(0);
    for (long k = 0; k <= steps; k++) {
      row.step = k;
      row.last = k == steps;
      history.row(row);
      most = Math.max(most, history.bytes());
    }
    assertThat(7 * most).isLessThan(200_000_000); // six, and a thinned one being made
    History.Snapshot rows = history.snapshot();
    assertThat(rows.stride()).isEqualTo(32);
    assertThat(rows.size()).isEqualTo(10_000_000 / 32 + 2);
    for (int i = 0; i < rows.size() - 1; i++) {
      assertThat(rows.step(i) == 32L * i).isTrue();
    }
    assertThat(rows.step(rows.size() - 1)).isEqualTo(steps);
  }

  @Test
  void measuredRowsAreKeptWhereOthersGo() {
    History history = new History(0, true, 11 * 2048);
    for (int k = 0; k < 20_000; k++) {
      Row row = new Row(0);
      row.step = k;
      row.testAccuracy = k % 997 == 0 ? 0.5 : Row.ABSENT;
      history.row(row);
    }
    History.Snapshot rows = history.snapshot();
    assertThat(rows.stride()).isEqualTo(16);
    for (int k = 0; k < 20_000; k += 997) {
      int at = rows.rowAt(k);
      assertThat(rows.step(at)).isEqualTo(k);
      assertThat(rows.score(at, 3)).isEqualTo(0.5);
    }
  }

  @Test
  void rowsOfNetworksWithoutClassesAreKeptByTheirTrainingLoss() {
    History history = new History(0, true, 11 * 2048);
    for (int k = 0; k < 20_000; k++) {
      Row row = new Row(0);
      row.step = k;
      row.trainLoss = k % 997 == 0 ? 0.25 : Row.ABSENT;
      history.row(row);
    }
    History.Snapshot rows = history.snapshot();
    for (int k = 0; k < 20_000; k += 997) {
      int at = rows.rowAt(k);
      assertThat(rows.step(at)).isEqualTo(k);
      assertThat(rows.score(at, 0)).isEqualTo(0.25);
    }
  }

  @Test
  void theRowAtAStepIsTheLastOneNotBehindIt() {
    History history = new History(2, false);
    for (int k = 0; k < 3000; k++) {
      history.row(row(k));
    }
    History.Snapshot rows = history.snapshot();
    assertThat(rows.rowAt(0)).isZero();
    assertThat(rows.rowAt(1234.9)).isEqualTo(1234);
    assertThat(rows.rowAt(1e9)).isEqualTo(2999);
  }

  @Test
  void aReaderSeesOnlyWholeRowsWhileAnotherThreadWritesAndThins() throws Exception {
    History history = new History(2, false, 9 * 4096);
    AtomicReference<Throwable> fault = new AtomicReference<>();
    Thread writer =
        new Thread(
            () -> {
              for (int k = 0; k < 400_000; k++) {
                history.row(row(k));
              }
            });
    writer.setUncaughtExceptionHandler((t, e) -> fault.set(e));
    writer.start();
    long previous = 0;
    while (writer.isAlive()) {
      History.Snapshot rows = history.snapshot();
      if (rows.size() > 0) {
        int i = rows.size() - 1;
        assertThat(rows.theta(i, 0)).isEqualTo(rows.get(i, Column.LOSS));
        assertThat(rows.step(i)).isGreaterThanOrEqualTo(previous - 2 * rows.stride());
        previous = rows.step(i);
      }
    }
    writer.join();
    assertThat(fault.get()).isNull();
    assertThat(history.snapshot().stride()).isEqualTo(128);
  }
}
