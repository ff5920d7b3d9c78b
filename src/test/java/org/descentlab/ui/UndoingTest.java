package org.descentlab.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import org.descentlab.experiment.ExperimentSpec;
import org.descentlab.experiment.StopSpec;
import org.descentlab.experiment.catalog.Optimizers;
import org.junit.jupiter.api.Test;

/** Changes of a session, taken back; without a window. */
class UndoingTest {
  private long now;
  private int restarts;
  private final Session session = new Session(Samples.read("ravine-race"));
  private final Undoing undoing =
      new Undoing(session, UnaryOperator.identity(), () -> restarts++, () -> now += 1_000_000_000);

  private static String words(java.util.Optional<Edit> edit) {
    return edit.orElseThrow().words(new Texts("en"));
  }

  @Test
  void everyKindOfChangeIsNamedAndTakenBack() {
    ExperimentSpec first = session.spec();
    session.selected().set(1);
    session.setHyperparameter("beta", 0.7);
    assertThat(words(undoing.undoable().get())).isEqualTo("momentum of Heavy ball");
    session.edit(spec -> Starts.moved(spec, List.of(1.0, 1.0)));
    assertThat(words(undoing.undoable().get())).isEqualTo("start");
    session.edit(spec -> spec.withStop(StopSpec.after(77)));
    assertThat(words(undoing.undoable().get())).isEqualTo("steps");
    session.addRun("Adam", run -> run.withOptimizer(Optimizers.ALL.get("adam").defaults()));
    assertThat(words(undoing.undoable().get())).isEqualTo("Adam 2 added");
    session.removeRun(0);
    assertThat(words(undoing.undoable().get())).isEqualTo("GD removed");
    session.editRun(0, run -> run.withEnabled(false));
    assertThat(words(undoing.undoable().get())).isEqualTo("Heavy ball switched on or off");
    session.editRun(0, run -> run.withOptimizer(Optimizers.ALL.get("adam").defaults()));
    assertThat(words(undoing.undoable().get())).isEqualTo("optimizer of Heavy ball");
    session.editRun(0, run -> run.withNoise(0.5));
    assertThat(words(undoing.undoable().get())).isEqualTo("gradient of Heavy ball");
    ProblemEdits.chosen(session.spec(), "rosenbrock")
        .ifPresent(other -> session.edit(spec -> other));
    assertThat(words(undoing.undoable().get())).isEqualTo("another problem");
    ExperimentSpec last = session.spec();
    for (int i = 0; i < 9; i++) {
      undoing.undo();
    }
    assertThat(session.spec()).isEqualTo(first);
    assertThat(session.selected().get()).isEqualTo(1);
    assertThat(undoing.undoable().get()).isEmpty();
    for (int i = 0; i < 9; i++) {
      undoing.redo();
    }
    assertThat(session.spec()).isEqualTo(last);
    assertThat(undoing.redoable().get()).isEmpty();
  }

  @Test
  void anotherExperimentIsClosedAgainWithItsFolderAndSelection() {
    ExperimentSpec first = session.spec();
    session.selected().set(3);
    session.open(Samples.read("line5"), Path.of("elsewhere"));
    assertThat(words(undoing.undoable().get())).isEqualTo("another experiment");
    undoing.undo();
    assertThat(session.spec()).isEqualTo(first);
    assertThat(session.folder()).isEqualTo(Path.of(""));
    assertThat(session.selected().get()).isEqualTo(3);
    assertThat(restarts).isEqualTo(1);
    undoing.redo();
    assertThat(session.folder()).isEqualTo(Path.of("elsewhere"));
  }

  @Test
  void anEditThatAListenerCompletesIsOneStep() {
    ExperimentSpec first = session.spec();
    Session completed = new Session(first);
    completed
        .experiment()
        .addListener(
            (o, was, next) ->
                completed.edit(spec -> spec.withStop(StopSpec.after(55)))); // as steering is kept
    Undoing watching =
        new Undoing(completed, UnaryOperator.identity(), () -> {}, () -> now += 1_000_000_000);
    completed.setHyperparameter("learningRate", 0.123);
    assertThat(completed.spec().stop().steps()).hasValue(55);
    watching.undo();
    assertThat(completed.selectedRun().optimizer()).isEqualTo(first.runs().get(0).optimizer());
    assertThat(watching.undoable().get()).isEmpty();
  }
}
