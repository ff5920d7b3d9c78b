package org.descentlab.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.TextField;
import javafx.stage.Stage;
import org.descentlab.experiment.catalog.Optimizers;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** Numbers that somebody types and does not confirm. */
class TypedNumbersTest extends OpenWindow {

  @Start
  void start(Stage stage) {
    open(stage);
  }

  private static void type(FxRobot robot, String field, String text) {
    robot.interact(
        () -> {
          TextField typed = robot.lookup(field).queryAs(TextField.class);
          typed.requestFocus();
          typed.setText(text);
        });
  }

  @Test
  void whoGoesToAnotherRunLeavesTheNumberWithTheOneItWasTypedFor(FxRobot robot) throws Exception {
    awaitRecording();
    double other = session.spec().runs().get(1).optimizer().number("learningRate");
    type(robot, "#learningRate-field", "0.123");
    robot.clickOn("#run-1");
    await(() -> session.selected().get() == 1);
    assertThat(session.spec().runs().get(0).optimizer().number("learningRate")).isEqualTo(0.123);
    assertThat(session.spec().runs().get(1).optimizer().number("learningRate")).isEqualTo(other);
  }

  @Test
  void aNumberWhoseFieldIsTakenAwayIsForgotten(FxRobot robot) throws Exception {
    awaitRecording();
    robot.interact(
        () ->
            session.addRun(
                "ALR", run -> run.withOptimizer(Optimizers.ALL.get("gd-alr").defaults())));
    await(() -> robot.lookup("#scale-field").tryQuery().isPresent());
    type(robot, "#scale-field", "7");
    robot.interact(
        () ->
            session.addRun(
                "Newton", run -> run.withOptimizer(Optimizers.ALL.get("newton").defaults())));
    await(() -> robot.lookup("#scale-field").tryQuery().isEmpty());
    awaitRecordingOf(session.spec());
    assertThat(session.selectedRun().optimizer().type()).isEqualTo("newton");
    assertThat(session.spec().runs()).anyMatch(run -> run.optimizer().type().equals("gd-alr"));
    assertThat(view.messages().isVisible()).isFalse();
  }
}
