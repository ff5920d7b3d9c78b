package org.descentlab.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Orientation;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.descentlab.experiment.ProblemSpec.CurveProblem;
import org.descentlab.experiment.ProblemSpec.RegressionProblem;
import org.descentlab.experiment.ProblemSpec.SurfaceProblem;
import org.descentlab.experiment.file.ExperimentFiles;
import org.descentlab.figure.PlotArea;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** What mouse and keys do in the plane and on the curve, and what is read there. */
class PlaneWindowTest extends OpenWindow {

  @Start
  void start(Stage stage) {
    open(stage);
  }

  private PlaneView plane(FxRobot robot) throws Exception {
    awaitRecording();
    PlaneView plane = robot.lookup("#plane").queryAs(PlaneView.class);
    await(plane::ready);
    return plane;
  }

  private static PlotArea area(ZoomableView shown) {
    return Objects.requireNonNull(shown.area());
  }

  /** The point of the screen at a part of the axes, from the left and from the top. */
  private static Point2D at(Region view, double across, double down) {
    PlotArea area = area((ZoomableView) view);
    return view.localToScreen(
        area.left() + across * area.width(), area.top() + down * area.height());
  }

  /** Turns the wheel: the headless platform's own has steps of a pixel. */
  private static void scroll(FxRobot robot, Region view, Point2D where, int notches) {
    robot.moveTo(where);
    Point2D local = view.localToScene(view.screenToLocal(where));
    ScrollEvent event =
        new ScrollEvent(
            ScrollEvent.SCROLL,
            local.getX(),
            local.getY(),
            where.getX(),
            where.getY(),
            false,
            false,
            false,
            false,
            false,
            false,
            0,
            40.0 * notches,
            0,
            40.0 * notches,
            ScrollEvent.HorizontalTextScrollUnits.NONE,
            0,
            ScrollEvent.VerticalTextScrollUnits.NONE,
            0,
            0,
            new PickResult(view, local.getX(), local.getY()));
    robot.interact(() -> Event.fireEvent(view, event));
  }

  /** Clicks twice in the middle, however busy the computer is. */
  private static void doubleClick(FxRobot robot, Region view) {
    click(robot, view, 2);
  }

  private static void click(FxRobot robot, Region view, int times) {
    Point2D where = at(view, 0.5, 0.5);
    robot.interact(
        () -> {
          for (int count = 1; count <= times; count++) {
            Event.fireEvent(view, mouse(MouseEvent.MOUSE_PRESSED, view, where, count));
            Event.fireEvent(view, mouse(MouseEvent.MOUSE_RELEASED, view, where, count));
          }
        });
  }

  private static MouseEvent mouse(
      EventType<MouseEvent> type, Region view, Point2D where, int count) {
    Point2D local = view.localToScene(view.screenToLocal(where));
    boolean down = type == MouseEvent.MOUSE_PRESSED;
    return new MouseEvent(
        type,
        local.getX(),
        local.getY(),
        where.getX(),
        where.getY(),
        MouseButton.PRIMARY,
        count,
        false,
        false,
        false,
        false,
        down,
        false,
        false,
        true,
        false,
        true,
        new PickResult(view, local.getX(), local.getY()));
  }

  /** Where the first run starts on the screen. */
  private Point2D ring(PlaneView plane) {
    var rows = view.conductor().recorded().tracks().get(0).history().snapshot();
    PlotArea area = area(plane);
    return plane.localToScreen(area.pixelX(rows.theta(0, 0)), area.pixelY(rows.theta(0, 1)));
  }

  @Test
  void theWheelZoomsAboutThePointerAndADoubleClickShowsEverythingAgain(FxRobot robot)
      throws Exception {
    PlaneView plane = plane(robot);
    PlotArea before = area(plane);
    var experiment = session.spec();
    scroll(robot, plane, at(plane, 0.75, 0.5), 3);
    await(() -> plane.part().zoomed().get());
    PlotArea close = area(plane);
    double place = before.left() + 0.75 * before.width();
    assertThat(close.valueX(place)).isCloseTo(before.valueX(place), within(0.05));
    assertThat(close.x().high() - close.x().low())
        .isLessThan(0.9 * (before.x().high() - before.x().low()));
    await(plane::ready);
    doubleClick(robot, plane);
    await(() -> !plane.part().zoomed().get() && plane.ready());
    assertThat(area(plane)).isEqualTo(before);
    assertThat(session.spec()).isEqualTo(experiment);
  }

