package org.descentlab.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.OptionalLong;
import javafx.scene.Node;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.descentlab.experiment.BatchOrder;
import org.descentlab.experiment.catalog.SchedulePart;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** The schedule of the selected run, set in the window. */
class ScheduleSettingsTest extends OpenEditor {
  @Start
  void start(Stage stage) {
    open(stage);
  }

  @Test
  void aChosenCosineIsTheLearningRateOfEveryRow(FxRobot robot) throws Exception {
    surface(robot);
    assertThat(said(robot, "#schedule-line")).isEqualTo("Schedule: Constant");
    assertThat(rate(49)).isEqualTo(0.4);
    disclose(robot, "#schedule-line");
    choose(robot, "#schedule-choice", "cosine");
    assertThat(said(robot, "#schedule-line")).isEqualTo("Schedule: Cosine, T 50");
    assertThat(rate(0)).isEqualTo(0.4);
    assertThat(rate(25)).isCloseTo(0.2, within(1e-15));
    assertThat(rate(49)).isLessThan(0.001);
    TextField period = control(robot, "#period-field", TextField.class);
    robot.interact(period::requestFocus);
    robot.interact(() -> period.setText("25"));
    robot.type(KeyCode.ENTER);
    awaitRecordingOf(session.spec());
    assertThat(rate(25)).isCloseTo(0, within(1e-15));
  }

  @Test
  void partsAreAddedChangedAndRemoved(FxRobot robot) throws Exception {
    surface(robot);
    disclose(robot, "#schedule-line");
    choose(robot, "#schedule-choice", "sequence");
    assertThat(said(robot, "#schedule-line")).isEqualTo("Schedule: Linear warm-up 5 → Cosine");
    assertThat(rate(0)).isCloseTo(0.4 / 3, within(1e-15));
    assertThat(rate(5)).isEqualTo(0.4);
    Node add = control(robot, "#add-part", Node.class);
    robot.interact(add::requestFocus);
    robot.type(KeyCode.SPACE);
    awaitRecordingOf(session.spec());
    assertThat(session.selectedRun().schedule().parts("parts"))
        .extracting(SchedulePart::steps)
        .containsExactly(OptionalLong.of(5), OptionalLong.of(45), OptionalLong.empty());
    TextField steps = control(robot, "#part-1-steps", TextField.class);
    robot.interact(steps::requestFocus);
    robot.interact(() -> steps.setText("10"));
    robot.type(KeyCode.ENTER);
    choose(robot, "#part-2-schedule", "exponential");
    assertThat(rate(15)).isEqualTo(0.4);
    assertThat(rate(16)).isCloseTo(0.4 * 0.99, within(1e-15));
    Node remove = control(robot, "#part-0-remove", Node.class);
    robot.interact(remove::requestFocus);
    robot.type(KeyCode.SPACE);
    awaitRecordingOf(session.spec());
    assertThat(rate(0)).isEqualTo(0.4);
    assertThat(said(robot, "#schedule-line")).isEqualTo("Schedule: Cosine 10 → Exponential");
  }

  @Test
  void theFieldsOfTheSelectedPartAreShown(FxRobot robot) throws Exception {
    surface(robot);
    disclose(robot, "#schedule-line");
    choose(robot, "#schedule-choice", "sequence");
    assertThat(robot.lookup("#startFactor-slider").tryQuery()).isPresent();
    ToggleButton second = control(robot, "#part-1", ToggleButton.class);
    robot.interact(second::requestFocus);
    robot.type(KeyCode.SPACE);
    assertThat(robot.lookup("#startFactor-slider").tryQuery()).isEmpty();
    Slider minimum = control(robot, "#minimum-slider", Slider.class);
    robot.interact(() -> minimum.setValue(1));
    awaitRecordingOf(session.spec());
    SchedulePart part = session.selectedRun().schedule().parts("parts").get(1);
    assertThat(part.schedule().number("minimum")).isEqualTo(1);
  }

  @Test
  void withDataTheOrderOfRowsIsChosenAndSchedulesMayCountEpochs(FxRobot robot) throws Exception {
    experiment(robot, DATA, "{ optimizer: { type: sgd, learningRate: 0.1 }, batch: 20 }");
    disclose(robot, "#gradient-line");
    choose(robot, "#order-option", "sequential");
    assertThat(session.selectedRun().order().kind()).isEqualTo(BatchOrder.Kind.SEQUENTIAL);
    disclose(robot, "#schedule-line");
    choose(robot, "#schedule-choice", "exponential");
    choose(robot, "#per-option", "epoch");
    assertThat(rate(4)).isEqualTo(0.1);
    assertThat(rate(5)).isCloseTo(0.1 * 0.99, within(1e-15));
  }
}
