package org.descentlab.ui;

import java.util.function.DoublePredicate;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;

/**
 * The one clock of the window: calls for a frame at every pulse while something moves, and stands
 * still else, so that an idle window costs nothing.
 */
final class FrameClock {
  /** A pause of the program must not make the playhead jump. */
  private static final double LONGEST_FRAME = 0.1;

  private final AnimationTimer timer;
  private boolean running;
  private long previous;

  /**
   * Calls {@code frame} with the seconds since the last one; it tells whether anything moves on.
   */
  FrameClock(DoublePredicate frame) {
    this.timer =
        new AnimationTimer() {
          @Override
          public void handle(long now) {
            double seconds = previous == 0 ? 0 : (now - previous) * 1e-9;
            previous = now;
            if (!frame.test(Math.min(seconds, LONGEST_FRAME))) {
              running = false;
              stop();
            }
          }
        };
  }

  /** Something changed: frames are needed. */
  void wake() {
    if (!running) {
      running = true;
      previous = 0;
      timer.start();
    }
    Platform.requestNextPulse(); // a timer alone does not always rouse a toolkit that idles
  }

  /** Whether frames are being called for. */
  boolean running() {
    return running;
  }
}
