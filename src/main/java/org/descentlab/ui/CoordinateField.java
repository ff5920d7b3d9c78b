package org.descentlab.ui;

import java.util.OptionalDouble;
import java.util.function.DoubleConsumer;
import java.util.function.DoubleFunction;
import javafx.beans.binding.StringBinding;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;

/**
 * A narrow field for a number. It answers when it is confirmed or left; what is refused is marked,
 * with the reason beneath it, and not taken over. Escape brings the number back.
 */
final class CoordinateField extends TextField {
  private static final PseudoClass ERROR = PseudoClass.getPseudoClass("error");

  private final DoubleFunction<String> refusal;
  private final DoubleConsumer changed;
  private final Texts texts;
  private final Tooltip about = new Tooltip();
  private final Tooltip reason = new Tooltip();
  private double value;
  private String shown = "";

  /**
   * A field.
   *
   * @param name what the number is
   * @param refusal why a number is refused; empty where it is not
   * @param changed gets each number that somebody gives
   */
  CoordinateField(
      String id,
      Texts texts,
      StringBinding name,
      DoubleFunction<String> refusal,
      DoubleConsumer changed) {
    this.texts = texts;
    this.refusal = refusal;
    this.changed = changed;
    setId(id);
    getStyleClass().add("number-field");
    about.textProperty().bind(name);
    accessibleTextProperty().bind(name);
    setTooltip(about);
    setOnAction(e -> typed());
    setOnKeyPressed(
        e -> {
          if (e.getCode() == KeyCode.ESCAPE) {
            write();
          }
        });
    focusedProperty().addListener((o, was, now) -> leave(now));
  }

  /** Shows a number, unless somebody is typing; nobody is told. */
  void show(double number) {
    value = number;
    if (!isFocused() || getText().equals(shown)) {
      write();
    }
  }

  private void write() {
    shown = Numbers.compact(value);
    if (!getText().equals(shown)) {
      setText(shown);
    }
    mark("");
  }

  private void leave(boolean focused) {
    if (!focused) {
      typed();
      write();
    }
  }

  private void typed() {
    if (getText().equals(shown)) {
      mark("");
      return; // fewer digits are shown than the number may have
    }
    OptionalDouble read = Numbers.parsed(getText());
    String why =
        read.isEmpty() ? texts.get("window.field.number") : refusal.apply(read.getAsDouble());
    mark(why);
    if (why.isEmpty() && read.getAsDouble() != value) {
      value = read.getAsDouble();
      shown = getText();
      changed.accept(value);
    }
  }

  private void mark(String why) {
    pseudoClassStateChanged(ERROR, !why.isEmpty());
    setAccessibleHelp(why);
    reason.setText(why);
    setTooltip(why.isEmpty() ? about : reason);
    Bounds place = localToScreen(getBoundsInLocal());
    if (why.isEmpty()) {
      reason.hide();
    } else if (place != null && isFocused()) {
      reason.show(this, place.getMinX(), place.getMaxY() + 4);
    }
  }
}
