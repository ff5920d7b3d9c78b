package org.descentlab.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.descentlab.experiment.NetworkProblem;
import org.descentlab.experiment.Outcome;
import org.descentlab.experiment.file.ExperimentFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** Files, networks and what a class would stumble over. */
class LessonTest extends OpenWindow {

  @Start
  void start(Stage stage) {
    open(stage);
  }

  @Test
  void aBrokenFileIsSaidInTheBarAndTheExperimentBeforeStays(FxRobot robot, @TempDir Path folder)
      throws Exception {
    awaitRecording();
    Path broken = folder.resolve("broken.yaml");
    Files.writeString(
        broken, "format: 1\nproblem: { kind: surface, surface: rosenbrok }\nruns: []\n");
    var before = session.spec();
    robot.interact(() -> view.files().open(broken.toString()));
    String said = robot.lookup("#message-text").queryAs(Label.class).getText();
    assertThat(said).contains("broken.yaml:2", "problem.surface", "rosenbrok", "rosenbrock");
    assertThat(session.spec()).isEqualTo(before);
    robot.clickOn("#dismiss");
    assertThat(robot.lookup("#message").query().isVisible()).isFalse();
  }

  @Test
  void dataThatCannotBeReadAreSaidAndTheRecordingBeforeStays(FxRobot robot, @TempDir Path folder)
      throws Exception {
    awaitRecording();
    Path file = folder.resolve("missing.yaml");
    Files.writeString(
        file,
        """
        format: 1
        problem: { kind: linear-regression, data: nowhere.csv }
        runs: [ { optimizer: { type: sgd } } ]
        """);
    robot.interact(() -> view.files().open(file.toString()));
    var before = view.conductor().recorded();
    await(() -> robot.lookup("#message").query().isVisible());
    assertThat(robot.lookup("#message-text").queryAs(Label.class).getText())
        .contains("nowhere.csv");
    assertThat(view.conductor().recorded()).isSameAs(before);
  }

  @Test
  void aSavedExperimentReadsBackEqual(FxRobot robot, @TempDir Path folder) throws Exception {
    awaitRecording();
    Path file = folder.resolve("saved.yaml");
    robot.interact(() -> view.files().saveAs(file));
    assertThat(ExperimentFiles.read(file.toString(), System.in).spec()).isEqualTo(session.spec());
  }

  @Test
  void aNetworkTrainsLiveCanBeSteeredAndPausedAndTheChangeIsKept(
      FxRobot robot, @TempDir Path folder) throws Exception {
    Path file = folder.resolve("network.yaml");
    Files.writeString(
        file,
        """
        format: 1
        problem: { kind: network, data: mnist, trainSamples: 2000, hidden: [10] }
        stop: { epochs: 100000 }
        runs: [ { optimizer: { type: sgd } } ]
        """,
        StandardCharsets.UTF_8);
    robot.interact(() -> view.files().open(file.toString()));
    await(
        () ->
            view.conductor().recorded() != null
                && view.conductor().recorded().experiment().problem() instanceof NetworkProblem
                && view.conductor().recorded().steps() > 100);
    var track = view.conductor().recorded().tracks().get(0);
    Slider slider = robot.lookup("#learningRate-slider").queryAs(Slider.class);
    robot.interact(() -> slider.setValue(0.7));
    await(() -> !track.run().changes().isEmpty());
    assertThat(view.conductor().runs().replayable().runs().get(0).changes())
        .isEqualTo(track.run().changes());
    assertThat(track.run().changes().get(0).field()).isEqualTo("learningRate");
    robot.clickOn("#play");
    await(() -> track.run().paused());
    robot.clickOn("#play");
    long held = track.run().step();
    await(() -> track.run().step() > held);
  }

  @Test
  void aFaultOfAFileThatIsOpenedAtTheStartStaysUntilItIsRead(FxRobot robot) throws Exception {
    // before the first recording, as the command line's file is
    robot.interact(() -> view.files().open("no-such-file.yaml"));
    awaitRecording();
    await(() -> view.conductor().playhead().position() > 2);
    assertThat(robot.lookup("#message").query().isVisible()).isTrue();
    assertThat(robot.lookup("#message-text").queryAs(Label.class).getText())
        .contains("no-such-file.yaml");
  }

  @Test
  void afterAClickOnTheTimelineSpaceStillPlaysAndArrowsStepOne(FxRobot robot) throws Exception {
    await(() -> view.conductor().playhead().playing());
    robot.clickOn("#timeline");
    await(() -> !view.conductor().playhead().playing());
    await(() -> !(view.getScene().getFocusOwner() instanceof Slider));
    double at = view.conductor().playhead().position();
    robot.type(KeyCode.RIGHT);
    await(() -> view.conductor().playhead().position() == at + 1);
    robot.type(KeyCode.SPACE);
    await(() -> view.conductor().playhead().playing());
  }

  @Test
  void onEverySurfaceThatIsChosenNoRunOfTheOpeningRaceBlowsUp(FxRobot robot) throws Exception {
    awaitRecording();
    @SuppressWarnings("unchecked")
    ComboBox<String> choice = robot.lookup("#problem-choice").queryAs(ComboBox.class);
    for (String surface : choice.getItems()) {
      robot.interact(() -> choice.setValue(surface));
      awaitRecordingOf(session.spec());
      if (!Set.of("saddle", "monkey-saddle").contains(surface)) { // which have no floor
        assertThat(view.conductor().recorded().tracks())
            .as(surface)
            .noneMatch(t -> t.run().outcome() == Outcome.DIVERGED);
      }
    }
  }
}
