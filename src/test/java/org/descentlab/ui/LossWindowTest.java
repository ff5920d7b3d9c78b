package org.descentlab.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** The panel of the loss in the window. */
class LossWindowTest extends OpenWindow {
  private static final String NOISY =
      """
      format: 1
      problem: { kind: linear-regression, data: seed0 }
      stop: { epochs: 3 }
      runs:
        - { name: single, optimizer: { type: sgd, learningRate: 0.05 }, batch: 1 }
        - { name: full, optimizer: { type: sgd, learningRate: 0.1 } }
      """;

  @Start
  void start(Stage stage) {
    open(stage);
  }

  private static ComboBox<?> box(FxRobot robot, String id) {
    return robot.lookup(id).queryAs(ComboBox.class);
  }

  private CurveView loss(FxRobot robot) throws Exception {
    CurveView loss = robot.lookup("#loss").queryAs(CurveView.class);
    await(() -> view.ready());
    return loss;
  }

  private void openNoisy(FxRobot robot) throws Exception {
    awaitRecording();
    robot.interact(() -> session.open(MadeRuns.experiment(NOISY), Path.of("")));
    awaitRecordingOf(session.spec());
    await(() -> view.ready());
  }

  @Test
  void anotherScaleOfTheLossIsDrawnButNothingIsTrainedAgain(FxRobot robot) throws Exception {
    awaitRecording();
    loss(robot);
    Recorded before = view.conductor().recorded();
    robot.interact(() -> box(robot, "#loss-scale").requestFocus());
    robot.type(KeyCode.UP);
    await(() -> !session.spec().view().logarithmicLoss());
    awaitRecordingOf(session.spec());
    await(() -> view.conductor().idle() || view.conductor().playhead().playing());
    Recorded after = view.conductor().recorded();
    assertThat(after.request()).isEqualTo(before.request());
    assertThat(after.tracks()).isEqualTo(before.tracks());
    assertThat(after.experiment().view().logarithmicLoss()).isFalse();
    robot.type(KeyCode.DOWN, KeyCode.DOWN);
    await(() -> "log-log".equals(box(robot, "#loss-scale").getValue()));
    assertThat(session.spec().view().logarithmicLoss()).isTrue();
    await(() -> view.ready());
    assertThat(view.conductor().recorded().request()).isEqualTo(before.request());
  }

  @Test
  void everyControlIsReachedAndSaysWhatItIs(FxRobot robot) throws Exception {
    openNoisy(robot);
    for (String id : new String[] {"#loss-scale", "#loss-options"}) {
      Control control = robot.lookup(id).queryAs(Control.class);
      assertThat(control.isVisible()).isTrue();
      assertThat(control.isFocusTraversable()).isTrue();
      assertThat(control.getAccessibleText()).isNotBlank();
      assertThat(control.getTooltip().getText()).isNotBlank();
    }
    robot.interact(() -> option(robot, "loss-x-examples").orElseThrow().fire());
    await(() -> selected(robot, "loss-x-examples") && view.ready());
    assertThat(selected(robot, "loss-x-steps")).isFalse();
    robot.interact(() -> option(robot, "smoothing-off").orElseThrow().fire());
    await(() -> selected(robot, "smoothing-off") && view.ready());
    robot.interact(() -> looks.full().set(false));
    await(() -> !box(robot, "#loss-scale").getParent().isVisible());
  }

  @Test
  void smoothingIsOfferedWhereLossesScatter(FxRobot robot) throws Exception {
    awaitRecording();
    assertThat(option(robot, "smoothing-auto")).isEmpty();
    openNoisy(robot);
    assertThat(option(robot, "smoothing-auto")).isPresent();
  }

  @Test
  void theHeadIsOneRowInANarrowPanel(FxRobot robot) throws Exception {
    openNoisy(robot);
    Bounds title = inScene(robot.lookup(".loss-head .picture-title").query());
    for (String id : List.of("#loss-scale", "#loss-options", "#open-anatomy", "#open-curvature")) {
      Bounds control = inScene(robot.lookup(id).query());
      assertThat(control.getCenterY()).as(id).isCloseTo(title.getCenterY(), within(3.0));
    }
    Bounds last = inScene(robot.lookup("#open-curvature").query());
    Bounds first = inScene(robot.lookup("#loss-scale").query());
    assertThat(title.getWidth() + last.getMaxX() - first.getMinX()).isLessThan(360);
  }

