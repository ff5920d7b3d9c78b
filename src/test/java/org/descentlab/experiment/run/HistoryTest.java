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
