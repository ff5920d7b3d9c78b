package org.descentlab.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Where a path was seen last. */
class ExitTest {
  private static final PlotArea AREA =
      new PlotArea(0, 0, 100, 100, Span.linear(0, 1), Span.linear(0, 1));

  @Test
  void aPathThatLeftLongAgoIsSeenWhereItLeftWithoutALookAtEveryPoint() {
    AtomicInteger looks = new AtomicInteger();
    int left = 1_234_567;
    Optional<Exit> exit =
        Exit.of(
            AREA,
            i -> {
              looks.incrementAndGet();
              return i < left ? 50 : 150;
            },
            i -> 20,
            10_000_000);
    assertThat(exit).contains(new Exit(100, 20, 100, 0));
    assertThat(looks.get()).isLessThan(50_000);
  }

  @Test
  void amongFewPointsTheShortestVisitCounts() {
    Optional<Exit> exit = Exit.of(AREA, i -> i == 500 ? 50 : 150, i -> 20, 5000);
    assertThat(exit).contains(new Exit(100, 20, 100, 0));
  }

  @Test
  void aPathThatWasNeverThereHasNoExit() {
    assertThat(Exit.of(AREA, i -> 150, i -> 20 + i, 1_000_000)).isEmpty();
  }
}