  @Test
  void aClickInAZoomedPlaneSetsTheStartAtOnceAndADoubleClickPutsItBack(FxRobot robot)
      throws Exception {
    PlaneView plane = plane(robot);
    scroll(robot, plane, at(plane, 0.75, 0.5), 3);
    await(() -> plane.part().zoomed().get() && plane.ready());
    var before = session.spec();
    doubleClick(robot, plane);
    assertThat(session.spec()).isEqualTo(before);
    assertThat(view.undoing().undoable().get()).as("nothing to take back").isEmpty();
    scroll(robot, plane, at(plane, 0.75, 0.5), 3);
    await(() -> plane.part().zoomed().get() && plane.ready());
    click(robot, plane, 1);
    assertThat(session.spec()).isNotEqualTo(before);
    assertThat(plane.part().zoomed().get()).isTrue();
  }

  @Test
  void inBasicTheButtonThatShowsEverythingIsThereWhileAPartIsShown(FxRobot robot) throws Exception {
    PlaneView plane = plane(robot);
    robot.interact(() -> looks.full().set(false));
    Node reset = robot.lookup("#plane-zoom-reset").query();
    Node buttons = reset.getParent();
    assertThat(buttons.isVisible()).isFalse();
    robot.interact(() -> plane.zoom(2));
    assertThat(buttons.isVisible()).isTrue();
    assertThat(robot.lookup("#plane-zoom-in").query().isVisible()).isFalse();
    robot.clickOn(reset);
    await(() -> !plane.part().zoomed().get());
    assertThat(buttons.isVisible()).isFalse();
  }

  @Test
  void theNumbersBesideTheAxesAreThoseOfThePartBeforeItsPictureIsThere(FxRobot robot)
      throws Exception {
    PlaneView plane = plane(robot);
    Node axes = robot.from(plane).lookup(".moved-axes").query();
    assertThat(axes.isVisible()).isFalse();
    robot.interact(
        () -> {
          plane.zoom(2);
          plane.layout();
          assertThat(axes.isVisible()).isTrue();
        });
    await(() -> plane.ready() && !axes.isVisible());
  }

  @Test
  void draggingMovesTheViewAndNotTheStart(FxRobot robot) throws Exception {
    PlaneView plane = plane(robot);
    PlotArea before = area(plane);
    var experiment = session.spec();
    robot.moveTo(at(plane, 0.6, 0.3)).press(MouseButton.PRIMARY).moveBy(-60, 30);
    robot.release(MouseButton.PRIMARY);
    await(() -> plane.part().zoomed().get());
    PlotArea after = area(plane);
    assertThat(after.pixelX(before.x().low())).isCloseTo(before.left() - 60, within(0.01));
    assertThat(after.pixelY(before.y().high())).isCloseTo(before.top() + 30, within(0.01));
    assertThat(session.spec()).isEqualTo(experiment);
    robot.clickOn("#plane-zoom-reset");
    await(() -> !plane.part().zoomed().get());
  }

  @Test
  void draggingTheRingMovesTheStartOfAllRunsWhileItMoves(FxRobot robot) throws Exception {
    PlaneView plane = plane(robot);
    var before = session.spec();
    Point2D ring = ring(plane);
    robot.moveTo(ring.add(6, 3)).press(MouseButton.PRIMARY).moveBy(40, -30);
    await(() -> !session.spec().equals(before));
    var halfway = session.spec();
    awaitRecordingOf(halfway);
    robot.moveBy(40, -30);
    await(() -> !session.spec().equals(halfway));
    awaitRecordingOf(session.spec());
    assertThat(ring(plane).distance(ring.add(80, -60))).isLessThan(2);
    robot.release(MouseButton.PRIMARY);
    assertThat(plane.part().zoomed().get()).isFalse();
  }

  @Test
  void aClickSetsTheStartWhereSomethingElseIsShownToo(FxRobot robot) throws Exception {
    PlaneView plane = plane(robot);
    scroll(robot, plane, at(plane, 0.5, 0.5), 5);
    await(() -> plane.part().zoomed().get() && plane.ready());
    PlotArea close = area(plane);
    var before = session.spec();
    robot.clickOn(at(plane, 0.25, 0.75));
    await(() -> !session.spec().equals(before));
    var point = ((SurfaceProblem) session.spec().problem()).start().point();
    double x = close.valueX(close.left() + 0.25 * close.width());
    assertThat(point.get(0)).isCloseTo(x, within((close.x().high() - close.x().low()) / 100));
    assertThat(area(plane)).isEqualTo(close);
  }

