package org.descentlab.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.descentlab.experiment.Outcome;
import org.descentlab.experiment.ProblemSpec.NetworkProblem;
import org.descentlab.experiment.ProblemSpec.SurfaceProblem;
import org.descentlab.experiment.file.ExperimentFiles;
import org.descentlab.experiment.run.History.Column;
import org.descentlab.figure.Theme;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Every control does what its name says. */
@RequiresToolkit
@ExtendWith(ApplicationExtension.class)
class WindowTest {
  private Session session;
  private MainView view;
  private Texts texts;
  private Looks looks;

  @Start
  void start(Stage stage) {
    texts = new Texts("en");
    looks = new Looks(Theme.LIGHT);
    session = new Session(Samples.first(SurfaceProblem.KIND));
    view = new MainView(session, texts, looks);
    Scene scene = new Scene(view, 1200, 720);
    scene.getStylesheets().add(App.class.getResource("window.css").toExternalForm());
    Keys.install(scene, view.conductor(), session);
    stage.setScene(scene);
    stage.show();
  }

  @AfterEach
  void close() {
    view.close();
  }

  /** Waits until a condition holds on the FX thread. */
  private static void await(Callable<Boolean> condition) throws Exception {
    WaitForAsyncUtils.waitFor(
        30, TimeUnit.SECONDS, () -> WaitForAsyncUtils.waitForAsyncFx(5000, condition));
  }

  private void awaitRecording() throws Exception {
    await(() -> view.conductor().recorded() != null);
  }

  private void awaitRecordingOf(Object spec) throws Exception {
    await(
        () ->
            view.conductor().recorded() != null
                && view.conductor().recorded().experiment().equals(spec));
  }

  private double finalLoss(int track) {
    var rows = view.conductor().recorded().tracks().get(track).history().snapshot();
    return rows.get(rows.size() - 1, Column.LOSS);
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
    robot.interact(() -> session.addRun("Adam", session.spec().runs().get(runs - 1).optimizer()));
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
    assertThat(view.getStyleClass()).contains("dark").doesNotContain("light");
    robot.clickOn("#theme");
    robot.clickOn("#language");
    await(() -> play.getText().equals("Play") || play.getText().equals("Pause"));
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
    assertThat(view.conductor().replayable().runs().get(0).changes())
        .isEqualTo(track.run().changes());
    assertThat(track.run().changes().get(0).field()).isEqualTo("learningRate");
    robot.clickOn("#play");
    await(() -> track.run().paused());
    robot.clickOn("#play");
    long held = track.run().step();
    await(() -> track.run().step() > held);
  }

  @Test
  void aWindowInWhichNothingMovesAsksForNoFrames(FxRobot robot) throws Exception {
    await(() -> view.conductor().playhead().playing());
    robot.clickOn("#play");
    await(() -> view.conductor().idle());
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
      if (!surface.equals("saddle")) { // which has no floor
        assertThat(view.conductor().recorded().tracks())
            .as(surface)
            .noneMatch(t -> t.run().outcome() == Outcome.DIVERGED);
      }
    }
  }
}
