package org.descentlab.ui;

import java.util.Optional;
import org.descentlab.experiment.Fault;
import org.jspecify.annotations.Nullable;

/** What is asked of the trainer, and what comes of it: a recording or a refusal. */
final class Requests {
  /** A request is replaced by a newer one only after so many seconds, so that dragging shows. */
  private static final double PATIENCE = 0.2;

  private final Session session;
  private final Trainer trainer;
  private boolean changed = true;
  private long asked;
  private long refusalSeen;
  private double waited;

  Requests(Session session, Trainer trainer) {
    this.session = session;
    this.trainer = trainer;
  }

  /** There is something new to ask for. */
  void change() {
    changed = true;
  }

  /** Whether nothing was asked for yet. */
  boolean none() {
    return asked == 0;
  }

  /**
   * Hands a changed experiment to the trainer, at once where that is free.
   *
   * @param seconds since the last time
   * @param held whether a network waits at its start
   */
  void ask(double seconds, boolean held) {
    waited += seconds;
    if (changed && (!trainer.pending() || waited > PATIENCE)) {
      asked = trainer.request(session.spec(), session.loader(), held);
      changed = false;
      waited = 0;
    }
  }

  /**
   * Whether something is to be asked for, or an answer to the last request was not taken up yet.
   * What the trainer has by now does not count: an answer that comes after this frame looked for it
   * needs another frame.
   */
  boolean awaiting(@Nullable Recorded shown) {
    return changed || (refusalSeen < asked && (shown == null || shown.request() < asked));
  }

  /** Why the last request can't be trained; told once. */
  Optional<Fault> refusal() {
    Trainer.Refusal refusal = trainer.refusal();
    if (refusal == null || refusal.request() <= refusalSeen) {
      return Optional.empty();
    }
    refusalSeen = refusal.request();
    return Optional.of(refusal.fault());
  }

  /** The last recording where it is another one than what is shown, as it is presented now. */
  Optional<Recorded> recorded(@Nullable Recorded shown) {
    return Optional.ofNullable(trainer.recorded())
        .filter(latest -> shown == null || latest.request() != shown.request())
        .map(latest -> latest.presentedBy(session.spec()));
  }
}
