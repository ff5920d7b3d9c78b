package org.descentlab.ui;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.descentlab.experiment.RunSpec;
import org.descentlab.figure.RunCaption;
import org.descentlab.figure.RunStyle;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** One run in the list, which is the legend: switch, line, marker, name, status, rate, loss. */
final class RunRow extends HBox {
  private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
  private static final double SAMPLE_WIDTH = 30;
  private static final double SAMPLE_HEIGHT = 18;

  /** Dashes are shorter than in the pictures, so that they show beside the marker. */
  private static final double DASH = 1;

  /** The lines of letters have room above and below of their own. */
  private static final double CLOSER = -3;

  private static final double LEAST_TEXT = 30;

  private final Texts texts;
  private final CheckBox enabled = new CheckBox();
  private final Canvas sample = new Canvas(SAMPLE_WIDTH, SAMPLE_HEIGHT);
  private final RunName name;
  private final Label caption = new Label();
  private final Label loss = new Label();
  private final StatusButton status;
  private final Button more = new Button();
  private final Tooltip whole = new Tooltip();
  private String numbers = "";

  /** Tells whether a node is a row or a part of one. */
  static boolean holds(@Nullable Node node) {
    Node outer = node;
    while (outer != null && !(outer instanceof RunRow)) {
      outer = outer.getParent();
    }
    return outer != null;
  }

  /** The row of a run; what its parts do is up to the list. */
  RunRow(int index, Texts texts) {
    this.texts = texts;
    getStyleClass().add("run-row");
    setAlignment(Pos.CENTER_LEFT);
    setAccessibleRole(AccessibleRole.LIST_ITEM);
    setId("run-" + index);
    name = new RunName(index, this, texts);
    status = new StatusButton(index, texts);
    enabled.setId("run-" + index + "-on");
    Tooltip switching = new Tooltip();
    switching.textProperty().bind(texts.bind("window.run.on.hint"));
    enabled.setTooltip(switching);
    caption.getStyleClass().add("run-caption");
    caption.setTooltip(whole);
    name.label().setTooltip(whole);
    loss.getStyleClass().add("run-loss");
    loss.setMinWidth(USE_PREF_SIZE);
    VBox lines = new VBox(CLOSER, line(name, status), line(caption, loss));
    lines.setMinWidth(0);
    HBox.setHgrow(lines, Priority.ALWAYS);
    more.setId("run-" + index + "-menu");
    more.setGraphic(new FontIcon(Feather.MORE_VERTICAL));
    more.getStyleClass().addAll("flat", "run-more");
    more.setMinWidth(USE_PREF_SIZE);
    Tooltip hint = new Tooltip();
    hint.textProperty().bind(texts.bind("window.run.menu"));
    more.setTooltip(hint);
    getChildren().setAll(enabled, sample, lines, more);
  }

  private static HBox line(Region left, Region right) {
    HBox.setHgrow(left, Priority.ALWAYS);
    left.setMinWidth(LEAST_TEXT);
    left.setMaxWidth(Double.MAX_VALUE);
    HBox line = new HBox(4, left, right);
    line.setAlignment(Pos.CENTER_LEFT);
    return line;
  }

  /** Shows what the run is, with the numbers that are in force. */
  void show(RunSpec run, RunStyle style, boolean selected) {
    numbers = RunCaption.of(run);
    enabled.setSelected(run.enabled());
    enabled.setAccessibleText(texts.get("window.run.on", run.name()));
    name.show(run.name());
    caption.setText(numbers);
    whole.setText(run.name() + "\n" + numbers);
    more.setAccessibleText(texts.get("window.run.menu-of", run.name()));
    name.setOpacity(run.enabled() ? 1 : 0.6);
    sample.setOpacity(run.enabled() ? 1 : 0.35);
    pseudoClassStateChanged(SELECTED, selected);
    say();
    drawSample(style);
  }

  /** Whether Tab comes to it: to one row of the list, which arrows walk. */
  void reachByTab(boolean reached) {
    setFocusTraversable(reached);
    status.setFocusTraversable(reached);
    more.setFocusTraversable(reached);
  }

  private void drawSample(RunStyle style) {
    GraphicsContext g = sample.getGraphicsContext2D();
    g.clearRect(0, 0, SAMPLE_WIDTH, SAMPLE_HEIGHT);
    Brush.line(g, style, 2.4);
    g.setLineDashes(style.dash().stream().mapToDouble(d -> d * DASH).toArray());
    g.strokeLine(2, SAMPLE_HEIGHT / 2, SAMPLE_WIDTH - 2, SAMPLE_HEIGHT / 2);
    g.setFill(Brush.color(style.rgb()));
    Brush.marker(g, style.marker(), SAMPLE_WIDTH / 2, SAMPLE_HEIGHT / 2, 5);
  }

  /** Shows the loss at the playhead and a word about it. */
  void show(RunStandings.Said said) {
    if (said.loss().equals(loss.getText()) && status.shows(said.state(), said.word())) {
      return;
    }
    loss.setText(said.loss());
    status.show(said.state(), said.word());
    say();
  }

  private void say() {
    String there = loss.getText().isEmpty() ? "" : texts.get("window.run.loss", loss.getText());
    setAccessibleText(texts.get("window.run.said", name.shown(), numbers, there, status.getText()));
  }

  CheckBox enabled() {
    return enabled;
  }

  RunName name() {
    return name;
  }

  StatusButton status() {
    return status;
  }

  Button more() {
    return more;
  }
}
