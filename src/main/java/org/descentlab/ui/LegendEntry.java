package org.descentlab.ui;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.descentlab.experiment.RunSpec;
import org.descentlab.figure.RunCaption;
import org.descentlab.figure.RunStyle;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** A run in the legend of a lecture: line and marker, name, numbers, status. */
final class LegendEntry extends HBox {
  private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
  private static final double WIDTH = 46;
  private static final double HEIGHT = 24;

  private final Canvas sample = new Canvas(WIDTH, HEIGHT);
  private final Label name = label("run-name");
  private final Label numbers = label("run-caption");
  private final Label status = label("legend-status");
  private final int index;

  /** The entry of a run; a press calls {@code select}. */
  LegendEntry(int index, Runnable select) {
    this.index = index;
    setId("legend-" + index);
    status.setId("legend-" + index + "-status");
    getStyleClass().add("legend-run");
    setAlignment(Pos.CENTER_LEFT);
    setAccessibleRole(AccessibleRole.LIST_ITEM);
    numbers.managedProperty().bind(numbers.visibleProperty());
    setOnMousePressed(e -> select.run());
    getChildren().setAll(sample, name, numbers, status);
  }

  /** The run's index in the experiment. */
  int index() {
    return index;
  }

  private static Label label(String style) {
    Label label = new Label();
    label.getStyleClass().add(style);
    label.setMinWidth(USE_PREF_SIZE);
    return label;
  }

  /** Shows what the run is, with the numbers in force where there is room. */
  void show(RunSpec run, RunStyle style, boolean selected, boolean room) {
    setVisible(run.enabled());
    setManaged(run.enabled());
    name.setText(run.name());
    numbers.setText(RunCaption.of(run));
    numbers.setVisible(room);
    pseudoClassStateChanged(SELECTED, selected);
    GraphicsContext g = sample.getGraphicsContext2D();
    g.clearRect(0, 0, WIDTH, HEIGHT);
    Brush.line(g, style, 3.6);
    g.strokeLine(3, HEIGHT / 2, WIDTH - 3, HEIGHT / 2);
    g.setFill(Brush.color(style.rgb()));
    Brush.marker(g, style.marker(), WIDTH / 2, HEIGHT / 2, 7.5);
    say();
  }

  /** Shows how the run stands. */
  void show(RunStandings.Said said) {
    if (said.word().equals(status.getText())) {
      return;
    }
    status.setText(said.word());
    Feather sign = StatusButton.sign(said.state());
    status.setGraphic(sign == null ? null : new FontIcon(sign));
    StatusButton.color(status, said.state());
    say();
  }

  private void say() {
    setAccessibleText(String.join(", ", name.getText(), numbers.getText(), status.getText()));
  }
}
