package org.descentlab.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.descentlab.ui.UndoSteps.Step;
import org.junit.jupiter.api.Test;

/** Steps of undo, with texts in place of experiments. */
class UndoStepsTest {
  private static final Edit RATE = new Edit(Edit.Kind.FIELD, "GD", "learningRate");
  private static final Edit BETA = new Edit(Edit.Kind.FIELD, "GD", "beta");
  private static final Edit SWITCH = new Edit(Edit.Kind.RUN_SWITCHED, "GD", "");

  private long now;
  private final UndoSteps<String> steps = new UndoSteps<>(() -> now);

  @Test
  void whatWasChangedIsTakenBackAndDoneAgain() {
    steps.changed("a", "b", SWITCH);
    steps.changed("b", "c", BETA);
    assertThat(steps.undoable()).contains(BETA);
    assertThat(steps.undo("c")).contains(new Step<>("b", BETA));
    assertThat(steps.undo("b")).contains(new Step<>("a", SWITCH));
    assertThat(steps.undo("a")).isEmpty();
    assertThat(steps.redoable()).contains(SWITCH);
    assertThat(steps.redo("a")).contains(new Step<>("b", SWITCH));
    assertThat(steps.redo("b")).contains(new Step<>("c", BETA));
    assertThat(steps.redo("c")).isEmpty();
  }

  @Test
  void aNewChangeForgetsWhatCouldBeDoneAgain() {
    steps.changed("a", "b", RATE);
    steps.undo("b");
    steps.changed("a", "c", BETA);
    assertThat(steps.redoable()).isEmpty();
    assertThat(steps.undo("c")).contains(new Step<>("a", BETA));
  }

  @Test
  void changesOfOneNumberShortlyAfterEachOtherAreOneStep() {
    steps.changed("a", "b", RATE);
    now += UndoSteps.APART;
    steps.changed("b", "c", RATE);
    now += UndoSteps.APART + 1;
    steps.changed("c", "d", RATE);
    assertThat(steps.undo("d")).map(Step::state).contains("c");
    assertThat(steps.undo("c")).map(Step::state).contains("a");
  }

  @Test
  void whatTheNextGestureTakesBackAtOnceLeavesNoStep() {
    steps.changed("a", "b", BETA);
    steps.press();
    steps.changed("b", "c", RATE);
    steps.release();
    steps.press();
    steps.changed("c", "b", RATE);
    steps.release();
    assertThat(steps.undoable()).contains(BETA);
    steps.changed("b", "c", RATE);
    now += UndoSteps.APART + 1;
    steps.press();
    steps.changed("c", "b", RATE);
    assertThat(steps.undo("b")).contains(new Step<>("c", RATE));
  }

  @Test
  void aDragIsOneStepHoweverLongItTakesAndTheNextDragAnother() {
    steps.press();
    steps.changed("a", "b", RATE);
    now += 100 * UndoSteps.APART;
    steps.changed("b", "c", RATE);
    steps.release();
    steps.press();
    steps.changed("c", "d", RATE);
    steps.release();
    assertThat(steps.undo("d")).map(Step::state).contains("c");
    assertThat(steps.undo("c")).map(Step::state).contains("a");
  }

  @Test
  void changesOfDifferentThingsAreStepsOfTheirOwn() {
    steps.changed("a", "b", RATE);
    steps.changed("b", "c", BETA);
    steps.changed("c", "d", SWITCH);
    steps.changed("d", "c", SWITCH);
    assertThat(steps.undo("c")).map(Step::state).contains("d");
    assertThat(steps.undo("d")).map(Step::state).contains("c");
    assertThat(steps.undo("c")).map(Step::state).contains("b");
  }

  @Test
  void aDragThatEndsWhereItBeganIsNoStep() {
    steps.press();
    steps.changed("a", "b", RATE);
    steps.changed("b", "a", RATE);
    steps.release();
    assertThat(steps.undoable()).isEmpty();
  }

  @Test
  void whatFollowsAnUndoDoesNotJoinTheStepBefore() {
    steps.changed("a", "b", RATE);
    steps.changed("b", "c", BETA);
    steps.undo("c");
    steps.changed("b", "d", RATE);
    assertThat(steps.undo("d")).map(Step::state).contains("b");
  }

  @Test
  void theOldestStepsAreForgotten() {
    for (int i = 0; i < UndoSteps.MOST + 50; i++) {
      steps.changed("" + i, "" + (i + 1), SWITCH);
    }
    int taken = 0;
    String last = "";
    for (var step = steps.undo("x"); step.isPresent(); step = steps.undo("x")) {
      taken++;
      last = step.get().state();
    }
    assertThat(taken).isEqualTo(UndoSteps.MOST);
    assertThat(last).isEqualTo("50");
  }
}
