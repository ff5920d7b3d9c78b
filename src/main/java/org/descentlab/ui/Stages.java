package org.descentlab.ui;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** What is still to be added to a window that is shown: one part a frame, once its race runs. */
final class Stages {
  /** The parts do not wait longer for the race, in nanoseconds. */
  private static final long PATIENCE = 1_500_000_000;

  private final Deque<Runnable> toCome;
  private final long begun = System.nanoTime();

  /** Whether the race was seen, or is not waited for. */
  private boolean free;

  /**
   * Parts in their order.
   *
   * @param slow whether the race takes longer than anybody would wait for controls
   */
  Stages(List<Runnable> parts, boolean slow) {
    toCome = new ArrayDeque<>(parts);
    free = slow;
  }

  /** Whether everything is there. */
  boolean ended() {
    return toCome.isEmpty();
  }

  /** Adds what is still to come, at once. */
  void complete() {
    while (!toCome.isEmpty()) {
      toCome.remove().run();
    }
  }

  /** Does something when everything is there. */
  void whenComplete(Runnable then) {
    if (toCome.isEmpty()) {
      then.run();
    } else {
      toCome.add(then);
    }
  }

  /** Adds a part, if the race ran in the frame before or was waited for long enough. */
  void next(boolean raceRuns) {
    if (free || System.nanoTime() - begun > PATIENCE) {
      toCome.remove().run();
    }
    free |= raceRuns;
  }
}
