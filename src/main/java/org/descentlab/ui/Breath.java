package org.descentlab.ui;

import javafx.animation.PauseTransition;
import javafx.util.Duration;

/**
 * Lets something happen ten times a second at most: at once, and where it is wanted again too soon,
 * once more when a breath is over.
 */
final class Breath {
  private static final Duration LENGTH = Duration.millis(100);

  private final PauseTransition pause = new PauseTransition(LENGTH);
  private boolean resting;
  private boolean due;

  /** Calls {@code again} when a breath is over during which something was wanted. */
  Breath(Runnable again) {
    pause.setOnFinished(
        e -> {
          resting = false;
          if (due) {
            due = false;
            again.run();
          }
        });
  }

  /** Whether it may happen now, and a breath begins; where not, {@code again} is called later. */
  boolean taken() {
    if (resting) {
      due = true;
      return false;
    }
    resting = true;
    pause.playFromStart();
    return true;
  }

  /** Whether something is wanted when the breath is over. */
  boolean due() {
    return due;
  }
}
