package org.descentlab.ui;

import java.util.Optional;
import java.util.OptionalDouble;
import javafx.scene.control.TextField;

/** A field for a number between two others. */
final class RangedField extends TextField {
  private final double least;
  private final double most;

  RangedField(String id, String text, double least, double most) {
    super(text);
    this.least = least;
    this.most = most;
    setId(id);
    setPrefColumnCount(5);
    setMinWidth(60);
  }

  /** The number; empty where there is none that is allowed. */
  OptionalDouble number() {
    return number(getText());
  }

  private OptionalDouble number(String text) {
    OptionalDouble read = Numbers.parsed(text);
    return read.isPresent() && read.getAsDouble() >= least && read.getAsDouble() <= most
        ? read
        : OptionalDouble.empty();
  }

  /** Whether it takes a text. */
  boolean allows(String text) {
    return number(text).isPresent();
  }

  /** Says which numbers are allowed, where there is none of them. */
  Optional<String> fault(Texts texts) {
    return number().isPresent()
        ? Optional.empty()
        : Optional.of(texts.get("window.field.between", Numbers.exact(least), Numbers.exact(most)));
  }
}
