package org.descentlab.ui;

import java.util.function.DoubleConsumer;
import java.util.function.DoubleSupplier;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.descentlab.experiment.catalog.Parameter.Hyperparameter;

/**
 * A hyper-parameter as a row of symbol, slider and field. The slider answers while it moves, the
 * field when it is confirmed or left. A double click on the slider chooses the default; the keys Up
 * and Down in the field go by steps that are finer than a pixel of the slider.
 */
final class NumberControl {
  private final SliderScale scale;
  private final DoubleConsumer changed;
  private final Label symbol = new Label();
  private final Slider slider = new Slider(0, 1, 0);
  private final MarkedSlider track;
  private final NumberField field;
  private final StringProperty note = new SimpleStringProperty("");
  private DoubleSupplier usual;
  private double value;
  private boolean showing;

  /** Calls {@code changed} with every value that somebody chooses. */
  NumberControl(Hyperparameter parameter, Texts texts, DoubleConsumer changed) {
    this(parameter, texts, texts.bind("parameter." + parameter.id()), changed);
  }

  /** The same for a number whose name no catalogue knows. */
  NumberControl(
      Hyperparameter parameter, Texts texts, ObservableValue<String> name, DoubleConsumer changed) {
    this.scale = new SliderScale(parameter);
    this.changed = changed;
    this.usual = parameter::value;
    this.track = new MarkedSlider(slider, scale, parameter.id());
    this.field = new NumberField(parameter.range(), texts, this::typed);
    if (parameter.symbol().isEmpty()) {
      symbol.textProperty().bind(name);
    } else {
      symbol.setText(parameter.symbol());
      symbol.getStyleClass().add("symbol");
    }
    symbol.setMinWidth(Region.USE_PREF_SIZE);
    Hints.on(symbol, name);
    Hints.on(slider, explained(name, texts));
    slider.accessibleHelpProperty().bind(note);
    slider.setOnMouseClicked(this::clicked);
    slider.setId(parameter.id() + "-slider");
    slider.accessibleTextProperty().bind(name);
    slider.setBlockIncrement(0.02);
    slider.valueProperty().addListener((o, was, now) -> slid(now.doubleValue()));
    field.setId(parameter.id() + "-field");
    field.addEventHandler(KeyEvent.KEY_PRESSED, this::nudged);
    field.accessibleTextProperty().bind(name);
  }

  /** Puts the row into a grid of three columns. */
  void addTo(GridPane grid, int row) {
    grid.addRow(row, symbol, track, field);
    GridPane.setHgrow(track, Priority.ALWAYS);
  }

  private ObservableValue<String> explained(ObservableValue<String> name, Texts texts) {
    return texts.bind(
        () -> {
          String reset = texts.get("window.slider.reset", Numbers.exact(usual.getAsDouble()));
          String marks = note.get().isEmpty() ? "" : note.get() + "\n";
          return name.getValue() + "\n" + marks + reset;
        },
        name,
        note);
  }

  private void clicked(MouseEvent event) {
    if (event.getClickCount() == 2 && event.isStillSincePress()) {
      choose(usual.getAsDouble());
    }
  }

  private void nudged(KeyEvent event) {
    int by = event.getCode() == KeyCode.UP ? 1 : event.getCode() == KeyCode.DOWN ? -1 : 0;
    if (by != 0 && !event.isAltDown() && !event.isShortcutDown()) {
      event.consume();
      double next = scale.nudged(field.typedOr(value), by);
      if (next != value) {
        choose(next);
      }
    }
  }

  /** What slides, with its marks. */
  MarkedSlider track() {
    return track;
  }

  /** What is said about the marks, and what a double click chooses. */
  void explain(String marks, DoubleSupplier chosenByDoubleClick) {
    usual = chosenByDoubleClick;
    note.set(marks);
  }

  /** Somebody chooses a value elsewhere than on slider and field. */
  void choose(double chosen) {
    typed(chosen);
    field.write(chosen);
  }

  /** What is typed into. */
  NumberField field() {
    return field;
  }

  /** Shows a value; nobody is told. */
  void show(double shown) {
    value = shown;
    if (slider.isValueChanging()) {
      field.write(shown);
      return;
    }
    place(shown);
    field.show(shown);
  }

  private void place(double shown) {
    showing = true;
    slider.setValue(scale.place(shown));
    showing = false;
  }

  private void slid(double place) {
    if (showing) {
      return;
    }
    double chosen = scale.value(place);
    if (chosen != value) {
      value = chosen;
      field.write(chosen);
      changed.accept(chosen);
    }
  }

  private void typed(double chosen) {
    value = chosen;
    place(chosen);
    changed.accept(chosen);
  }
}
