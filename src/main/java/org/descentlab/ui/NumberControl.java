package org.descentlab.ui;

import java.util.OptionalDouble;
import java.util.function.DoubleConsumer;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.descentlab.experiment.catalog.Parameter.Hyperparameter;
import org.descentlab.experiment.catalog.Range;

/**
 * A hyper-parameter as a row of symbol, slider and field. The slider answers while it moves, the
 * field when it is confirmed or left; what the range refuses is marked and not taken over.
 */
final class NumberControl {
  private static final PseudoClass ERROR = PseudoClass.getPseudoClass("error");

  private final Hyperparameter parameter;
  private final SliderScale scale;
  private final Texts texts;
  private final DoubleConsumer changed;
  private final Label symbol = new Label();
  private final Slider slider = new Slider(0, 1, 0);
  private final TextField field = new TextField();
  private final Tooltip refusal = new Tooltip();
  private double value;
  private boolean showing;

  /** Calls {@code changed} with every value that somebody chooses. */
  NumberControl(Hyperparameter parameter, Texts texts, DoubleConsumer changed) {
    this(parameter, texts, texts.bind("parameter." + parameter.id()), changed);
  }

  /** The same for a number whose name no catalogue knows. */
  NumberControl(
      Hyperparameter parameter, Texts texts, ObservableValue<String> name, DoubleConsumer changed) {
    this.parameter = parameter;
    this.scale = new SliderScale(parameter);
    this.texts = texts;
    this.changed = changed;
    if (parameter.symbol().isEmpty()) {
      symbol.textProperty().bind(name);
    } else {
      symbol.setText(parameter.symbol());
      symbol.getStyleClass().add("symbol");
    }
    symbol.setMinWidth(Region.USE_PREF_SIZE);
    Tooltip hint = new Tooltip();
    hint.textProperty().bind(name);
    symbol.setTooltip(hint);
    slider.setTooltip(hint);
    slider.setId(parameter.id() + "-slider");
    slider.accessibleTextProperty().bind(name);
    slider.setBlockIncrement(0.02);
    slider.valueProperty().addListener((o, was, now) -> slid(now.doubleValue()));
    field.setId(parameter.id() + "-field");
    field.setPrefColumnCount(6);
    field.accessibleTextProperty().bind(name);
    field.setOnAction(e -> typed());
    field.setOnKeyPressed(
        e -> {
          if (e.getCode() == KeyCode.ESCAPE) {
            field.setText(Numbers.exact(value));
            mark(true);
          }
        });
    field.focusedProperty().addListener((o, was, now) -> leave(now));
  }

  /** Puts the row into a grid of three columns. */
  void addTo(GridPane grid, int row) {
    grid.addRow(row, symbol, slider, field);
    GridPane.setHgrow(slider, Priority.ALWAYS);
  }

  /** What slides. */
  Slider slider() {
    return slider;
  }

  /** What is typed into. */
  TextField field() {
    return field;
  }

  /** Shows a value; nobody is told. */
  void show(double shown) {
    value = shown;
    if (!slider.isValueChanging()) {
      showing = true;
      slider.setValue(scale.place(shown));
      showing = false;
    }
    if (!field.isFocused() || slider.isValueChanging()) {
      field.setText(Numbers.exact(shown));
      mark(true);
    }
  }

  private void slid(double place) {
    if (showing) {
      return;
    }
    double chosen = scale.value(place);
    if (chosen != value) {
      value = chosen;
      field.setText(Numbers.exact(chosen));
      mark(true);
      changed.accept(chosen);
    }
  }

  private void leave(boolean focused) {
    if (!focused) {
      typed();
      field.setText(Numbers.exact(value));
      mark(true);
    }
  }

  private void typed() {
    OptionalDouble read = Numbers.parsed(field.getText());
    boolean good = read.isPresent() && parameter.range().contains(read.getAsDouble());
    mark(good);
    if (good && read.getAsDouble() != value) {
      value = read.getAsDouble();
      showing = true;
      slider.setValue(scale.place(value));
      showing = false;
      changed.accept(value);
    }
  }

  private void mark(boolean good) {
    field.pseudoClassStateChanged(ERROR, !good);
    refusal.setText(good ? "" : refusalText());
    field.setTooltip(good ? null : refusal);
  }

  private String refusalText() {
    Range range = parameter.range();
    if (Double.isInfinite(range.max())) {
      return Double.isInfinite(range.min())
          ? texts.get("window.field.number")
          : texts.get(
              range.minIncluded() ? "window.field.at-least" : "window.field.above", range.min());
    }
    return texts.get(
        range.maxIncluded() ? "window.field.between" : "window.field.half-open",
        range.min(),
        range.max());
  }
}
