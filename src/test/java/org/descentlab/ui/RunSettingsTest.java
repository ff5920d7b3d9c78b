package org.descentlab.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalInt;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.descentlab.experiment.Clip;
import org.descentlab.experiment.catalog.Optimizers;
import org.descentlab.experiment.run.History.Column;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** Everything that the selected run can be given besides its schedule, set in the window. */
class RunSettingsTest extends OpenEditor {
  @Start
  void start(Stage stage) {
    open(stage);
  }

  @Test
  void aClippedGradientMakesShorterSteps(FxRobot robot) throws Exception {
    surface(robot);
    var rows = view.conductor().recorded().tracks().get(0).history().snapshot();
    assertThat(rows.get(0, Column.UPDATE_NORM)).isGreaterThan(1);
    disclose(robot, "#gradient-line");
    choose(robot, "#clip-option", "norm");
    assertThat(session.selectedRun().clip()).isEqualTo(new Clip(Clip.Kind.NORM, 1));
    TextField bound = control(robot, "#bound-field", TextField.class);
    robot.interact(bound::requestFocus);
    robot.interact(() -> bound.setText("0.5"));
    robot.type(KeyCode.ENTER);
    awaitRecordingOf(session.spec());
    rows = view.conductor().recorded().tracks().get(0).history().snapshot();
    assertThat(rows.get(0, Column.UPDATE_NORM)).isCloseTo(0.4 * 0.5, within(1e-6));
    assertThat(said(robot, "#gradient-line"))
        .isEqualTo("Gradient: Exact, clipped at norm 0.5, noise 0");
  }

  @Test
  void estimatorAndNoiseAreThoseOfTheRun(FxRobot robot) throws Exception {
    surface(robot);
    double exact = finalLoss(0);
    disclose(robot, "#gradient-line");
    choose(robot, "#estimator-choice", "spsa");
    assertThat(session.selectedRun().estimator().type()).isEqualTo("spsa");
    assertThat(finalLoss(0)).isNotEqualTo(exact);
    assertThat(robot.lookup("#step-slider").tryQuery()).isPresent();
    choose(robot, "#estimator-choice", "exact");
    Slider noise = control(robot, "#noise-slider", Slider.class);
    robot.interact(() -> noise.setValue(0.25));
    awaitRecordingOf(session.spec());
    assertThat(session.selectedRun().noise()).isEqualTo(0.5);
    assertThat(finalLoss(0)).isNotEqualTo(exact);
  }

  @Test
  void aBatchIsAtMostAllRowsAndShrinksWithThem(FxRobot robot) throws Exception {
    experiment(robot, DATA, "{ optimizer: { type: sgd, learningRate: 0.1 }, batch: 20 }");
    TextField batch = control(robot, "#batch-field", TextField.class);
    robot.interact(batch::requestFocus);
    robot.interact(() -> batch.setText("101"));
    robot.type(KeyCode.ENTER);
    assertThat(session.selectedRun().batch()).hasValue(20);
    assertThat(batch.getTooltip().getText()).contains("1", "100");
    Slider slider = control(robot, "#batch-slider", Slider.class);
    robot.interact(() -> slider.setValue(1));
    assertThat(session.selectedRun().batch()).isEqualTo(OptionalInt.empty());
    assertThat(slider.getValue()).isEqualTo(1);
    robot.interact(() -> slider.setValue(0.9));
    assertThat(session.selectedRun().batch().getAsInt()).isBetween(50, 99);
    var line5 = RegressionChoices.problem("line5").orElseThrow();
    robot.interact(() -> session.edit(spec -> spec.withProblem(line5)));
    assertThat(session.selectedRun().batch()).hasValue(5);
  }