  private static Bounds inScene(Node node) {
    return node.localToScene(node.getBoundsInLocal());
  }

  private static Optional<MenuItem> option(FxRobot robot, String id) {
    return robot.lookup("#loss-options").queryAs(MenuButton.class).getItems().stream()
        .filter(item -> id.equals(item.getId()))
        .findFirst();
  }

  private static boolean selected(FxRobot robot, String id) {
    return option(robot, id).filter(i -> ((RadioMenuItem) i).isSelected()).isPresent();
  }

  @Test
  void draggingInTheLossMovesThePlayhead(FxRobot robot) throws Exception {
    awaitRecording();
    CurveView loss = loss(robot);
    Bounds bounds = loss.localToScreen(loss.getBoundsInLocal());
    double middle = bounds.getMinY() + bounds.getHeight() / 2;
    double end = view.conductor().playhead().end();
    robot.moveTo(new Point2D(bounds.getMinX() + bounds.getWidth() / 2, middle));
    robot.press(MouseButton.PRIMARY);
    await(() -> !view.conductor().playhead().playing());
    double first = view.conductor().playhead().position();
    assertThat(first).isBetween(0.3 * end, 0.7 * end).isEqualTo(Math.rint(first));
    robot.moveTo(new Point2D(bounds.getMinX() + 0.8 * bounds.getWidth(), middle));
    await(() -> view.conductor().playhead().position() > first);
    robot.release(MouseButton.PRIMARY);
    assertThat(view.conductor().playhead().playing()).isFalse();
  }

  @Test
  void pointingAtTheLossReadsEveryRunAndLeavingEndsIt(FxRobot robot) throws Exception {
    openNoisy(robot);
    CurveView loss = loss(robot);
    CurveReadout reading = robot.from(loss).lookup("#reading").queryAs(CurveReadout.class);
    assertThat(reading.shown()).isFalse();
    robot.moveTo(loss);
    await(reading::shown);
    var words = robot.from(reading).lookup(".label").queryAllAs(Label.class);
    assertThat(words).extracting(Label::getText).contains("single", "full");
    assertThat(words).anyMatch(label -> label.getText().startsWith("step "));
    assertThat(words).anyMatch(label -> label.getText().matches("\\(.*\\)"));
    robot.moveTo("#runs");
    await(() -> !reading.shown());
  }

  @Test
  void withTheFocusTheLossIsReadAtThePlayhead(FxRobot robot) throws Exception {
    awaitRecording();
    CurveView loss = loss(robot);
    CurveReadout reading = robot.from(loss).lookup("#reading").queryAs(CurveReadout.class);
    robot.moveTo("#runs");
    robot.interact(
        () -> {
          view.conductor().scrub(3);
          loss.requestFocus();
        });
    await(() -> reading.shown() && said(robot, reading, "step 3"));
    robot.type(KeyCode.RIGHT);
    await(() -> said(robot, reading, "step 4"));
  }

  private static boolean said(FxRobot robot, CurveReadout reading, String words) {
    return robot.from(reading).lookup(".label").queryAllAs(Label.class).stream()
        .anyMatch(label -> label.getText().equals(words));
  }

  @Test
  void theChartIsToldInWords(FxRobot robot) throws Exception {
    openNoisy(robot);
    CurveView loss = loss(robot);
    assertThat(loss.getAccessibleRole()).isEqualTo(AccessibleRole.IMAGE_VIEW);
    assertThat(loss.getAccessibleText()).contains("single", "full", "loss");
    DataView data = robot.lookup("#data").queryAs(DataView.class);
    assertThat(data.getAccessibleRole()).isEqualTo(AccessibleRole.IMAGE_VIEW);
    await(() -> data.getAccessibleText() != null && data.getAccessibleText().contains("single"));
  }
}
