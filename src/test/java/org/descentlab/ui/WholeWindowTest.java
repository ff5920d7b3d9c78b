package org.descentlab.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.image.Image;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.descentlab.experiment.ExperimentSpec;
import org.descentlab.experiment.RunSpec;
import org.descentlab.experiment.catalog.Controls;
import org.descentlab.figure.Theme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** The window as a whole: levels, lecture, undo, copy and paste, dropped files, keys. */
class WholeWindowTest extends OpenWindow {

  /** A clipboard of its own. */
  private static final class Desk implements Board {
    private String text = "";
    private final List<File> files = new ArrayList<>();

    @Override
    public Optional<String> text() {
      return Optional.of(text);
    }

    @Override
    public List<File> files() {
      return files;
    }

    @Override
    public void put(String left) {
      text = left;
    }

    @Override
    public void putImage(Image left) {
      throw new UnsupportedOperationException();
    }
  }

  private final Desk desk = new Desk();

  @TempDir Path folder;

  @Start
  void start(Stage stage) {
    open(stage, desk, 1200, 720);
  }

  private static boolean seen(FxRobot robot, String id) {
    Node node = robot.lookup(id).queryAll().stream().findFirst().orElse(null);
    while (node != null && node.isVisible()) {
      node = node.getParent();
      if (node == null) {
        return true;
      }
    }
    return false;
  }

  private String said(FxRobot robot) {
    assertThat(view.messages().isVisible()).isTrue();
    return robot.lookup("#message-text").queryAs(Label.class).getText();
  }

  private void file(FxRobot robot, String yaml) {
    robot.interact(() -> session.open(MadeRuns.experiment(yaml), Path.of("")));
  }

  @Test
  void theSwitchLeavesInBasicWhatAFirstLessonNeeds(FxRobot robot) throws Exception {
    awaitRecording();
    List<String> extras =
        List.of("#weightDecay-slider", "#schedule-line", "#gradient-line", "#open-anatomy");
    List<String> basics =
        List.of(
            "#problem-choice",
            "#steps-slider",
            "#run-0",
            "#optimizer-choice",
            "#learningRate-slider",
            "#plane",
            "#loss",
            "#play");
    assertThat(extras).allMatch(id -> seen(robot, id));
    robot.clickOn("#level-basic");
    assertThat(looks.full().get()).isFalse();
    assertThat(extras).noneMatch(id -> seen(robot, id));
    assertThat(basics).allMatch(id -> seen(robot, id));
    robot.clickOn("#level-full");
    assertThat(extras).allMatch(id -> seen(robot, id));
    assertThat(basics).allMatch(id -> seen(robot, id));
  }

  @Test
  void whatAFileSetsIsSeenInBasicAndWhatItHidesNever(FxRobot robot) throws Exception {
    awaitRecording();
    robot.clickOn("#level-basic");
    file(
        robot,
        "format: 1\nproblem: { kind: surface, surface: ravine }\n"
            + "runs: [{ optimizer: { type: sgd, weightDecay: 0.1 }, noise: 0.5,"
            + " schedule: { type: cosine, period: 9 } }]\n"
            + "view: { hide: [optimizer, runs, start, steps, surface, gradient, export] }\n");
    assertThat(List.of("#weightDecay-slider", "#schedule-line", "#learningRate-slider"))
        .allMatch(id -> seen(robot, id));
    List<String> hidden =
        List.of(
            "#optimizer-choice",
            "#runs",
            "#add-run",
            "#start",
            "#steps-slider",
            "#shown-surface",
            "#gradient-line",
            "#export");
    assertThat(hidden).noneMatch(id -> seen(robot, id));
    robot.clickOn("#level-full");
    assertThat(hidden).noneMatch(id -> seen(robot, id));
    robot.interact(() -> session.open(Samples.read("ravine-race"), Path.of("")));
    assertThat(hidden).allMatch(id -> seen(robot, id));
  }

  @Test
  void everyNameThatCanBeHiddenHidesSomething(FxRobot robot) throws Exception {
    awaitRecording();
    List<String> ids =
        List.of(
            "#kind-surface",
            "#experiment-menu",
            "#export",
            "#problem-choice",
            "#run-0",
            "#learningRate-slider",
            "#schedule-line",
            "#gradient-line",
            "#notes",
            "#plane",
            "#loss",
            "#play");
    assertThat(ids).allMatch(id -> seen(robot, id));
    file(
        robot,
        "format: 1\nproblem: { kind: surface, surface: ravine }\n"
            + "runs: [{ optimizer: { type: sgd } }]\nview: { hide: "
            + Controls.NAMES
            + " }\n");
    awaitRecordingOf(session.spec());
    await(() -> ids.stream().noneMatch(id -> seen(robot, id)));
  }

