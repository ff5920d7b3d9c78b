package org.descentlab.ui;

import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import org.descentlab.experiment.RunSpec;
import org.descentlab.experiment.catalog.Settings;
import org.descentlab.figure.RunCaption;
import org.descentlab.figure.RunStyle;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** One run in the list, which is the legend: switch, line and marker, name, rate, loss, status. */
final class RunRow extends HBox {
  private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
  private static final PseudoClass BAD = PseudoClass.getPseudoClass("bad");
  private static final double SAMPLE_WIDTH = 34;
  private static final double SAMPLE_HEIGHT = 18;

  private final CheckBox enabled = new CheckBox();
  private final Canvas sample = new Canvas(SAMPLE_WIDTH, SAMPLE_HEIGHT);
  private final Label name = new Label();
  private final Label caption = new Label();
  private final Label loss = new Label();
  private final Label status = new Label();
  private final Button remove = new Button();
  private final BooleanProperty removable = new SimpleBooleanProperty();

  /**
   * A row.
   *
   * @param switched gets the run's new state when somebody switches it on or off
   * @param removed is called when somebody removes the run
   */
  RunRow(int index, Texts texts, Consumer<Boolean> switched, Runnable removed) {
    getStyleClass().add("run-row");
    setAlignment(Pos.CENTER_LEFT);
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.LIST_ITEM);
    setId("run-" + index);
    enabled.setId("run-" + index + "-on");
    enabled.setOnAction(e -> switched.accept(enabled.isSelected()));
    name.getStyleClass().add("run-name");
    name.setTextOverrun(OverrunStyle.ELLIPSIS);
    caption.getStyleClass().add("run-caption");
    loss.getStyleClass().add("run-loss");
    status.getStyleClass().add("run-status");
    loss.setMinWidth(USE_PREF_SIZE);
    status.setMinWidth(USE_PREF_SIZE);
    VBox lines = new VBox(line(name, loss), line(caption, status));
    HBox.setHgrow(lines, Priority.ALWAYS);
    remove.setGraphic(new FontIcon(Feather.X));
    remove.getStyleClass().addAll("flat", "small", "remove-run");
    remove.setFocusTraversable(false);
    remove.accessibleTextProperty().bind(texts.bind("window.remove-run"));
    Tooltip hint = new Tooltip();
    hint.textProperty().bind(texts.bind("window.remove-run"));
    remove.setTooltip(hint);
    remove.setOnAction(e -> removed.run());
    remove.visibleProperty().bind(hoverProperty().and(removable));
    remove.managedProperty().bind(remove.visibleProperty());
    getChildren().setAll(enabled, sample, lines, remove);
  }

  private static HBox line(Label left, Label right) {
    HBox.setHgrow(left, Priority.ALWAYS);
    left.setMinWidth(30);
    left.setMaxWidth(Double.MAX_VALUE);
    HBox line = new HBox(8, left, right);
    line.setAlignment(Pos.BASELINE_LEFT);
    return line;
  }

  /** Shows what the run is. */
  void show(RunSpec run, Settings inForce, RunStyle style, boolean selected, boolean canBeRemoved) {
    removable.set(canBeRemoved);
    String numbers = RunCaption.of(run.withOptimizer(inForce));
    enabled.setSelected(run.enabled());
    enabled.setAccessibleText(run.name());
    name.setText(run.name());
    caption.setText(numbers);
    name.setTooltip(new Tooltip(run.name() + "\n" + numbers));
    name.setOpacity(run.enabled() ? 1 : 0.5);
    sample.setOpacity(run.enabled() ? 1 : 0.35);
    pseudoClassStateChanged(SELECTED, selected);
    setAccessibleText(run.name() + ", " + numbers);
    drawSample(style);
  }

  private void drawSample(RunStyle style) {
    GraphicsContext g = sample.getGraphicsContext2D();
    g.clearRect(0, 0, SAMPLE_WIDTH, SAMPLE_HEIGHT);
    Color color = Brush.color(style.rgb());
    Brush.line(g, style, 2.4);
    g.strokeLine(2, SAMPLE_HEIGHT / 2, SAMPLE_WIDTH - 2, SAMPLE_HEIGHT / 2);
    g.setFill(color);
    Brush.marker(g, style.marker(), SAMPLE_WIDTH / 2, SAMPLE_HEIGHT / 2, 5);
  }

  /** Shows nothing: the run is not recorded. */
  void showNothing() {
    loss.setText("");
    status.setText("");
    mark(false);
  }

  /** Shows a word about a run that has recorded nothing yet. */
  void showWord(String word) {
    showNothing();
    status.setText(word);
  }

  /** Shows the loss at the playhead and a word about it. */
  void showState(double lossThere, String word, boolean bad) {
    loss.setText(Numbers.rounded(lossThere));
    status.setText(word);
    mark(bad);
  }

  private void mark(boolean bad) {
    pseudoClassStateChanged(BAD, bad);
  }
}
