package org.descentlab.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.descentlab.experiment.run.History.Column;
import org.testfx.api.FxRobot;

/** A window in which the selected run is set, by its controls and the keyboard. */
abstract class OpenEditor extends OpenWindow {
  static final String DATA = "{ kind: linear-regression, data: seed0 }";

  final void experiment(FxRobot robot, String problem, String run) throws Exception {
    awaitRecording();
    var spec =
        MadeRuns.experiment(
            "format: 1\nproblem: " + problem + "\nstop: { steps: 50 }\nruns: [ " + run + " ]\n");
    robot.interact(() -> session.open(spec, Path.of("")));
    awaitRecordingOf(session.spec());
  }

  final void surface(FxRobot robot) throws Exception {
    experiment(
        robot,
        "{ kind: surface, surface: ravine }",
        "{ optimizer: { type: sgd, learningRate: 0.4 } }");
  }

  final <T extends Node> T control(FxRobot robot, String id, Class<T> type) {
    return robot.from(robot.lookup("#editor")).lookup(id).queryAs(type);
  }

  @SuppressWarnings("unchecked")
  final void choose(FxRobot robot, String id, String value) throws Exception {
    ComboBox<String> box = control(robot, id, ComboBox.class);
    robot.interact(() -> box.setValue(value));
    awaitRecordingOf(session.spec());
  }

  /** Opens a line by the keyboard. */
  final void disclose(FxRobot robot, String id) {
    ToggleButton line = control(robot, id, ToggleButton.class);
    assertThat(line.isFocusTraversable()).isTrue();
    robot.interact(line::requestFocus);
    robot.type(KeyCode.SPACE);
    assertThat(line.isSelected()).isTrue();
  }

  final String said(FxRobot robot, String id) {
    return control(robot, id, Labeled.class).getText();
  }

  final double rate(int row) {
    return view.conductor()
        .recorded()
        .tracks()
        .get(0)
        .history()
        .snapshot()
        .get(row, Column.LEARNING_RATE);
  }
}
