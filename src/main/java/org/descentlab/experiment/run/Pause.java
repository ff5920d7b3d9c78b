package org.descentlab.experiment.run;

/** Holds the training thread between two rows. */
final class Pause {
  private volatile boolean paused;
  private boolean waiting;
  private boolean ended;

  /** Holds the training thread from its next row on, or lets it go on; from any thread. */
  synchronized void set(boolean hold) {
    paused = hold && !ended;
    waiting = waiting && paused;
    notifyAll();
  }

  /** Lets the training thread go on, and never holds it again; from any thread. */
  synchronized void end() {
    ended = true;
    set(false);
  }

  /** Waits while held; returns for how many nanoseconds. An interrupt ends the wait. */
  long await() {
    return paused ? held() : 0;
  }

  private synchronized long held() {
    long began = System.nanoTime();
    waiting = true;
    try {
      while (paused) {
        wait();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    waiting = false;
    return System.nanoTime() - began;
  }

  /** Whether a row may be taken now; does not wait. */
  boolean passes() {
    if (!paused) {
      return true;
    }
    synchronized (this) {
      waiting = paused;
      return !paused;
    }
  }

  /** Whether somebody asked for the training thread to be held. */
  boolean asked() {
    return paused;
  }

  /** Whether the training thread is held at this moment. */
  synchronized boolean holds() {
    return waiting;
  }
}
