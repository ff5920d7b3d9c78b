package org.descentlab.ui;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.descentlab.experiment.ExperimentSpec;
import org.descentlab.ui.UndoSteps.Step;

/** Takes changes of a session's experiment back, and does them again. */
final class Undoing {

  /** What a step goes back to. */
  record State(ExperimentSpec experiment, Path folder, int selected) {}

  private final Session session;
  private final UnaryOperator<ExperimentSpec> replayable;
  private final Runnable restart;
  private final UndoSteps<State> steps;
  private final ReadOnlyObjectWrapper<Optional<Edit>> undoable =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<Edit>> redoable =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private ExperimentSpec now;
  private Path folder;
  private boolean restoring;

  /**
   * Watches a session.
   *
   * @param replayable adds what was changed on the way to an experiment that is at work
   * @param restart lets what comes next be played from its start
   * @param clock in nanoseconds
   */
  Undoing(
      Session session,
      UnaryOperator<ExperimentSpec> replayable,
      Runnable restart,
      LongSupplier clock) {
    this.session = session;
    this.replayable = replayable;
    this.restart = restart;
    this.steps = new UndoSteps<>(clock);
    this.now = session.spec();
    this.folder = session.folder();
    session.experiment().addListener((o, was, next) -> changed());
  }

  /**
   * The experiment is another one. Where a listener of the session has changed it further, this is
   * called for the last state first; the other call finds nothing to do.
   */
  private void changed() {
    ExperimentSpec next = session.spec();
    if (next.equals(now)) {
      return;
    }
    if (!restoring) {
      State before = new State(replayable.apply(now), folder, session.selectedBefore());
      State after = new State(next, session.folder(), session.selectedBefore());
      steps.changed(before, after, Edit.between(now, next));
    }
    now = next;
    folder = session.folder();
    tell();
  }

  private void tell() {
    undoable.set(steps.undoable());
    redoable.set(steps.redoable());
  }

  /** What can be taken back. */
  ReadOnlyObjectProperty<Optional<Edit>> undoable() {
    return undoable.getReadOnlyProperty();
  }

  /** What can be done again. */
  ReadOnlyObjectProperty<Optional<Edit>> redoable() {
    return redoable.getReadOnlyProperty();
  }

  /** A gesture of the mouse begins. */
  void press() {
    steps.press();
  }

  /** A gesture of the mouse ends. */
  void release() {
    steps.release();
  }

  /** Takes the last change back. */
  void undo() {
    steps.undo(present()).ifPresent(this::restore);
  }

  /** Does the change again that was taken back last. */
  void redo() {
    steps.redo(present()).ifPresent(this::restore);
  }

  private State present() {
    return new State(replayable.apply(session.spec()), folder, session.selected().get());
  }

  private void restore(Step<State> step) {
    restoring = true;
    try {
      if (step.change().kind() == Edit.Kind.OPENED || step.change().kind() == Edit.Kind.PROBLEM) {
        restart.run();
      }
      State state = step.state();
      session.restore(state.experiment(), state.folder(), state.selected());
    } finally {
      restoring = false;
    }
    tell();
  }
}
