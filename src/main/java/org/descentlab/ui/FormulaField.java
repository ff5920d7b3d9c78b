package org.descentlab.ui;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.css.PseudoClass;
import javafx.geometry.Rectangle2D;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.control.skin.TextFieldSkin;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;
import org.descentlab.experiment.Fault;
import org.descentlab.experiment.file.FormulaFaults;
import org.descentlab.text.FaultText;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * A formula that somebody types. Each text without fault is taken over at once. Of another the
 * fault is said beneath the field, its place is underlined, and a press on the sentence selects it.
 * Escape brings back the formula that holds.
 */
final class FormulaField extends VBox {
  private static final PseudoClass ERROR = PseudoClass.getPseudoClass("error");

  private final Texts texts;
  private final int parameters;
  private final Consumer<String> written;
  private final TextField field = new TextField();
  private final Rectangle mark = new Rectangle(8, 3);
  private final Label sentence = new Label();
  private final Tooltip whole = new Tooltip();
  private String agreed = "";
  private @Nullable Fault fault;
  private boolean showing;

  /**
   * An empty field.
   *
   * @param name what stands before it, like f(x) =
   * @param parameters how many there are: x, and y
   * @param written gets each formula without fault that somebody types
   */
  FormulaField(String name, int parameters, Texts texts, Consumer<String> written) {
    this.texts = texts;
    this.parameters = parameters;
    this.written = written;
    getStyleClass().add("formula-field");
    Label left = new Label(name);
    left.setMinWidth(USE_PREF_SIZE);
    left.getStyleClass().add("symbol");
    left.setLabelFor(field);
    field.setId("formula-field");
    field.accessibleTextProperty().bind(texts.bind("window.formula." + parameters));
    field.accessibleHelpProperty().bind(sentence.textProperty());
    field.textProperty().addListener((o, was, now) -> typed(now));
    field.setOnKeyPressed(
        e -> {
          if (e.getCode() == KeyCode.ESCAPE) {
            field.replaceText(0, field.getLength(), agreed);
          }
        });
    mark.setManaged(false);
    mark.setMouseTransparent(true);
    mark.getStyleClass().add("formula-mark");
    StackPane marked = new StackPane(field, mark);
    HBox.setHgrow(marked, Priority.ALWAYS);
    HBox line = new HBox(left, marked);
    line.getStyleClass().add("formula-line");
    sentence.setId("formula-sentence");
    sentence.getStyleClass().add("formula-sentence");
    sentence.setWrapText(true);
    sentence.setMaxWidth(Double.MAX_VALUE);
    sentence.setOnMouseClicked(e -> select());
    whole.textProperty().bind(sentence.textProperty());
    getChildren().setAll(line, sentence);
    field.caretPositionProperty().addListener((o, was, now) -> placeMark());
    field.widthProperty().addListener((o, was, now) -> placeMark());
    texts.messages().addListener((o, was, now) -> say());
    say();
  }

  /** Shows the formula that holds; what somebody types instead stays where that is no news. */
  void show(String formula) {
    if (!formula.equals(agreed)) {
      agreed = formula;
      showing = true;
      field.setText(formula);
      showing = false;
    }
  }

  /** Shows a formula, whatever stood here. */
  void begin(String formula) {
    agreed = "";
    show(formula);
  }

  private void typed(String text) {
    Optional<Fault> found = FormulaFaults.check(text, parameters);
    fault = found.orElse(null);
    say();
    if (found.isEmpty() && !showing && !text.equals(agreed)) {
      agreed = text;
      written.accept(text);
    }
  }

  /** Says what is wrong; where nothing is, what a formula may be made of. */
  private void say() {
    Fault found = fault;
    field.pseudoClassStateChanged(ERROR, found != null);
    sentence.pseudoClassStateChanged(ERROR, found != null);
    sentence.setGraphic(found == null ? null : new FontIcon(Feather.ALERT_TRIANGLE));
    sentence.setTooltip(found == null ? null : whole);
    sentence.setText(
        found == null
            ? texts.get("window.formula.hint")
            : FaultText.line(texts.messages().get(), "", 0, "", found.code(), found.arguments()));
    placeMark();
  }

  /** Where the fault is, counted from 0. */
  private int column(Fault found) {
    int column = (Integer) found.arguments().get(0) - 1;
    return Math.max(0, Math.min(column, field.getLength()));
  }

  private void select() {
    Fault found = fault;
    if (found != null) {
      field.requestFocus();
      int column = column(found);
      field.selectRange(column, Math.min(column + 1, field.getLength()));
    }
  }

  /** Underlines the place of the fault, once the text stands where it will be seen. */
  private void placeMark() {
    mark.setVisible(false);
    Platform.runLater(
        () -> {
          Fault found = fault;
          if (found != null && field.getSkin() instanceof TextFieldSkin skin) {
            Rectangle2D place = skin.getCharacterBounds(column(found));
            double x = field.getLayoutX() + place.getMinX();
            mark.setX(x);
            mark.setY(field.getLayoutY() + place.getMaxY() - 1);
            mark.setVisible(x >= 0 && x + mark.getWidth() <= field.getWidth());
          }
        });
  }
}
