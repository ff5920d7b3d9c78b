package org.descentlab.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.ComboBox;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.stage.Stage;
import org.descentlab.data.PlaneSet;
import org.descentlab.experiment.Outcome;
import org.descentlab.experiment.ProblemSpec.LogisticProblem;
import org.descentlab.experiment.ProblemSpec.RegressionProblem;
import org.descentlab.experiment.RegressionSource.Labelled;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** Regressions on data that are chosen in the window. */
class DataChoiceTest extends OpenWindow {

  @Start
  void start(Stage stage) {
    open(stage);
  }

  @SuppressWarnings("unchecked")
  private ComboBox<String> regressions(FxRobot robot) throws Exception {
    awaitRecording();
    robot.clickOn("#kind-" + RegressionProblem.KIND);
    awaitRecordingOf(session.spec());
    return robot.lookup("#problem-choice").queryAs(ComboBox.class);
  }

  @Test
  void moonsTrainAndShowTheirPlaneTheirDataAndTheirLoss(FxRobot robot) throws Exception {
    ComboBox<String> choice = regressions(robot);
    robot.interact(() -> choice.setValue("moons"));
    awaitRecordingOf(session.spec());
    assertThat(session.spec().problem()).isInstanceOf(LogisticProblem.class);
    await(view::ready);
    assertThat(robot.lookup("#plane").queryAs(PlaneView.class).ready()).isTrue();
    assertThat(robot.lookup("#data").queryAs(DataView.class).ready()).isTrue();
    assertThat(finalLoss(0)).isLessThan(0.5); // it begins with log 2
    ToggleButton group =
        robot.lookup("#kind-" + RegressionProblem.KIND).queryAs(ToggleButton.class);
    assertThat(group.isSelected()).isTrue();
  }

  @Test
  void theSlidersOfASetDrawItAnew(FxRobot robot) throws Exception {
    ComboBox<String> choice = regressions(robot);
    robot.interact(() -> choice.setValue("moons"));
    awaitRecordingOf(session.spec());
    double before = finalLoss(0);
    Slider noise = robot.lookup("#noise-slider").queryAs(Slider.class);
    robot.interact(() -> noise.setValue(0.9));
    Labelled data = (Labelled) ((LogisticProblem) session.spec().problem()).data();
    assertThat(data.noise()).isGreaterThan(0.2);
    awaitRecordingOf(session.spec());
    assertThat(finalLoss(0)).isNotEqualTo(before);
    Slider samples = robot.lookup("#samples-slider").queryAs(Slider.class);
    robot.interact(() -> samples.setValue(0));
    awaitRecordingOf(session.spec());
    assertThat(view.conductor().rows()).hasValue(20);
  }

  @Test
  void aClickInThePlaneSetsTheStartOfTheWeights(FxRobot robot) throws Exception {
    ComboBox<String> choice = regressions(robot);
    robot.interact(() -> choice.setValue("moons"));
    awaitRecordingOf(session.spec());
    await(view::ready);
    var before = session.spec().problem();
    robot.clickOn("#plane");
    await(() -> !session.spec().problem().equals(before));
    awaitRecordingOf(session.spec());
    var start = ((LogisticProblem) session.spec().problem()).start().point();
    for (var track : view.conductor().recorded().tracks()) {
      assertThat(track.history().snapshot().theta(0, 0)).isEqualTo(start.get(0));
    }
  }

  @Test
  void onEverySetNoRunBlowsUpAndTheWayBackIsThere(FxRobot robot) throws Exception {
    ComboBox<String> choice = regressions(robot);
    for (PlaneSet set : PlaneSet.values()) {
      robot.interact(() -> choice.setValue(set.id()));
      awaitRecordingOf(session.spec());
      assertThat(view.conductor().recorded().tracks())
          .as(set.id())
          .noneMatch(t -> t.run().outcome() == Outcome.DIVERGED);
    }
    robot.interact(() -> choice.setValue("line5"));
    awaitRecordingOf(session.spec());
    assertThat(session.spec().problem()).isInstanceOf(RegressionProblem.class);
  }
}
