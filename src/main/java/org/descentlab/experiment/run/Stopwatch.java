package org.descentlab.experiment.run;

import java.util.function.LongSupplier;

/**
 * How long a run has trained: without the time in which it was held, and without measuring. The
 * training thread alone reads it, and not at every row where rows are fast.
 */
final class Stopwatch {
  /** Up to so many parameters, rows are so fast that reading the clock would slow them. */
  private static final int FAST = 1000;

  private static final int FAST_EVERY = 16;

  private final LongSupplier nanoseconds;
  private final int every;
  private long began;
  private long held;
  private long left;
  private boolean started;

  /**
   * Reads a clock.
   *
   * @param nanoseconds since some moment
   * @param dimension of the problem, which tells how fast its rows are
   */
  Stopwatch(LongSupplier nanoseconds, int dimension) {
    this.nanoseconds = nanoseconds;
    this.every = dimension <= FAST ? FAST_EVERY : 1;
  }

  void start() {
    began = nanoseconds.getAsLong();
    held = 0;
  }

  /** A turn of training begins: the time since the last one ended was others'. */
  void enter() {
    if (started) {
      held += nanoseconds.getAsLong() - left;
    } else {
      started = true;
      start();
    }
  }

  /** A turn of training ends. */
  void leave() {
    left = nanoseconds.getAsLong();
  }

  /** So many nanoseconds were no training. */
  void held(long time) {
    held += time;
  }

  /** Whether the clock is read before row k. */
  boolean due(long k) {
    return k % every == 0;
  }

  /**
   * Returns the seconds of training since the start.
   *
   * @param measuring nanoseconds that measuring took so far
   */
  double seconds(long measuring) {
    return (nanoseconds.getAsLong() - began - held - measuring) * 1e-9;
  }
}
