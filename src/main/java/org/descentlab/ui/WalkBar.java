package org.descentlab.ui;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.descentlab.experiment.run.StepAnatomy;
import org.descentlab.figure.AnatomyFigure;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Above the lines of a step: which step it is, and what walks through its lines. */
final class WalkBar extends HBox {

  /** What the buttons ask for. */
  interface Steps {
    void walkForward();

    void walkBack();

    /** Shows all lines, or walks through them. */
    void showAll(boolean all);
  }

  private final Texts texts;
  private final Label title = new Label();
  private final Label numbers = new Label();
  private final Label line = new Label();
  private final ToggleButton all = new ToggleButton("", new FontIcon(Feather.LIST));

  WalkBar(Texts texts, Steps steps) {
    this.texts = texts;
    getStyleClass().add("walk-bar");
    setAlignment(Pos.CENTER_LEFT);
    title.setId("anatomy-title");
    title.getStyleClass().add("walk-title");
    numbers.setId("anatomy-numbers");
    numbers.getStyleClass().add("walk-numbers");
    title.setMinWidth(0);
    numbers.setMinWidth(0);
    VBox words = new VBox(title, numbers);
    words.setAlignment(Pos.CENTER_LEFT);
    words.setMinWidth(0);
    HBox.setHgrow(words, Priority.ALWAYS);
    line.setId("substep-line");
    line.getStyleClass().add("walk-line");
    line.setMinWidth(Region.USE_PREF_SIZE);
    Button back = new Button("", new FontIcon(Feather.CHEVRON_UP));
    name(back, "substep-back", "window.walk.back");
    back.setOnAction(e -> steps.walkBack());
    Button forward = new Button("", new FontIcon(Feather.CHEVRON_DOWN));
    name(forward, "substep", "window.walk.forward");
    forward.setOnAction(e -> steps.walkForward());
    name(all, "substep-all", "window.walk.all");
    all.setSelected(true);
    all.setOnAction(e -> steps.showAll(all.isSelected()));
    getChildren().setAll(words, back, line, forward, all);
  }

  private void name(ButtonBase button, String id, String key) {
    button.setId(id);
    button.getStyleClass().add("small");
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.accessibleTextProperty().bind(texts.bind(key));
    Hints.on(button, texts.bind(key + ".tip"));
  }

  /** Says whether all lines are shown, and which is the current one. */
  void show(SubStepWalk walk, int lines) {
    all.setSelected(walk.showsAll());
    int current = walk.current(lines);
    line.setText(
        lines == 0
            ? "–"
            : current < 0 ? "1–" + lines : texts.get("window.walk.line", current + 1, lines));
  }

  /** Says which step is shown. */
  void show(String run, StepAnatomy step, AnatomyFigure figure) {
    title.setText(texts.get("window.walk.title", run, step.step() + 1));
    numbers.setText(figure.numbers());
  }

  /** Says that the step is still being looked for. */
  void computing() {
    numbers.setText(texts.get("window.walk.computing"));
  }

  /** There is no step. */
  void clear(String run) {
    title.setText(run);
    numbers.setText("");
  }
}
