package org.descentlab.experiment.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.descentlab.experiment.run.ParameterSnapshots.Snapshot;
import org.descentlab.math.FloatVector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which parameters are kept. */
class ParameterSnapshotsTest {
  private static final long MOST_BYTES = 64L << 20;

  private static List<Snapshot> after(ParameterSnapshots snapshots, FloatVector params, long last) {
    for (long step = 0; step < last; step++) {
      params.put(0, (double) step);
      snapshots.offer(step, params, false);
    }
    params.put(0, (double) last);
    snapshots.offer(last, params, true);
    return snapshots.all();
  }

  @ParameterizedTest
  @CsvSource({"3, 100", "3, 127", "3, 128", "3, 5001", "200000, 300", "9000000, 11"})
  void atMost128And64MebibytesAreKeptAndTheyTellTheirStep(int dimension, long last) {
    List<Snapshot> kept =
        after(new ParameterSnapshots(dimension), FloatVector.zeros(dimension), last);
    assertThat(kept).hasSizeBetween(1, 128);
    assertThat(kept.size() * 4L * dimension).isLessThanOrEqualTo(MOST_BYTES);
    assertThat(kept).allSatisfy(s -> assertThat(s.params().get(0)).isEqualTo((double) s.step()));
    assertThat(kept.get(kept.size() - 1).step()).isEqualTo(last);
    assertThat(kept.size() == 1 || kept.get(0).step() == 0).isTrue();
  }

  @Test
  void stepsAreEvenlySpacedAndHalvedWhenTheyAreTooMany() {
    List<Snapshot> kept = after(new ParameterSnapshots(3), FloatVector.zeros(3), 1000);
    for (int i = 0; i < kept.size() - 1; i++) {
      assertThat(kept.get(i).step()).isEqualTo(8L * i);
    }
    assertThat(kept).hasSize(126);
  }

  @Test
  void whereThereIsRoomForOneItIsTheNewestOfDoublingSteps() {
    ParameterSnapshots snapshots = new ParameterSnapshots(10_000_000);
    FloatVector params = FloatVector.zeros(1);
    for (long step = 0; step <= 100; step++) {
      snapshots.offer(step, params, false);
      assertThat(snapshots.all()).hasSize(1);
      assertThat(snapshots.nearest(0).step()).isEqualTo(Long.highestOneBit(step));
    }
    snapshots.offer(101, params, true);
    assertThat(snapshots.all().stream().map(Snapshot::step)).containsExactly(101L);
  }
}
