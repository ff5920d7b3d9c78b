package org.descentlab.ui;

/**
 * Which step is shown: a position in steps that moves with time while it plays. Knows nothing of
 * clocks and windows; times are seconds.
 */
final class Playhead {
  /** At speed 1 the whole recording passes in so many seconds. */
  static final double DURATION = 12;

  private double position;
  private long end;
  private double speed = 1;
  private boolean playing;
  private boolean looping;
  private boolean following;

  /** Returns the position in steps, between two of them while it plays. */
  double position() {
    return position;
  }

  /** Returns the step that is shown. */
  long step() {
    return (long) Math.floor(position);
  }

  /** Returns the last step that there is. */
  long end() {
    return end;
  }

  boolean playing() {
    return playing;
  }

  /** Whether it stands at the last step. */
  boolean atEnd() {
    return position >= end;
  }

  /** There is a recording of so many steps now; who stood at the end of one still does. */
  void recorded(long steps) {
    boolean wasAtEnd = following || (end > 0 && atEnd() && !playing);
    end = steps;
    position = wasAtEnd ? (double) steps : Math.min(position, (double) steps);
  }

  /** Stays at the end of a recording that still grows. */
  void follow(boolean follow) {
    following = follow;
  }

  /** Plays on; from the beginning where it stands at the end. */
  void play() {
    if (atEnd()) {
      position = 0;
    }
    playing = true;
  }

  void pause() {
    playing = false;
  }

  /** Goes to a step and stays there. */
  void moveTo(double step) {
    position = Math.max(0, Math.min((double) end, step));
    following = false;
  }

  /** Goes so many whole steps forth or back, and stops playing. */
  void moveBy(long steps) {
    pause();
    moveTo(Math.floor(position) + steps);
  }

  void speed(double factor) {
    speed = factor;
  }

  void loop(boolean on) {
    looping = on;
  }

  /** Lets time pass. */
  void advance(double seconds) {
    if (!playing) {
      return;
    }
    position += seconds * speed * (double) end / DURATION;
    if (position >= end) {
      if (looping && end > 0) {
        position = 0;
      } else {
        position = end;
        playing = false;
      }
    }
  }
}
