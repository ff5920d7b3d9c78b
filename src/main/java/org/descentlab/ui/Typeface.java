package org.descentlab.ui;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;

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

  private static final Optional<String> FAMILY =
      CHINESE.stream().filter(Set.copyOf(Font.getFamilies())::contains).findFirst();

  private Typeface() {}

  /** Sets the typeface of a root: a declaration, or nothing where the system's own is taken. */
  static String style() {
    return FAMILY.map(family -> "-fx-font-family: \"" + family + "\";").orElse("");
  }

  /** The same for what is drawn on a canvas. */
  static Font of(double size) {
    return of(FontWeight.NORMAL, size);
  }

  /** The same, bold or not. */
  static Font of(FontWeight weight, double size) {
    return Font.font(FAMILY.orElse(null), weight, size);
  }
}
