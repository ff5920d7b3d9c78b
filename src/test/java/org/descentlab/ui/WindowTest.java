package org.descentlab.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import javafx.stage.Stage;
import org.descentlab.experiment.ProblemSpec.SurfaceProblem;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** Every control does what its name says. */
class WindowTest extends OpenWindow {

  @Start
  void start(Stage stage) {
    open(stage);
  }

  @Test
  void theWindowOpensWithARaceThatRuns() throws Exception {
    await(() -> view.conductor().playhead().playing());
    await(() -> view.conductor().playhead().position() > 1);
    assertThat(view.conductor().recorded().tracks().size()).isGreaterThanOrEqualTo(2);
  }

  @Test
  void aMovedSliderRecordsTheRunAnewWithTheRateOfTheSlider(FxRobot robot) throws Exception {
    awaitRecording();
    double before = finalLoss(0);
    Slider slider = robot.lookup("#learningRate-slider").queryAs(Slider.class);
    robot.interact(() -> slider.setValue(0.3));
    double rate = session.selectedRun().optimizer().number("learningRate");
    assertThat(rate).isLessThan(0.01);
    awaitRecordingOf(session.spec());
    assertThat(finalLoss(0)).isNotEqualTo(before);
    assertThat(robot.lookup("#learningRate-field").queryAs(TextField.class).getText())
        .isEqualTo(Numbers.exact(rate));
  }

  @Test
  void aTypedNumberIsTakenOverAndOneOutOfRangeIsMarkedAndNot(FxRobot robot) throws Exception {
    awaitRecording();
    TextField field = robot.lookup("#learningRate-field").queryAs(TextField.class);
    robot.interact(field::requestFocus);
    robot.interact(() -> field.setText("0.123"));
    robot.type(KeyCode.ENTER);
    assertThat(session.selectedRun().optimizer().number("learningRate")).isEqualTo(0.123);
    robot.interact(() -> field.setText("-1"));
    robot.type(KeyCode.ENTER);
    assertThat(session.selectedRun().optimizer().number("learningRate")).isEqualTo(0.123);
    assertThat(field.getPseudoClassStates()).anyMatch(s -> s.getPseudoClassName().equals("error"));
    assertThat(field.getTooltip().getText()).contains("at least 0");
    robot.type(KeyCode.ESCAPE);
    assertThat(field.getText()).isEqualTo("0.123");
    assertThat(view.getScene().getFocusOwner()).isSameAs(view); // the keys are the window's again
  }

  @Test
  void playPauseStepsAndTheTimelineMoveThePlayhead(FxRobot robot) throws Exception {
    await(() -> view.conductor().playhead().playing());
    robot.clickOn("#play");
    await(() -> !view.conductor().playhead().playing());
    long at = view.conductor().playhead().step();
    robot.clickOn("#step");
    await(() -> view.conductor().playhead().position() == at + 1);
    robot.clickOn("#step-back");
    await(() -> view.conductor().playhead().position() == at);
    Slider timeline = robot.lookup("#timeline").queryAs(Slider.class);
    robot.interact(() -> timeline.setValue(17));
    await(() -> view.conductor().playhead().step() == 17);
    await(() -> robot.lookup("#position").queryAs(Label.class).getText().contains("17"));
    robot.clickOn("#to-start");
    await(() -> view.conductor().playhead().position() == 0);
  }

  @Test
  void theKeyboardPlaysStepsAndSelects(FxRobot robot) throws Exception {
    await(() -> view.conductor().playhead().playing());
    robot.interact(view::requestFocus);
    robot.type(KeyCode.SPACE);
    await(() -> !view.conductor().playhead().playing());
    robot.type(KeyCode.HOME);
    await(() -> view.conductor().playhead().position() == 0);
    robot.type(KeyCode.RIGHT, KeyCode.RIGHT, KeyCode.LEFT);
    await(() -> view.conductor().playhead().position() == 1);
    robot.type(KeyCode.END);
    await(() -> view.conductor().playhead().atEnd());
    robot.type(KeyCode.DIGIT2);
    await(() -> session.selected().get() == 1);
    robot.type(KeyCode.DOWN, KeyCode.DOWN, KeyCode.UP);
    await(() -> session.selected().get() == 2);
    assertThat(view.getScene().getFocusOwner()).isSameAs(view);
    robot.type(KeyCode.UP, KeyCode.UP, KeyCode.UP, KeyCode.UP);
    await(() -> session.selected().get() == 0);
  }

