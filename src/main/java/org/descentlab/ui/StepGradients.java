package org.descentlab.ui;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableIntegerValue;
import org.descentlab.ui.Recorded.Track;
import org.jspecify.annotations.Nullable;

/**
 * Finds out in the background, ten times a second at most, what the step of the selected run at the
 * playhead looks at, as long as somebody wants to see it.
 */
final class StepGradients {
  private final Worker worker;
  private final ObservableIntegerValue selected;
  private final Consumer<Optional<SeenStep>> seen;
  private final Consumer<Exception> failed;
  private final BooleanProperty wanted = new SimpleBooleanProperty();
  private final Breath breath = new Breath(this::changed);
  private final RunSteps steps; // of the worker's thread
  private @Nullable Recorded recorded;
  private long step;

  /** Tells {@code seen} what was found out, and nothing where nobody wants to see it. */
  StepGradients(
      Worker worker,
      ObservableIntegerValue selected,
      RunSteps steps,
      Consumer<Optional<SeenStep>> seen,
      Consumer<Exception> failed) {
    this.worker = worker;
    this.selected = selected;
    this.steps = steps;
    this.seen = seen;
    this.failed = failed;
    selected.addListener((o, was, now) -> changed());
    wanted.addListener((o, was, now) -> changed());
  }

  /** Whether somebody wants to see it. */
  BooleanProperty wanted() {
    return wanted;
  }

  void show(Recorded shown) {
    recorded = shown;
    changed();
  }

  void showAt(double at) {
    long row = (long) Math.floor(at);
    if (row != step) {
      step = row;
      changed();
    }
  }

  private void changed() {
    Recorded shown = recorded;
    if (shown == null || !wanted.get()) {
      seen.accept(Optional.empty());
      return;
    }
    if (breath.taken()) {
      ask(shown);
    }
  }

  private void ask(Recorded shown) {
    Optional<Track> track = RunSteps.track(shown, selected.get());
    if (track.isEmpty()) {
      seen.accept(Optional.empty());
      return;
    }
    long row = step;
    worker.compute(this, () -> SeenStep.of(shown, track.get(), row, steps), this::answered, failed);
  }

  private void answered(Optional<SeenStep> found) {
    if (wanted.get()) {
      seen.accept(found);
    }
  }
}
