package org.descentlab.ui;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** What is still to be added to a window that is shown: one part a frame, once its race runs. */
final class Stages {
  /** The parts do not wait longer for the race, in nanoseconds. */
  private static final long PATIENCE = 700_000_000;

  private final Deque<Runnable> toCome;
  private final long begun = System.nanoTime();
  private boolean raceSeen;

  Stages(List<Runnable> parts) {
    toCome = new ArrayDeque<>(parts);
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
    if (raceSeen || System.nanoTime() - begun > PATIENCE) {
      toCome.remove().run();
    }
    raceSeen |= raceRuns;
  }
}