  @Test
  void inAFieldTheKeysUpAndDownGoByStepsFinerThanTheSliders(FxRobot robot) throws Exception {
    awaitRecording();
    TextField field = robot.lookup("#learningRate-field").queryAs(TextField.class);
    robot.interact(field::requestFocus);
    robot.interact(() -> field.setText("0.5"));
    robot.type(KeyCode.UP);
    assertThat(session.selectedRun().optimizer().number("learningRate")).isEqualTo(0.51);
    robot.type(KeyCode.DOWN, KeyCode.DOWN);
    assertThat(field.getText()).isEqualTo("0.49");
    assertThat(session.selectedRun().optimizer().number("learningRate")).isEqualTo(0.49);
    assertThat(session.selected().get()).isZero();
  }

  @Test
  void aClickInThePlaneSetsTheStartOfAllRuns(FxRobot robot) throws Exception {
    awaitRecording();
    PlaneView plane = robot.lookup("#plane").queryAs(PlaneView.class);
    await(plane::ready);
    var before = session.spec().problem();
    robot.clickOn(plane);
    await(() -> !session.spec().problem().equals(before));
    awaitRecordingOf(session.spec());
    var start = ((SurfaceProblem) session.spec().problem()).start().point();
    for (var track : view.conductor().recorded().tracks()) {
      assertThat(track.history().snapshot().theta(0, 0)).isEqualTo(start.get(0));
      assertThat(track.history().snapshot().theta(0, 1)).isEqualTo(start.get(1));
    }
  }

  @Test
  void aRunIsSwitchedOffAddedAndRemoved(FxRobot robot) throws Exception {
    awaitRecording();
    int runs = session.spec().runs().size();
    robot.clickOn("#run-0-on");
    assertThat(session.spec().runs().get(0).enabled()).isFalse();
    awaitRecordingOf(session.spec());
    assertThat(view.conductor().recorded().tracks()).noneMatch(t -> t.index() == 0);
    robot.interact(
        () ->
            session.addRun(
                "Adam", run -> run.withOptimizer(session.spec().runs().get(runs - 1).optimizer())));
    awaitRecordingOf(session.spec());
    assertThat(session.spec().runs()).hasSize(runs + 1);
    robot.interact(() -> robot.lookup("#run-" + runs).query().requestFocus());
    robot.type(KeyCode.DELETE);
    assertThat(session.spec().runs()).hasSize(runs);
  }

  @Test
  void anotherSurfaceBringsItsOwnStartAndParameters(FxRobot robot) throws Exception {
    awaitRecording();
    @SuppressWarnings("unchecked")
    ComboBox<String> choice = robot.lookup("#problem-choice").queryAs(ComboBox.class);
    robot.interact(() -> choice.setValue("rosenbrock"));
    awaitRecordingOf(session.spec());
    assertThat(view.conductor().recorded().tracks().get(0).history().snapshot().theta(0, 0))
        .isEqualTo(-1.2);
    assertThat(robot.lookup("#b-slider").tryQuery()).isPresent();
  }

  @Test
  void languageAndThemeSwitchWithoutARestart(FxRobot robot) throws Exception {
    Button play = robot.lookup("#play").queryButton();
    robot.clickOn("#language");
    await(() -> play.getText().equals("播放") || play.getText().equals("暂停"));
    robot.clickOn("#theme");
    assertThat(looks.figureTheme().dark()).isTrue();
    await(() -> grounds().equals(Set.of(Color.web("#0f131b"))));
    robot.clickOn("#theme");
    await(() -> grounds().equals(Set.of(Color.WHITE)));
    robot.clickOn("#language");
    await(() -> play.getText().equals("Play") || play.getText().equals("Pause"));
  }

  /** What all parts of the window stand on. */
  private Set<Paint> grounds() {
    return view.lookupAll(".ground").stream()
        .map(part -> ((Region) part).getBackground().getFills().get(0).getFill())
        .collect(Collectors.toSet());
  }

  @Test
  void aWindowInWhichNothingMovesAsksForNoFrames(FxRobot robot) throws Exception {
    await(() -> view.conductor().playhead().playing());
    robot.clickOn("#play");
    await(() -> view.conductor().idle());
  }
}