  @Test
  void keysZoomAndMoveThePlaneThatHasTheFocus(FxRobot robot) throws Exception {
    PlaneView plane = plane(robot);
    double width = area(plane).x().high() - area(plane).x().low();
    robot.interact(plane::requestFocus);
    robot.type(KeyCode.PLUS);
    await(() -> area(plane).x().high() - area(plane).x().low() < 0.8 * width);
    robot.type(KeyCode.MINUS).type(KeyCode.MINUS);
    await(() -> area(plane).x().high() - area(plane).x().low() > 1.2 * width);
    double left = area(plane).x().low();
    robot.push(KeyCode.SHORTCUT, KeyCode.RIGHT);
    await(() -> area(plane).x().low() > left);
    robot.type(KeyCode.DIGIT0);
    await(() -> !plane.part().zoomed().get());
    double step = view.conductor().playhead().position();
    robot.interact(() -> view.conductor().scrub(Math.rint(step) + 5));
    robot.type(KeyCode.LEFT);
    await(() -> view.conductor().playhead().position() == Math.rint(step) + 4);
  }

  @Test
  void theButtonsOfThePlaneZoomAndBelongToTheFullWindow(FxRobot robot) throws Exception {
    PlaneView plane = plane(robot);
    PlotArea before = area(plane);
    robot.clickOn("#plane-zoom-in");
    assertThat(area(plane).x().high()).isLessThan(before.x().high());
    robot.clickOn("#plane-zoom-reset").clickOn("#plane-zoom-out");
    assertThat(area(plane).x().high()).isGreaterThan(before.x().high());
    robot.clickOn("#plane-zoom-reset").clickOn("#plane-equal-scale");
    await(
        () -> {
          PlotArea now = area(plane);
          double unitX = now.width() / (now.x().high() - now.x().low());
          double unitY = now.height() / (now.y().high() - now.y().low());
          return Math.abs(unitX / unitY - 1) < 0.02;
        });
    robot.moveTo("#play").clickOn("#shown-surface");
    await(() -> !robot.lookup("#plane-zoom-in").query().getParent().isVisible());
    robot.interact(() -> looks.full().set(false));
    assertThat(robot.lookup("#shown-surface").query().getParent().isVisible()).isFalse();
    assertThat(robot.lookup("#plane").query().getScene()).isNotNull();
    assertThat(robot.lookup("#surface").tryQuery()).isEmpty();
  }

  @Test
  void theCrossHairReadsTheObjectiveAndGoesWithThePointer(FxRobot robot) throws Exception {
    PlaneView plane = plane(robot);
    robot.moveTo(at(plane, 0.3, 0.3));
    Label reading = robot.lookup("#plane-reading").queryAs(Label.class);
    await(() -> reading.getText().contains("|∇f| = "));
    PlotArea area = area(plane);
    double x = area.valueX(area.left() + 0.3 * area.width());
    double said = Double.parseDouble(said(reading, "x = ").replace('−', '-'));
    assertThat(said).isCloseTo(x, within(0.05));
    assertThat(plane.getBoundsInLocal().contains(reading.getBoundsInParent())).isTrue();
    robot.moveTo("#play");
    await(() -> reading.getText().isEmpty());
    robot.interact(() -> session.open(Samples.first(RegressionProblem.KIND), Path.of("")));
    awaitRecordingOf(session.spec());
    await(plane::ready);
    robot.moveTo(at(plane, 0.5, 0.5));
    await(() -> reading.getText().startsWith("w = ") && reading.getText().contains("b = "));
  }

  private static String said(Label label, String name) {
    String after = label.getText().substring(label.getText().indexOf(name) + name.length());
    return after.substring(0, after.indexOf(' '));
  }

  @Test
  void anotherSurfaceResetsTheViewAndAnotherLearningRateDoesNot(FxRobot robot) throws Exception {
    PlaneView plane = plane(robot);
    scroll(robot, plane, at(plane, 0.5, 0.5), 4);
    await(() -> plane.part().zoomed().get() && plane.ready());
    PlotArea close = area(plane);
    robot.interact(() -> session.setHyperparameter("learningRate", 0.123));
    awaitRecordingOf(session.spec());
    assertThat(area(plane)).isEqualTo(close);
    assertThat(plane.ready()).isTrue();
    robot.interact(() -> session.open(sample("rosenbrock"), Path.of("")));
    awaitRecordingOf(session.spec());
    await(plane::ready);
    assertThat(plane.part().zoomed().get()).isFalse();
  }

