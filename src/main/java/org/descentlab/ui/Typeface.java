package org.descentlab.ui;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import org.descentlab.figure.FigureFont;

/**
 * The typeface of the window. Where the system's own has no Chinese letters and JavaFX finds none
 * beside it (on Linux), one that has them is taken for everything: an installed one, else that of
 * the figures.
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
      CHINESE.stream()
          .filter(Set.copyOf(Font.getFamilies())::contains)
          .findFirst()
          .or(Typeface::ofFigures);

  private Typeface() {}

  /** The figures' own font; nothing where JavaFX finds Chinese letters by itself. */
  private static Optional<String> ofFigures() {
    if (!System.getProperty("os.name", "").startsWith("Linux")) {
      return Optional.empty();
    }
    // regular last: the family alone then means it
    Font bold = Font.loadFont(new ByteArrayInputStream(FigureFont.bytes(true)), 12);
    Font regular = Font.loadFont(new ByteArrayInputStream(FigureFont.bytes(false)), 12);
    return regular == null || bold == null ? Optional.empty() : Optional.of(regular.getFamily());
  }

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