  @Test
  void aLectureShowsPicturesAndLegendLargerAndLeavesEverythingAsItWas(FxRobot robot)
      throws Exception {
    awaitRecording();
    robot.clickOn("#level-basic");
    double factor = looks.figureTheme().factor();
    robot.clickOn("#lecture");
    assertThat(looks.figureTheme().factor()).isEqualTo(1.5 * factor);
    assertThat(looks.exportTheme()).isEqualTo(Theme.LIGHT);
    await(looks::styled);
    assertThat(view.lookupAll(".part"))
        .hasSizeGreaterThan(3)
        .allMatch(part -> part.getStyleClass().contains("lecture"));
    assertThat(robot.lookup("#pictures").query().localToScene(0, 0).getX()).isZero();
    List<String> gone = List.of("#problem-choice", "#runs", "#experiment-menu", "#level", "#undo");
    assertThat(gone).noneMatch(id -> seen(robot, id));
    assertThat(List.of("#plane", "#loss", "#play", "#timeline", "#legend-0", "#legend-3"))
        .allMatch(id -> seen(robot, id));
    robot.clickOn("#legend-3");
    assertThat(session.selected().get()).isEqualTo(3);
    assertThat(robot.from(robot.lookup("#lecture-settings")).lookup(".slider").queryAll())
        .hasSize(3);
    Slider beta =
        robot.from(robot.lookup("#lecture-settings")).lookup("#beta1-slider").queryAs(Slider.class);
    robot.interact(() -> beta.setValue(0.1));
    assertThat(session.selectedRun().optimizer().number("beta1")).isLessThan(0.3);
    awaitRecordingOf(session.spec());
    Labeled said = robot.lookup("#legend-3-status").queryAs(Labeled.class);
    Labeled listed = robot.lookup("#run-3-status").queryAs(Labeled.class);
    await(() -> !said.getText().isEmpty() && said.getText().equals(listed.getText()));
    robot.clickOn("#legend-0");
    await(() -> inLecture(robot, "#learningRate-limit").isVisible());
    assertThat(inLecture(robot, "#learningRate-recommended").isVisible()).isTrue();
    assertThat(inLecture(robot, "#limit-caption").isVisible()).isTrue();
    robot.clickOn("#theme");
    assertThat(looks.figureTheme().dark()).isTrue();
    assertThat(looks.figureTheme().factor()).isEqualTo(1.5 * factor);
    robot.type(KeyCode.ESCAPE);
    assertThat(looks.lecture().get()).isFalse();
    assertThat(looks.figureTheme()).isEqualTo(Theme.DARK);
    await(() -> view.lookup(".lecture") == null);
    assertThat(gone).allMatch(id -> seen(robot, id));
    assertThat(seen(robot, "#legend-strip")).isFalse();
  }

  private static Node inLecture(FxRobot robot, String id) {
    return robot.from(robot.lookup("#lecture-settings")).lookup(id).query();
  }

  @Test
  void aLectureWithHundredsOfRunsKeepsRoomForThePicturesAndNamesTheSelectedOne(FxRobot robot)
      throws Exception {
    awaitRecording();
    robot.interact(
        () -> {
          RunSpec run = session.spec().runs().get(0);
          session.edit(spec -> spec.withRuns(Collections.nCopies(300, run)));
          session.selected().set(250);
          looks.lecture().set(true);
        });
    awaitRecordingOf(session.spec());
    await(() -> seen(robot, "#legend-250"));
    assertThat(seen(robot, "#legend-0")).isTrue();
    assertThat(robot.lookup("#legend-others").queryAs(Label.class).getText()).contains("283");
    await(looks::styled);
    await(() -> robot.lookup("#plane").query().getLayoutBounds().getHeight() > 250);
  }

  @Test
  void ofVeryLongNotesTheBeginningIsShown(FxRobot robot) throws Exception {
    awaitRecording();
    ExperimentSpec spec =
        MadeRuns.experiment(
            "format: 1\nnotes: { en: \"%s\" }\n".formatted("ab ".repeat(Notes.MOST))
                + "problem: { kind: surface, surface: ravine }\n"
                + "runs: [ { optimizer: { type: sgd } } ]\n");
    robot.interact(() -> session.open(spec, Path.of("")));
    assertThat(robot.lookup("#notes").queryAs(Label.class).getText())
        .startsWith("ab ab ")
        .endsWith("…")
        .hasSize(Notes.MOST + 1);
  }

