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

  private static final Optional<String> CHOSEN =
      CHINESE.stream().filter(Set.copyOf(Font.getFamilies())::contains).findFirst();

  private Typeface() {}

  /** Sets the typeface of a part of the window. */
  static void apply(Parent root) {
    CHOSEN.ifPresent(family -> root.setStyle("-fx-font-family: \"" + family + "\";"));
  }

  /** Returns the typeface for what is drawn. */
  static String family() {
    return CHOSEN.orElse(Font.getDefault().getFamily());
  }
}