  @Test
  void networksAreNotOfferedNewtonNorDifferencesAndTheirScheduleRestartsThem(
      FxRobot robot, @TempDir Path folder) throws Exception {
    awaitRecording();
    Path file = folder.resolve("network.yaml");
    Files.writeString(
        file,
        """
        format: 1
        problem: { kind: network, data: mnist, trainSamples: 2000, hidden: [10] }
        stop: { epochs: 100000 }
        runs: [ { optimizer: { type: sgd } } ]
        """);
    robot.interact(() -> view.files().open(file.toString()));
    awaitRecordingOf(session.spec());
    ComboBox<?> optimizers = control(robot, "#optimizer-choice", ComboBox.class);
    assertThat(optimizers.getItems().size()).isEqualTo(Optimizers.ALL.ids().size() - 1);
    assertThat(optimizers.getItems().toString()).doesNotContain("newton");
    disclose(robot, "#gradient-line");
    ComboBox<?> estimators = control(robot, "#estimator-choice", ComboBox.class);
    assertThat(estimators.getItems().toString()).isEqualTo("[exact, spsa, coordinate]");
    disclose(robot, "#schedule-line");
    choose(robot, "#schedule-choice", "inverse-sqrt");
    awaitRecordingOf(session.spec());
    await(() -> view.conductor().recorded().steps() > 3);
    assertThat(rate(3)).isEqualTo(0.01 / 2);
    MenuButton add = robot.lookup("#add-run").queryAs(MenuButton.class);
    assertThat(add.getItems())
        .filteredOn(Menu.class::isInstance)
        .flatExtracting(menu -> ((Menu) menu).getItems())
        .filteredOn(MenuItem::isDisable)
        .extracting(MenuItem::getText)
        .containsExactly("Newton's method");
  }

  @Test
  void whatCannotBeTrainedIsSaidAndTheRecordingStays(FxRobot robot, @TempDir Path folder)
      throws Exception {
    awaitRecording();
    var before = view.conductor().recorded();
    Path file = folder.resolve("newton.yaml");
    Files.writeString(
        file,
        """
        format: 1
        problem: { kind: network, data: mnist, trainSamples: 100, hidden: [] }
        runs: [ { optimizer: { type: newton } } ]
        """);
    robot.interact(() -> view.files().open(file.toString()));
    await(() -> robot.lookup("#message").query().isVisible());
    assertThat(robot.lookup("#message-text").queryAs(Label.class).getText())
        .contains("second derivatives");
    assertThat(view.conductor().recorded()).isSameAs(before);
    choose(robot, "#optimizer-choice", "sgd");
    assertThat(robot.lookup("#message").query().isVisible()).isFalse();
  }

  @Test
  void theChosenOptimizerTellsItsFormulaLimitAndSourceByTheKeyboard(FxRobot robot)
      throws Exception {
    surface(robot);
    Node info = control(robot, "#optimizer-info", Node.class);
    assertThat(info.getAccessibleText()).isEqualTo("About Gradient descent");
    assertThat(info.getAccessibleHelp())
        .contains("θ ← θ − ηg", "Largest stable η: 2/λ", "Robbins and Monro 1951");
    robot.interact(info::requestFocus);
    robot.type(KeyCode.SPACE);
    await(() -> robot.lookup("#optimizer-page").tryQuery().isPresent());
    robot.type(KeyCode.ESCAPE);
    await(() -> robot.lookup("#optimizer-page").tryQuery().isEmpty());
    choose(robot, "#optimizer-choice", "lion");
    assertThat(info.getAccessibleHelp()).contains("No limit of the learning rate is known");
  }

  @Test
  void openingALineMovesNothingAboveItAndTheRunsStayInSight(FxRobot robot) throws Exception {
    awaitRecording();
    robot.interact(
        () -> {
          for (int i = 0; i < 8; i++) {
            session.addRun("Adam", run -> run.withOptimizer(Optimizers.ALL.get("adam").defaults()));
          }
          session.selected().set(0);
        });
    Node runs = robot.lookup("#runs").query();
    ScrollPane editor = robot.lookup("#editor").queryAs(ScrollPane.class);
    double top = editor.localToScene(0, 0).getY();
    double height = editor.getHeight();
    assertThat(editor.getViewportBounds().getHeight()).isGreaterThan(150);
    assertThat(top - runs.getParent().localToScene(0, 0).getY()).isGreaterThan(90);
    disclose(robot, "#gradient-line");
    disclose(robot, "#schedule-line");
    assertThat(editor.localToScene(0, 0).getY()).isEqualTo(top);
    assertThat(editor.getHeight()).isEqualTo(height);
  }
}
