package org.descentlab.ui;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * What was changed, to take back and to do again, the last change first. Changes of one number that
 * follow one another, in one drag or shortly after each other, are one step; where the next gesture
 * takes one back at once, none is left. Knows nothing of windows; a clock in nanoseconds is given.
 *
 * @param <S> what a step goes back to; the same again where equal
 */
final class UndoSteps<S> {
  /** So many steps are kept. */
  static final int MOST = 200;

  /** Changes further apart are steps of their own, in nanoseconds. */
  static final long APART = 700_000_000L;

  /**
   * A step.
   *
   * @param state to go to
   * @param change what is taken back, or done again
   */
  record Step<S>(S state, Edit change) {}

  private final Deque<Step<S>> past = new ArrayDeque<>();
  private final Deque<Step<S>> future = new ArrayDeque<>();
  private final LongSupplier clock;
  private long last;
  private boolean held;
  private boolean ended = true;

  UndoSteps(LongSupplier clock) {
    this.clock = clock;
  }

  /** A mouse button goes down: what changes until it goes up is one gesture. */
  void press() {
    held = true;
    ended = true;
  }

  /** It goes up. */
  void release() {
    held = false;
    ended = true;
  }

  /** Something was changed; {@code before} is how it was. */
  void changed(S before, S after, Edit change) {
    long now = clock.getAsLong();
    Step<S> latest = past.peekLast();
    boolean alike = latest != null && change.isGradual() && latest.change().equals(change);
    boolean soon = now - last <= APART;
    boolean same = alike && !ended && (held || soon);
    boolean asItWas = latest != null && latest.state().equals(after) && (same || (alike && soon));
    last = now;
    ended = asItWas;
    future.clear();
    if (asItWas) {
      past.removeLast();
    } else if (!same) {
      past.addLast(new Step<>(before, change));
      if (past.size() > MOST) {
        past.removeFirst();
      }
    }
  }

  /** What can be taken back. */
  Optional<Edit> undoable() {
    return Optional.ofNullable(past.peekLast()).map(Step::change);
  }

  /** What can be done again. */
  Optional<Edit> redoable() {
    return Optional.ofNullable(future.peekLast()).map(Step::change);
  }

  /** Takes the last step back; {@code present} is how it is now. Empty where there is none. */
  Optional<Step<S>> undo(S present) {
    return move(past, future, present);
  }

  /** Does the step again that was taken back last. Empty where there is none. */
  Optional<Step<S>> redo(S present) {
    return move(future, past, present);
  }

  private Optional<Step<S>> move(Deque<Step<S>> from, Deque<Step<S>> to, S present) {
    ended = true;
    Step<S> step = from.pollLast();
    if (step == null) {
      return Optional.empty();
    }
    to.addLast(new Step<>(present, step.change()));
    return Optional.of(step);
  }
}
