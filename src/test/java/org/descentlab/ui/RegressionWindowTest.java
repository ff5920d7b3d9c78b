package org.descentlab.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import javafx.geometry.Point2D;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.descentlab.experiment.ExperimentSpec;
import org.descentlab.experiment.ProblemSpec.LogisticProblem;
import org.descentlab.experiment.ProblemSpec.RegressionProblem;
import org.descentlab.experiment.ProblemSpec.SurfaceProblem;
import org.descentlab.experiment.RegressionSource;
import org.descentlab.experiment.RegressionSource.Points;
import org.descentlab.figure.PlotArea;
import org.descentlab.objective.LinearRegression;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** The points of a regression in the window, with mouse and keyboard. */
class RegressionWindowTest extends OpenWindow {
  private static final String LINE =
      """
      problem: { kind: linear-regression, data: line5 }
      stop: { steps: 200 }
      runs:
        - { name: GD, optimizer: { type: sgd, learningRate: 0.02 } }
        - { name: SGD, optimizer: { type: sgd, learningRate: 0.01 }, batch: 2 }
      """;

  @Start
  void start(Stage stage) {
    open(stage);
  }

  private DataView opened(FxRobot robot, String yaml) throws Exception {
    awaitRecording();
    ExperimentSpec spec = MadeRuns.experiment("format: 1\n" + yaml);
    robot.interact(() -> session.open(spec, Path.of("")));
    awaitRecordingOf(spec);
    await(view::ready);
    robot.interact(() -> view.conductor().scrub(3));
    return robot.lookup("#data").queryAs(DataView.class);
  }

  private static Point2D at(DataView data, double x, double y) {
    PlotArea area = data.area();
    return data.localToScreen(area.pixelX(x), area.pixelY(y));
  }

  private List<List<Double>> points() {
    RegressionSource source =
        session.spec().problem() instanceof RegressionProblem linear
            ? linear.data()
            : ((LogisticProblem) session.spec().problem()).data();
    return ((Points) source).points();
  }

  private double slope() {
    return ((LinearRegression) view.conductor().recorded().problem().objective())
        .leastSquares()
        .get(0);
  }

  private static String said(FxRobot robot) {
    return robot.lookup("#points-said").queryAs(Label.class).getText();
  }

  @Test
  void aDraggedPointTakesRunsMinimizerAndLevelSetsWithIt(FxRobot robot) throws Exception {
    DataView data = opened(robot, LINE);
    double before = finalLoss(0);
    robot.drag(at(data, 5, 10), MouseButton.PRIMARY).moveTo(at(data, 5, 6));
    await(
        () ->
            session.spec().problem() instanceof RegressionProblem p && p.data() instanceof Points);
    awaitRecordingOf(session.spec());
    assertThat(slope()).as("while the button is down").isLessThan(1.5);
    robot.drop();
    assertThat(points()).hasSize(5);
    assertThat(points().get(4).get(0)).isEqualTo(5.0);
    assertThat(points().get(4).get(1)).isBetween(5.8, 6.2);
    assertThat(finalLoss(0)).isNotEqualTo(before);
    await(view::ready);
    assertThat(robot.lookup("#plane").queryAs(PlaneView.class).ready()).isTrue();
    assertThat(said(robot)).startsWith("Point 5 of 5: x 5, y ");
    String shown = (String) robot.lookup("#problem-choice").queryAs(ComboBox.class).getValue();
    assertThat(shown).isEqualTo(RegressionChoices.OWN);
  }

  @Test
  void aPointIsAddedByDoubleClickByTheModeAndByTheMenu(FxRobot robot) throws Exception {
    DataView data = opened(robot, LINE);
    robot.doubleClickOn(at(data, 2, 8));
    await(
        () ->
            session.spec().problem() instanceof RegressionProblem p
                && p.data() instanceof Points given
                && given.points().size() == 6);
    robot.clickOn("#add-points");
    robot.clickOn(at(data, 4, 3));
    await(() -> points().size() == 7);
    robot.clickOn("#add-points");
    robot.clickOn(at(data, 3, 3));
    robot.rightClickOn(at(data, 3, 3));
    robot.clickOn("#add-point-here");
    await(() -> points().size() == 8);
    awaitRecordingOf(session.spec());
    assertThat(((LinearRegression) view.conductor().recorded().problem().objective()).size())
        .isEqualTo(8);
  }

  @Test
  void pointsAreRemovedDownToTheLastAndBatchesFit(FxRobot robot) throws Exception {
    DataView data = opened(robot, LINE);
    robot.rightClickOn(at(data, 3, 6));
    robot.clickOn("#remove-point");
    await(
        () ->
            session.spec().problem() instanceof RegressionProblem p
                && p.data() instanceof Points given
                && given.points().size() == 4);
    assertThat(points()).doesNotContain(List.of(3.0, 6.0));
    for (int left = 3; left >= 1; left--) {
      int wanted = left;
      robot.interact(
          () -> {
            data.edited().select(0);
            data.edited().remove();
          });
      await(() -> points().size() == wanted);
    }
    assertThat(session.spec().runs().get(1).batch()).isEqualTo(OptionalInt.of(1));
    robot.interact(
        () -> {
          data.edited().select(0);
          data.edited().remove();
        });
    assertThat(points()).hasSize(1);
    assertThat(said(robot)).isEqualTo(texts.get("window.points.last"));
    awaitRecordingOf(session.spec());
  }

