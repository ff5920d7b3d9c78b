package org.descentlab.ui;

import java.util.OptionalDouble;
import java.util.function.DoubleConsumer;
import javafx.css.PseudoClass;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import org.descentlab.experiment.catalog.Range;

/**
 * A field for a number. It answers when it is confirmed or left; what the range refuses is marked
 * and not taken over.
 */
final class NumberField extends TextField {
  private static final PseudoClass ERROR = PseudoClass.getPseudoClass("error");

  private final Range range;
  private final Texts texts;
  private final DoubleConsumer changed;
  private final Tooltip refusal = new Tooltip();
  private double value;

  /** Calls {@code changed} with every number that somebody types. */
  NumberField(Range range, Texts texts, DoubleConsumer changed) {
    this.range = range;
    this.texts = texts;
    this.changed = changed;
    setPrefColumnCount(6);
    setOnAction(e -> typed());
    setOnKeyPressed(
        e -> {
          if (e.getCode() == KeyCode.ESCAPE) {
            write(value);
          }
        });
    focusedProperty().addListener((o, was, now) -> leave(now));
  }

  /** Shows a number, but not where somebody types one; nobody is told. */
  void show(double shown) {
    value = shown;
    if (!isFocused()) {
      write(shown);
    }
  }

  /** Shows a number in place of what is typed; nobody is told. */
  void write(double shown) {
    value = shown;
    setText(Numbers.exact(shown));
    mark(true);
  }

  private void leave(boolean focused) {
    if (!focused) {
      if (getScene() != null) { // else it was taken away, with what it was about
        typed();
      }
      write(value);
    }
  }

  /** What is typed, be it confirmed or not; another number where that is none of the range. */
  double typedOr(double otherwise) {
    return read().orElse(otherwise);
  }

  private OptionalDouble read() {
    OptionalDouble read = Numbers.parsed(getText());
    return read.isPresent() && range.contains(read.getAsDouble()) ? read : OptionalDouble.empty();
  }

  private void typed() {
    OptionalDouble read = read();
    mark(read.isPresent());
    if (read.isPresent() && read.getAsDouble() != value) {
      value = read.getAsDouble();
      changed.accept(value);
    }
  }

  private void mark(boolean good) {
    pseudoClassStateChanged(ERROR, !good);
    refusal.setText(good ? "" : refusalText());
    setTooltip(good ? null : refusal);
  }

  private String refusalText() {
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