  private static org.descentlab.experiment.ExperimentSpec sample(String name) {
    try {
      return ExperimentFiles.read("samples/" + name + ".yaml", System.in).spec();
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void runsWithProblemsOfTheirOwnHaveAPlaneEachUnderOneClock(FxRobot robot) throws Exception {
    PlaneView first = plane(robot);
    robot.interact(() -> session.open(sample("adam-axes"), Path.of("")));
    awaitRecordingOf(session.spec());
    await(() -> robot.lookup("#plane-1").tryQuery().isPresent());
    PlaneView second = robot.lookup("#plane-1").queryAs(PlaneView.class);
    await(() -> first.ready() && second.ready());
    assertThat(first.getAccessibleText()).contains("Adam along the axes").doesNotContain("between");
    assertThat(second.getAccessibleText()).contains("Adam between the axes");
    List<Object> drawn = new ArrayList<>();
    PictureArea pictures = robot.lookup("#pictures").queryAs(PictureArea.class);
    robot.interact(() -> pictures.planes().mark(this, 1, (g, area, theme) -> drawn.add(area)));
    assertThat(drawn).containsExactly(area(second));
    scroll(robot, second, at(second, 0.5, 0.5), 2);
    await(() -> second.part().zoomed().get() && drawn.contains(area(second)));
    assertThat(first.part().zoomed().get()).isFalse();
    Point2D ring = ring(first);
    var before = session.spec();
    robot.moveTo(ring).press(MouseButton.PRIMARY).moveBy(-20, 10).release(MouseButton.PRIMARY);
    await(() -> !session.spec().equals(before));
    assertThat(session.spec().runs().get(1).problem()).isNotEqualTo(before.runs().get(1).problem());
    robot.interact(() -> session.open(sample("rosenbrock"), Path.of("")));
    awaitRecordingOf(session.spec());
    await(() -> robot.lookup("#plane-1").tryQuery().isEmpty());
  }

  @Test
  void whereThereIsRoomPlaneAndSurfaceStandSideBySideAboveTheLoss(FxRobot robot) throws Exception {
    plane(robot);
    PictureArea pictures = robot.lookup("#pictures").queryAs(PictureArea.class);
    SplitPane both = robot.lookup("#planes-and-surface").queryAs(SplitPane.class);
    assertThat(pictures.getOrientation()).isEqualTo(Orientation.HORIZONTAL);
    robot.interact(
        () -> {
          pictures.resize(PictureArea.ROOMY + 400, 1200);
          assertThat(pictures.getOrientation()).isEqualTo(Orientation.VERTICAL);
          assertThat(both.getItems()).hasSize(2);
          pictures.resize(800, 600);
          assertThat(pictures.getOrientation()).isEqualTo(Orientation.HORIZONTAL);
          assertThat(both.getItems()).hasSize(1);
        });
    robot.clickOn("#shown-both");
    robot.interact(
        () -> {
          pictures.resize(PictureArea.ROOMY + 400, 1200);
          pictures.resize(800, 600);
        });
    assertThat(both.getItems()).as("what somebody chose stays").hasSize(2);
  }

  @Test
  void theCurveIsZoomedMovedAndReadAndItsStartDragged(FxRobot robot) throws Exception {
    awaitRecording();
    robot.interact(() -> session.open(Samples.first(CurveProblem.KIND), Path.of("")));
    awaitRecordingOf(session.spec());
    await(() -> view.ready());
    BallView curve = robot.lookup("#curve").queryAs(BallView.class);
    PlotArea before = area(curve);
    robot.moveTo(at(curve, 0.5, 0.5));
    Label reading = robot.lookup("#curve-reading").queryAs(Label.class);
    await(() -> reading.getText().startsWith("x = ") && reading.getText().contains("f′ = "));
    scroll(robot, curve, at(curve, 0.5, 0.5), 2);
    await(() -> curve.part().zoomed().get() && curve.ready());
    assertThat(area(curve).x().low()).isGreaterThan(before.x().low());
    doubleClick(robot, curve);
    await(() -> !curve.part().zoomed().get() && curve.ready());
    assertThat(area(curve)).isEqualTo(before);
    var rows = view.conductor().recorded().tracks().get(0).history().snapshot();
    double x = before.pixelX(rows.theta(0, 0));
    double y = before.pixelY(rows.get(0, org.descentlab.experiment.run.History.Column.LOSS));
    var spec = session.spec();
    robot.moveTo(curve.localToScreen(x, y)).press(MouseButton.PRIMARY).moveBy(30, 0);
    await(() -> !session.spec().equals(spec));
    robot.release(MouseButton.PRIMARY);
    double start = ((CurveProblem) session.spec().problem()).start().point().get(0);
    assertThat(before.pixelX(start)).isCloseTo(x + 30, within(1.5));
    robot.clickOn("#curve-zoom-in");
    await(() -> curve.part().zoomed().get());
    assertThat(curve.getAccessibleText()).isNotBlank();
  }
}
