package org.descentlab.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.descentlab.experiment.ExperimentSpec;
import org.descentlab.experiment.ImageSource;
import org.descentlab.experiment.NetworkProblem;
import org.descentlab.experiment.Outcome;
import org.descentlab.experiment.ProblemSpec.SurfaceProblem;
import org.descentlab.experiment.StopSpec;
import org.descentlab.experiment.run.Run;
import org.descentlab.figure.Theme;
import org.descentlab.objective.Objective;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** A network under way: time left, stop, the pictures of what it learns. */
class NetworkWindowTest extends OpenWindow {

  @Start
  void start(Stage stage) {
    open(stage);
  }

  private void openSpiral(FxRobot robot, long steps) throws Exception {
    awaitRecording();
    robot.interact(
        () -> {
          view.conductor().hold();
          session.open(Samples.read("spiral").withStop(StopSpec.after(steps)), Path.of("samples"));
        });
    awaitRecordingOf(session.spec());
  }

  @Test
  void stopEndsTheRunsWhereTheyAreAndTheirTableStays(FxRobot robot) throws Exception {
    openSpiral(robot, 100_000_000); // more than are done before it is stopped
    Button stop = robot.lookup("#stop").queryButton();
    await(stop::isVisible);
    robot.interact(() -> view.conductor().togglePlay());
    await(() -> view.conductor().recorded().tracks().get(0).run().step() > 3);
    robot.interact(stop::requestFocus);
    robot.push(KeyCode.SPACE);
    await(() -> !stop.isVisible());
    for (Recorded.Track track : view.conductor().recorded().tracks()) {
      assertThat(track.run().outcome()).isEqualTo(Outcome.CANCELLED);
      assertThat(track.history().snapshot().size()).isPositive();
      assertThat(track.run().step()).isLessThan(track.run().budget());
    }
    assertThat(robot.lookup("#network-facts .fact-name").queryAllAs(Label.class)).hasSize(2);
    assertThat(robot.lookup("#time-left").queryAs(Label.class).getText()).isEmpty();
  }

  @Test
  void rowsWithoutClassesShowAPictureThatTheyHave(FxRobot robot) throws Exception {
    awaitRecording();
    robot.interact(() -> session.open(Samples.read("network-relu"), Path.of("samples")));
    awaitRecordingOf(session.spec());
    assertThat(robot.lookup("#network-path").tryQuery()).isPresent();
    assertThat(robot.lookup("#accuracy").tryQuery()).isEmpty();
  }

  @Test
  void aDroppedFolderOfIdxImagesIsTrainedOnAndOneThatLacksAFileIsRefused(
      FxRobot robot, @TempDir Path empty) throws Exception {
    awaitRecording();
    ExperimentSpec before = session.spec();
    robot.interact(() -> view.drop().drop(List.of(empty.toFile())));
    assertThat(robot.lookup("#message-text").queryAs(Label.class).getText())
        .contains(empty.toString())
        .contains("neither train-images-idx3-ubyte nor train-images-idx3-ubyte.gz");
    assertThat(session.spec()).isEqualTo(before);
    Path mnist = Path.of("assets/mnist").toAbsolutePath();
    robot.interact(() -> view.conductor().hold());
    robot.interact(() -> view.drop().drop(List.of(mnist.toFile())));
    assertThat(session.spec().problem())
        .isEqualTo(NetworkProblem.on(new ImageSource.IdxFolder(mnist.toString())));
    awaitRecordingOf(session.spec());
    Run run = view.conductor().recorded().tracks().get(0).run();
    assertThat(run.problem().objective().dimension()).isEqualTo(784 * 128 + 128 + 1290);
  }

  private static ExperimentSpec circles(String activation, String own) {
    return MadeRuns.experiment(
        """
        format: 1
        problem: { kind: network, data: { set: circles, samples: 20 }, activation: %s }
        stop: { steps: 10 }
        runs:
          - { optimizer: { type: sgd } }
          - { problem: { activation: %s }, optimizer: { type: sgd } }
        """
            .formatted(activation, own));
  }

  @Test
  void openingAnotherNetworkLeavesItsRunsTheirOwnUnits(FxRobot robot) throws Exception {
    awaitRecording();
    robot.interact(() -> looks.full().set(true));
    for (ExperimentSpec spec : List.of(circles("sigmoid", "tanh"), circles("relu", "leaky-relu"))) {
      robot.interact(() -> session.open(spec, Path.of("")));
      awaitRecordingOf(spec);
      robot.interact(() -> assertThat(session.spec()).isEqualTo(spec));
    }
  }

  private Run shown() {
    return view.conductor().recorded().tracks().get(0).run();
  }

  @Test
  void aNetworkThatIsNoLongerShownIsNotKept(FxRobot robot) throws Exception {
    openSpiral(robot, 300);
    robot.interact(() -> view.conductor().togglePlay());
    for (String picture : List.of("boundary", "path", "gradient-norms", "accuracy")) {
      robot.interact(() -> view.picture().set(picture));
      await(view::ready);
    }
    WeakReference<Run> run = new WeakReference<>(shown());
    WeakReference<Objective> network = new WeakReference<>(shown().problem().objective());
    robot.interact(() -> session.open(Samples.first(SurfaceProblem.KIND), Path.of("")));
    awaitRecordingOf(session.spec());
    await(
        () -> {
          System.gc();
          return run.get() == null && network.get() == null;
        });
  }

  @Test
  void thePictureThatIsChosenIsMadeOfTheNetwork(FxRobot robot) throws Exception {
    openSpiral(robot, 2000);
    robot.interact(() -> view.conductor().togglePlay());
    ComboBox<String> pictures = robot.lookup("#network-picture").queryComboBox();
    await(() -> pictures.getItems().contains("boundary"));
    robot.interact(() -> pictures.setValue("boundary"));
    FindingView boundary = robot.lookup("#network-boundary").queryAs(FindingView.class);
    await(boundary::ready);
    await(() -> boundary.getAccessibleText() != null && !boundary.getAccessibleText().isEmpty());
    robot.interact(() -> pictures.setValue(pictures.getItems().get(0)));
    assertThat(boundary.getScene()).isNull();
  }

  private static double ink(DigitPad pad) {
    double sum = 0;
    for (int y = 0; y < InkGrid.SIDE; y++) {
      for (int x = 0; x < InkGrid.SIDE; x++) {
        sum += pad.ink().at(x, y);
      }
    }
    return sum;
  }

  @Test
  void strokesOfThePointerAndOfKeysLeaveInkAndSaySo(FxRobot robot) {
    int[] told = new int[1];
    DigitPad[] made = new DigitPad[1];
    robot.interact(
        () -> {
          DigitPad pad = new DigitPad(new Looks(Theme.LIGHT), () -> told[0]++);
          pad.setMinSize(200, 200);
          pad.setMaxSize(200, 200);
          made[0] = pad;
          view.getScene().setRoot(new StackPane(pad));
        });
    robot.moveTo(made[0]).press(MouseButton.PRIMARY).moveBy(30, 20).release(MouseButton.PRIMARY);
    int strokes = told[0];
    assertThat(strokes).isPositive();
    assertThat(ink(made[0])).isPositive();
    robot.push(KeyCode.SPACE).push(KeyCode.RIGHT);
    assertThat(told[0]).isGreaterThan(strokes);
    robot.interact(made[0]::clear);
    assertThat(ink(made[0])).isZero();
  }
}
