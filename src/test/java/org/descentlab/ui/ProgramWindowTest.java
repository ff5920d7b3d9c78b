package org.descentlab.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextArea;
import javafx.scene.image.Image;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.descentlab.experiment.catalog.Optimizers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** The program of the selected run, and the tables, in the window. */
class ProgramWindowTest extends OpenWindow {
  private static final String SEED0 =
      """
      format: 1
      problem: { kind: linear-regression, data: seed0, start: [0, 0] }
      stop: { steps: 20 }
      runs: [{ name: fit, optimizer: { type: sgd } }]
      """;

  private final StringBuilder left = new StringBuilder();

  @Start
  void start(Stage stage) {
    open(stage, board(), 1366, 768);
  }

  private Board board() {
    return new Board() {
      @Override
      public Optional<String> text() {
        return Optional.empty();
      }

      @Override
      public List<File> files() {
        return List.of();
      }

      @Override
      public void put(String text) {
        left.append(text);
      }

      @Override
      public void putImage(Image image) {
        throw new UnsupportedOperationException();
      }
    };
  }

  private static String shown(FxRobot robot) {
    return robot.lookup("#program-text").queryAs(TextArea.class).getText();
  }

  private void openProgram(FxRobot robot) throws Exception {
    awaitRecording();
    robot.interact(() -> view.requestFocus());
    robot.type(KeyCode.P);
    await(() -> robot.lookup("#program-text").tryQuery().isPresent());
    await(() -> !shown(robot).isEmpty());
  }

  @Test
  void theProgramFollowsTheSlidersAndTheSelection(FxRobot robot) throws Exception {
    openProgram(robot);
    robot.interact(() -> session.setHyperparameter(Optimizers.LEARNING_RATE, 0.123));
    await(() -> shown(robot).contains("lr=0.123"));
    int last = session.spec().runs().size() - 1;
    robot.interact(() -> session.selected().set(last));
    String name = session.spec().runs().get(last).name();
    await(() -> robot.lookup("#program-run").queryAs(Label.class).getText().equals(name));
    robot.interact(() -> session.editRun(last, run -> run.withEnabled(false)));
    await(() -> robot.lookup("#program-none").query().isVisible());
    assertThat(shown(robot)).isEmpty();
    assertThat(robot.lookup("#program-copy").query().isDisabled()).isTrue();
  }

  @Test
  void basicAndLecturesHaveNoProgramAndTheKeyTakesItAway(FxRobot robot) throws Exception {
    openProgram(robot);
    robot.interact(() -> looks.full().set(false));
    assertThat(view.lookup("#program")).isNull();
    robot.interact(() -> looks.full().set(true));
    assertThat(view.lookup("#program")).isNotNull();
    robot.interact(() -> looks.lecture().set(true));
    assertThat(view.lookup("#program")).isNull();
    robot.interact(() -> looks.lecture().set(false));
    robot.interact(() -> view.requestFocus());
    robot.type(KeyCode.P);
    assertThat(view.lookup("#program")).isNull();
  }

  @Test
  void whatIsCopiedIsTheWholeProgramWhoseNumbersAreFoldedInTheWindow(FxRobot robot)
      throws Exception {
    awaitRecording();
    robot.interact(() -> session.open(MadeRuns.experiment(SEED0), Path.of("")));
    awaitRecordingOf(session.spec());
    openProgram(robot);
    await(() -> shown(robot).contains("more lines in what Copy and Save give"));
    robot.interact(() -> robot.lookup("#program-copy").queryButton().fire());
    assertThat(left.toString())
        .startsWith("# fit\n")
        .contains("[0.0202")
        .doesNotContain("more lines");
    assertThat(shown(robot).lines().count()).isLessThan(45);
  }

  @Test
  void tablesOfRunsGridAndDataAreWritten(FxRobot robot, @TempDir Path folder) throws Exception {
    awaitRecording();
    robot.interact(() -> session.open(MadeRuns.experiment(SEED0), Path.of("")));
    awaitRecordingOf(session.spec());
    Recorded recorded = view.conductor().recorded();
    await(() -> recorded.steps() == 20);
    SavedFile files = new SavedFile(texts, view.messages(), view.worker());
    TableMenu tables = new TableMenu(texts, looks, view.conductor(), view.messages(), files);
    robot.interact(() -> tables.runs(recorded, folder.resolve("runs.csv")));
    robot.interact(() -> tables.grid(recorded, folder.resolve("grid.csv")));
    robot.interact(() -> tables.data(recorded, folder.resolve("data.csv")));
    await(() -> Files.exists(folder.resolve("data.csv")));
    assertThat(Files.readAllLines(folder.resolve("runs.csv")))
        .hasSize(22)
        .element(1)
        .asString()
        .startsWith("fit,0,0,");
    assertThat(Files.readAllLines(folder.resolve("grid.csv")))
        .hasSize(201 * 201 + 1)
        .first()
        .isEqualTo("x,y,loss");
    assertThat(Files.readAllLines(folder.resolve("data.csv")))
        .hasSize(101)
        .element(1)
        .isEqualTo("0.5488135039273248,1.5150520874629714");
  }

  @Test
  void theMenuOffersTheTablesThatTheExperimentHas(FxRobot robot) throws Exception {
    awaitRecording();
    MenuButton menu = robot.lookup("#experiment-menu").queryAs(MenuButton.class);
    robot.interact(menu::show);
    assertThat(item(menu, "table-runs").isDisable()).isFalse();
    assertThat(item(menu, "table-grid").isDisable()).isFalse();
    assertThat(item(menu, "table-data").isDisable()).isTrue();
    robot.interact(menu::hide);
  }

  private static MenuItem item(MenuButton menu, String id) {
    return menu.getItems().stream().filter(i -> id.equals(i.getId())).findFirst().orElseThrow();
  }
}
