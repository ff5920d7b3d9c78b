package org.descentlab.ui;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javafx.css.Styleable;
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

  /** Sets the typeface of a root, by its class in the style sheet. */
  static void of(Styleable root) {
    FAMILY.map(Typeface::styleClass).ifPresent(root.getStyleClass()::add);
  }

  /** All families that can be taken, each with a rule in the style sheet. */
  static List<String> families() {
    return Stream.concat(CHINESE.stream(), Stream.of(FigureFont.FAMILY)).toList();
  }

  /** The style class of a family. */
  static String styleClass(String family) {
    return family.toLowerCase(Locale.ROOT).replace(' ', '-');
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
