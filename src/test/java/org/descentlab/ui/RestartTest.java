package org.descentlab.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import org.descentlab.experiment.ExperimentSpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The window is closed, or killed, and opened again. */
@RequiresToolkit
@ExtendWith(ApplicationExtension.class)
class RestartTest {
  @TempDir Path folder;
  private Stage stage;
  private App app;

  @Start
  void start(Stage shown) {
    stage = shown;
  }

  private MainView open(FxRobot robot, String... files) {
    robot.interact(
        () -> {
          app = new App();
          app.open(stage, new SettingsFolder(folder), List.of(files));
          app.view().complete();
        });
    return app.view();
  }

  private void close(FxRobot robot) {
    robot.interact(app::stop);
  }

  @AfterEach
  void end(FxRobot robot) {
    close(robot);
  }

  private static void await(Callable<Boolean> condition) throws Exception {
    WaitForAsyncUtils.waitFor(
        30, TimeUnit.SECONDS, () -> WaitForAsyncUtils.waitForAsyncFx(5000, condition));
  }

  @Test
  void theFirstTimeARaceRunsInBasic(FxRobot robot) throws Exception {
    MainView view = open(robot);
    assertThat(view.session().spec()).isEqualTo(Samples.read("ravine-race"));
    assertThat(robot.lookup("#weightDecay-slider").tryQuery()).isEmpty();
    await(() -> view.conductor().playhead().playing());
  }

  @Test
  void whatWasLeftComesBack(FxRobot robot) throws Exception {
    MainView view = open(robot);
    robot.clickOn("#level-full").clickOn("#theme").clickOn("#language").clickOn("#loop");
    robot.interact(
        () -> {
          view.session().open(Samples.read("two-wells"), Path.of(""));
          view.session().selected().set(1);
          view.session().setHyperparameter("learningRate", 0.0321);
          view.transport().set(4, true);
        });
    ExperimentSpec left = view.session().spec();
    String language = texts(robot);
    close(robot);
    MainView again = open(robot);
    assertThat(again.session().spec()).isEqualTo(left);
    assertThat(again.session().selected().get()).isEqualTo(1);
    assertThat(again.transport().speed().get()).isEqualTo(4);
    assertThat(again.transport().loop().get()).isTrue();
    Region ground = robot.lookup(".ground").query();
    assertThat(ground.getBackground().getFills().get(0).getFill()).isEqualTo(Color.web("#0f131b"));
    assertThat(texts(robot)).isEqualTo(language);
    assertThat(robot.lookup("#weightDecay-slider").tryQuery()).isPresent();
    await(() -> again.conductor().recorded() != null);
    robot.clickOn("#theme");
  }

  @Test
  void aDividerThatWasMovedStandsThereAgain(FxRobot robot) throws Exception {
    MainView view = open(robot);
    await(() -> view.conductor().recorded() != null);
    SplitPane pane = robot.lookup("#pictures").queryAs(SplitPane.class);
    double before = pane.getDividerPositions()[0];
    robot.drag(robot.from(pane).lookup(".split-pane-divider").<Node>query()).moveBy(-90, 0).drop();
    double moved = pane.getDividerPositions()[0];
    assertThat(moved).isLessThan(before - 0.03);
    close(robot);
    open(robot);
    SplitPane again = robot.lookup("#pictures").queryAs(SplitPane.class);
    await(() -> Math.abs(again.getDividerPositions()[0] - moved) < 0.01);
  }

  @Test
  void aFileThatCannotBeReadIsSaidAndTheLastExperimentIsThere(FxRobot robot) throws Exception {
    new SettingsFolder(folder).write(1, Remembered.nothing("en"), Samples.read("two-wells"));
    MainView view = open(robot, "nowhere.yaml");
    assertThat(view.session().spec()).isEqualTo(Samples.read("two-wells"));
    assertThat(robot.lookup("#message-text").queryAs(Label.class).getText())
        .contains("nowhere.yaml");
  }

  @Test
  void whereNothingCanBeRememberedOneSentenceSaysSoAndWhatToDo(FxRobot robot) throws Exception {
    folder = Files.createFile(folder.resolve("a-file")).resolve("settings");
    open(robot);
    await(() -> said(robot).contains("won't know this window"));
    assertThat(said(robot)).contains(folder.toString()).contains("save the experiment");
  }

  private static String said(FxRobot robot) {
    return robot.lookup("#message-text").queryAs(Label.class).getText();
  }

  private static String texts(FxRobot robot) {
    return robot.lookup("#level-full").queryLabeled().getText();
  }

  @Test
  void whoIsKilledLosesLittle(FxRobot robot) throws Exception {
    MainView view = open(robot);
    robot.interact(() -> view.session().setHyperparameter("learningRate", 0.0321));
    Path file = folder.resolve("last.yaml");
    await(() -> Files.exists(file) && Files.readString(file).contains("0.0321"));
    assertThat(new SettingsFolder(folder).read("en").experiment()).contains(view.session().spec());
  }

  @Test
  void aNetworkIsLoadedAndWaitsForPlay(FxRobot robot) throws Exception {
    ExperimentSpec digits =
        MadeRuns.experiment(
            """
            format: 1
            problem: { kind: network, data: mnist, trainSamples: 200, hidden: [4] }
            stop: { steps: 300 }
            runs: [{ optimizer: { type: sgd } }]
            """);
    new SettingsFolder(folder).write(1, Remembered.nothing("en"), digits);
    MainView view = open(robot);
    await(() -> view.conductor().recorded() != null && view.conductor().idle());
    var run = view.conductor().recorded().tracks().get(0).run();
    await(run::paused);
    assertThat(run.step()).isZero();
    assertThat(view.conductor().recorded().tracks().get(0).history().snapshot().size()).isZero();
    robot.interact(() -> view.session().setHyperparameter("learningRate", 0.05));
    await(() -> view.conductor().recorded().experiment().equals(view.session().spec()));
    assertThat(view.conductor().recorded().tracks().get(0).run().step()).isZero();
    robot.clickOn("#play");
    await(() -> view.conductor().recorded().steps() == 300);
  }

  @Test
  void aFileOnTheCommandLineWins(FxRobot robot) throws Exception {
    new SettingsFolder(folder).write(1, Remembered.nothing("en"), Samples.read("two-wells"));
    MainView view = open(robot, "samples/rosenbrock.yaml");
    assertThat(view.session().spec()).isEqualTo(Samples.read("rosenbrock"));
    assertThat(view.undoing().undoable().get()).isEmpty();
  }

  @Test
  void damagedFilesAreSaidAndDoNoHarm(FxRobot robot) throws Exception {
    Files.writeString(folder.resolve("last.yaml"), "format: 1\nproblem: [");
    MainView view = open(robot);
    assertThat(view.session().spec()).isEqualTo(Samples.read("ravine-race"));
    assertThat(view.messages().isVisible()).isTrue();
    assertThat(robot.lookup("#message-text").queryAs(Label.class).getText())
        .contains("last.yaml.damaged");
    assertThat(folder.resolve("last.yaml.damaged")).exists();
  }
}