  @Test
  void theKeyboardSelectsMovesAddsAndRemoves(FxRobot robot) throws Exception {
    DataView data = opened(robot, LINE);
    robot.interact(data::requestFocus);
    robot.press(KeyCode.ALT).type(KeyCode.RIGHT, KeyCode.RIGHT).release(KeyCode.ALT);
    assertThat(said(robot)).startsWith("Point 2 of 5");
    assertThat(view.conductor().playhead().step()).as("a plain arrow's").isEqualTo(3);
    robot.press(KeyCode.CONTROL).type(KeyCode.UP).release(KeyCode.CONTROL);
    assertThat(points().get(1).get(1)).isGreaterThan(4);
    assertThat(points().get(1).get(0)).isEqualTo(2);
    robot.type(KeyCode.RIGHT);
    await(() -> view.conductor().playhead().step() == 4);
    robot.type(KeyCode.INSERT);
    assertThat(points()).hasSize(6);
    robot.type(KeyCode.DELETE);
    assertThat(points()).hasSize(5);
    robot.type(KeyCode.DELETE);
    assertThat(points()).as("none is selected").hasSize(5);
    assertThat(session.spec().runs()).hasSize(2);
    assertThat(data.getAccessibleHelp()).contains("Alt");
    await(() -> data.getAccessibleText().contains("the line of every run through the data"));
    assertThat(data.getAccessibleText()).endsWith(said(robot));
  }

  @Test
  void ofTwoClassesThePointThatIsAddedHasTheChosenLabel(FxRobot robot) throws Exception {
    DataView data =
        opened(
            robot,
            """
            problem:
              kind: logistic-regression
              data: { points: [[0, 0, 0], [4, 4, 1], [1, 3, 1]] }
            stop: { steps: 50 }
            runs: [ { optimizer: { type: sgd } } ]
            """);
    robot.doubleClickOn(at(data, 2, 1));
    await(() -> points().size() == 4);
    assertThat(points().get(3).get(2)).isEqualTo(1);
    robot.clickOn("#add-label-0");
    robot.doubleClickOn(at(data, 3, 2));
    await(() -> points().size() == 5);
    assertThat(points().get(4).get(2)).isZero();
    robot.press(KeyCode.SHIFT).doubleClickOn(at(data, 2.5, 3.5)).release(KeyCode.SHIFT);
    await(() -> points().size() == 6);
    assertThat(points().get(5).get(2)).isEqualTo(1);
    robot.rightClickOn(at(data, 0, 0));
    robot.clickOn("#relabel-point");
    await(() -> points().get(0).get(2) == 1);
    awaitRecordingOf(session.spec());
  }

  @Test
  void gradientsAreDrawnInThePlaneWhileTheyAreWantedAndTheProblemHasData(FxRobot robot)
      throws Exception {
    DataView data = opened(robot, LINE);
    PlaneView plane = robot.lookup("#plane").queryAs(PlaneView.class);
    await(() -> plane.marks().has(DataView.class));
    ToggleButton toggle = robot.lookup("#show-gradients").queryAs(ToggleButton.class);
    robot.clickOn(toggle);
    await(() -> !plane.marks().has(DataView.class));
    robot.clickOn(toggle);
    await(() -> plane.marks().has(DataView.class));
    robot.interact(() -> looks.full().set(false));
    await(() -> !plane.marks().has(DataView.class));
    assertThat(toggle.isVisible()).isFalse();
    robot.interact(() -> looks.full().set(true));
    await(() -> plane.marks().has(DataView.class));
    robot.interact(() -> session.open(Samples.first(SurfaceProblem.KIND), Path.of("")));
    awaitRecordingOf(session.spec());
    await(() -> !plane.marks().has(DataView.class));
    assertThat(data.getScene()).isNull();
  }

  @Test
  void theLimitOfGradientDescentFollowsDataAndStandardizing(FxRobot robot) throws Exception {
    opened(robot, LINE);
    Label limit = robot.lookup("#data-limit").queryAs(Label.class);
    await(() -> limit.getText().contains("0.0845"));
    robot.interact(() -> robot.lookup("#standardize-flag").query().requestFocus());
    robot.type(KeyCode.SPACE);
    await(() -> limit.getText().contains("GD 1 = 2/λ"));
    assertThat(((RegressionProblem) session.spec().problem()).standardize()).isTrue();
  }

  @Test
  void ofTooManyRowsNoneIsDragged(FxRobot robot) throws Exception {
    DataView data =
        opened(
            robot,
            """
            problem: { kind: linear-regression, data: { samples: 2001 } }
            stop: { steps: 5 }
            runs: [ { optimizer: { type: sgd } } ]
            """);
    ExperimentSpec before = session.spec();
    robot.doubleClickOn(data);
    robot.drag(data, MouseButton.PRIMARY).moveBy(30, 20).drop();
    assertThat(session.spec()).isEqualTo(before);
    assertThat(said(robot)).isEqualTo(texts.get("window.points.too-many"));
    assertThat(robot.lookup("#add-points").query().isVisible()).isFalse();
  }
}
