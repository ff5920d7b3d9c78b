package org.descentlab.figure;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/**
 * The font of figures. It comes with the program, so that a figure has the same letters on every
 * machine, Chinese, raised and lowered digits among them; {@code src/main/fonts/subset.py} makes
 * it. Letters that it lacks are those of the system's sans-serif.
 */
public final class FigureFont {
  /** The name of its family. */
  public static final String FAMILY = "DescentLab Sans";

  private static final String FOLDER = "/org/descentlab/font/DescentLabSans-";
  private static final Font REGULAR = read(false);

  /** Read by the first who draws strong letters: the window opens without them. */
  private static final class Bold {
    static final Font FONT = read(true);
  }

  private FigureFont() {}

  /** Returns the bytes of a weight, TrueType. */
  public static byte[] bytes(boolean bold) {
    String name = FOLDER + (bold ? "Bold" : "Regular") + ".ttf";
    try (InputStream in =
        Objects.requireNonNull(FigureFont.class.getResourceAsStream(name), name)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Font read(boolean bold) {
    try {
      return Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(bytes(bold)));
    } catch (FontFormatException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      // there is no room for Java's copy of it: the system's letters do
      return new Font(Font.SANS_SERIF, bold ? Font.BOLD : Font.PLAIN, 1);
    }
  }

  /** Returns the font at a size in pixels. */
  static Font of(int style, double size) {
    return (style == Font.BOLD ? Bold.FONT : REGULAR).deriveFont((float) size);
  }

  /** Returns the font for a text: this one where it has all its letters, else the system's. */
  static Font of(String text, int style, double size) {
    Font font = of(style, size);
    return font.canDisplayUpTo(text) < 0 ? font : systems(style, size);
  }

  /** Returns the system's sans-serif. */
  public static Font systems(int style, double size) {
    return new Font(Font.SANS_SERIF, style, 1).deriveFont(style, (float) size);
  }

  /** Tells whether a font is this one. */
  public static boolean is(Font font) {
    return font.getFamily().equals(FAMILY);
  }

  /** Tells whether a font's letters are strong. */
  public static boolean isBold(Font font) {
    return font.isBold() || font.getFontName().endsWith("Bold");
  }
}
