package org.descentlab.ui;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.scene.Parent;
import javafx.scene.text.Font;

/**
 * The typeface of the window. Where the system's own has no Chinese letters and JavaFX finds none
 * beside it (on Linux), one that has them is taken for everything.
 */
final class Typeface {
  private static final List<String> CHINESE =
      List.of(
          "Noto Sans CJK SC",
          "Noto Sans SC",
          "Source Han Sans SC",
          "Source Han Sans CN",
          "WenQuanYi Micro Hei",
          "WenQuanYi Zen Hei");

  private static final Optional<String> FAMILY = family();

  private Typeface() {}

  private static Optional<String> family() {
    Set<String> installed = Set.copyOf(Font.getFamilies());
    return CHINESE.stream().filter(installed::contains).findFirst();
  }

  /** Sets the typeface of a part of the window. */
  static void apply(Parent root) {
    FAMILY.ifPresent(family -> root.setStyle("-fx-font-family: \"" + family + "\";"));
  }

  /** The same for what is drawn on a canvas. */
  static Font of(double size) {
    return Font.font(FAMILY.orElse(null), size);
  }
}