  @Test
  void theKeysOfALectureAreThoseThatTheListNames(FxRobot robot) throws Exception {
    awaitRecording();
    robot.interact(view::requestFocus);
    robot.type(KeyCode.F);
    assertThat(looks.lecture().get()).isTrue();
    robot.type(KeyCode.F11);
    assertThat(looks.lecture().get()).isFalse();
    TextField field = robot.lookup("#learningRate-field").queryAs(TextField.class);
    robot.interact(field::requestFocus);
    robot.type(KeyCode.F);
    assertThat(looks.lecture().get()).isFalse();
    robot.interact(view::requestFocus);
    robot.type(KeyCode.F1);
    await(() -> robot.lookup("#keys-page").tryQuery().isPresent());
    robot.type(KeyCode.F1);
    await(() -> robot.lookup("#keys-page").tryQuery().isEmpty());
    robot.clickOn("#keys");
    await(() -> robot.lookup("#keys-page").tryQuery().isPresent());
  }

  @Test
  void aChangeIsTakenBackByButtonAndKeysAndDoneAgain(FxRobot robot) throws Exception {
    awaitRecording();
    Button undo = robot.lookup("#undo").queryButton();
    Button redo = robot.lookup("#redo").queryButton();
    assertThat(undo.isDisabled() && redo.isDisabled()).isTrue();
    ExperimentSpec first = session.spec();
    Slider slider = robot.lookup("#learningRate-slider").queryAs(Slider.class);
    robot.drag(slider.lookup(".thumb")).moveBy(-20, 0).moveBy(-10, 0).drop();
    ExperimentSpec dragged = session.spec();
    assertThat(dragged).isNotEqualTo(first);
    assertThat(undo.getTooltip().getText()).contains("learning rate of GD");
    robot.clickOn("#undo");
    assertThat(session.spec()).isEqualTo(first);
    assertThat(undo.isDisabled()).isTrue();
    awaitRecordingOf(first);
    robot.clickOn("#redo");
    assertThat(session.spec()).isEqualTo(dragged);
    robot.push(KeyCode.CONTROL, KeyCode.Z);
    assertThat(session.spec()).isEqualTo(first);
    robot.push(KeyCode.CONTROL, KeyCode.Y);
    assertThat(session.spec()).isEqualTo(dragged);
    robot.push(KeyCode.CONTROL, KeyCode.Z);
    robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);
    assertThat(session.spec()).isEqualTo(dragged);
  }

  @Test
  void whereSomebodyTypesUndoIsTheFieldsOwn(FxRobot robot) throws Exception {
    awaitRecording();
    robot.clickOn("#run-1-on");
    ExperimentSpec switched = session.spec();
    TextField field = robot.lookup("#learningRate-field").queryAs(TextField.class);
    String before = field.getText();
    robot.clickOn(field);
    robot.type(KeyCode.END).type(KeyCode.DIGIT5);
    assertThat(field.getText()).isEqualTo(before + "5");
    robot.push(KeyCode.CONTROL, KeyCode.Z);
    assertThat(field.getText()).isEqualTo(before);
    assertThat(session.spec()).isEqualTo(switched);
  }

  @Test
  void anotherExperimentCanBeTakenBackToo(FxRobot robot) throws Exception {
    awaitRecording();
    ExperimentSpec first = session.spec();
    robot.interact(() -> view.files().show(Samples.read("line5"), Path.of("")));
    awaitRecordingOf(session.spec());
    robot.clickOn("#undo");
    assertThat(session.spec()).isEqualTo(first);
    awaitRecordingOf(first);
  }

  @Test
  void whatWasSteeredStaysWhenAnEditIsTakenBack(FxRobot robot) throws Exception {
    awaitRecording();
    file(
        robot,
        """
        format: 1
        problem: { kind: network, data: mnist, trainSamples: 200, hidden: [4] }
        stop: { steps: 100000 }
        runs: [{ optimizer: { type: sgd } }]
        """);
    awaitRecordingOf(session.spec());
    await(() -> view.conductor().recorded().steps() > 10);
    robot.interact(() -> view.conductor().runs().setHyperparameter("learningRate", 0.05));
    await(() -> !view.conductor().runs().replayable().runs().get(0).changes().isEmpty());
    await(() -> robot.lookup("#run-0 .run-caption").queryLabeled().getText().contains("η 0.05"));
    robot.interact(
        () -> {
          looks.lecture().set(true);
          view.conductor().runs().setHyperparameter("batch", 8.0);
        });
    await(() -> robot.lookup("#legend-0 .run-caption").queryLabeled().getText().contains("B 8"));
    robot.interact(() -> looks.lecture().set(false));
    await(() -> robot.lookup("#gradient-line").queryLabeled().getText().contains("B = 8"));
    var steered = view.conductor().runs().replayable();
    robot.interact(() -> session.setHyperparameter("batch", 16.0));
    assertThat(session.selectedRun().changes()).isEqualTo(steered.runs().get(0).changes());
    robot.clickOn("#undo");
    assertThat(session.spec()).isEqualTo(steered);
    assertThat(robot.lookup("#redo").queryButton().getTooltip().getText()).contains("batch size");
  }

  @Test
  void anExperimentIsCopiedAsTextAndPasted(FxRobot robot) throws Exception {
    awaitRecording();
    robot.interact(
        () -> {
          session.setHyperparameter("learningRate", 0.123);
          view.requestFocus();
        });
    awaitRecordingOf(session.spec());
    ExperimentSpec copied = session.spec();
    robot.push(KeyCode.CONTROL, KeyCode.C);
    assertThat(desk.text).startsWith("format: 1").contains("0.123");
    assertThat(said(robot)).contains("Copied");
    robot.interact(() -> view.files().show(Samples.read("line5"), Path.of("")));
    robot.push(KeyCode.CONTROL, KeyCode.V);
    assertThat(session.spec()).isEqualTo(copied);
  }

  @Test
  void whatIsWrongInAPastedTextIsSaidAndTheStateBeforeStays(FxRobot robot) throws Exception {
    awaitRecording();
    ExperimentSpec before = session.spec();
    robot.interact(view::requestFocus);
    desk.text = "format: 1\nproblem: { kind: surface, surface: ravin }\nruns: []\n";
    robot.push(KeyCode.CONTROL, KeyCode.V);
    assertThat(said(robot)).contains("clipboard:2").contains("did you mean 'ravine'");
    desk.text = " ";
    robot.push(KeyCode.CONTROL, KeyCode.V);
    assertThat(said(robot)).contains("neither a text nor a file");
    assertThat(session.spec()).isEqualTo(before);
  }

  @Test
  void filesThatAreDroppedOrPastedOpenAndOthersAreRefusedInASentence(FxRobot robot)
      throws Exception {
    awaitRecording();
    ExperimentSpec before = session.spec();
    Path good = folder.resolve("Own.YAML");
    Files.copy(Path.of("samples/rosenbrock.yaml"), good);
    File wrong = folder.resolve("lecture.docx").toFile();
    robot.interact(() -> view.drop().drop(List.of(wrong)));
    assertThat(said(robot)).contains("lecture.docx is no experiment").contains(".yaml");
    assertThat(session.spec()).isEqualTo(before);
    robot.interact(() -> view.drop().drop(List.of(wrong, good.toFile())));
    assertThat(session.spec()).isEqualTo(Samples.read("rosenbrock"));
    assertThat(session.folder()).isEqualTo(folder);
    assertThat(view.messages().isVisible()).isFalse();
    robot.interact(() -> session.open(before, Path.of("")));
    desk.files.add(good.toFile());
    robot.interact(view.copies()::paste);
    assertThat(session.spec()).isEqualTo(Samples.read("rosenbrock"));
  }

  @Test
  void tabGoesFromAboveToBelowAndArrowsWithinAGroup(FxRobot robot) throws Exception {
    awaitRecording();
    robot.interact(view::requestFocus);
    List<String> reached = new ArrayList<>();
    for (int i = 0; i < 60 && !reached.contains("loop"); i++) {
      robot.type(KeyCode.TAB);
      reached.add(view.getScene().getFocusOwner().getId());
    }
    assertThat(reached)
        .containsSubsequence(
            "kind-surface",
            "export",
            "problem-choice",
            "run-0",
            "learningRate-field",
            "plane",
            "loss",
            "play",
            "timeline",
            "loop");
    robot.interact(() -> robot.lookup("#kind-surface").query().requestFocus());
    robot.type(KeyCode.RIGHT, KeyCode.SPACE);
    await(() -> session.spec().problem().hasData());
  }

  @Test
  void everyControlOfTheTopBarHasItsWords(FxRobot robot) {
    for (String id :
        List.of(
            "#undo",
            "#redo",
            "#experiment-menu",
            "#level-basic",
            "#level-full",
            "#lecture",
            "#language",
            "#theme",
            "#keys",
            "#kind-network")) {
      var control = robot.lookup(id).queryAs(javafx.scene.control.Labeled.class);
      robot.moveTo(control);
      assertThat(control.getTooltip()).as(id).isNotNull();
      assertThat(control.getTooltip().getText()).as(id).isNotBlank();
      String spoken =
          control.getAccessibleText() == null ? control.getText() : control.getAccessibleText();
      assertThat(spoken).as(id).isNotBlank();
    }
  }
}
