package org.descentlab.figure;

import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.List;

/**
 * Text of one size: measured, cut, broken into lines.
 *
 * @param g where it is drawn
 * @param style of the font
 * @param size of the font, in pixels
 */
record Words(Graphics2D g, int style, double size) {

  /** Longer text is cut before it is measured. */
  private static final int LONGEST = 600;

  static Words of(Graphics2D g, int style, double size) {
    return new Words(g, style, size);
  }

  double width(String text) {
    FontMetrics metrics = g.getFontMetrics(FigureFont.of(text, style, size));
    return metrics.getStringBounds(text, g).getWidth();
  }

  /** Distance of two lines. */
  double lineHeight() {
    return size * 1.35;
  }

  /** Draws with the left end at x and the middle of the letters at y. */
  void draw(String text, double x, double y, int rgb) {
    if (text.isEmpty()) {
      return;
    }
    g.setFont(FigureFont.of(text, style, size));
    g.setColor(Ink.of(rgb));
    g.drawString(text, (float) x, (float) (y + size * 0.36));
  }

  /** Returns the text, cut to a width, with an ellipsis where something is missing. */
  String cut(String whole, double width) {
    String text = head(whole, Math.min(whole.length(), LONGEST));
    if (text.length() == whole.length() && width(text) <= width) {
      return text;
    }
    int low = 0;
    int high = text.length();
    while (low < high) {
      int middle = (low + high + 1) / 2;
      if (width(head(text, middle) + "…") <= width) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low == 0 ? "" : head(text, low).stripTrailing() + "…";
  }

  private static String head(String text, int length) {
    boolean halfCharacter = length > 0 && Character.isHighSurrogate(text.charAt(length - 1));
    return text.substring(0, halfCharacter ? length - 1 : length);
  }

  /** Breaks the text into at most so many lines; the last is cut where it is too long. */
  List<String> wrap(String text, double width, int maxLines) {
    List<String> lines = new ArrayList<>();
    String rest = head(text, Math.min(text.length(), LONGEST)).strip();
    while (!rest.isEmpty() && lines.size() < maxLines - 1 && width(rest) > width) {
      int end = lineEnd(rest, width);
      lines.add(rest.substring(0, end).stripTrailing());
      rest = rest.substring(end).stripLeading();
    }
    if (!rest.isEmpty() && maxLines > 0) {
      lines.add(cut(rest, width));
    }
    return lines;
  }

  /** Where the first line ends: at a space, or between two Chinese characters. */
  private int lineEnd(String text, double width) {
    int fits = 1;
    while (fits < text.length() && width(text.substring(0, fits + 1)) <= width) {
      fits++;
    }
    for (int end = fits; end > fits / 4; end--) {
      char next = end < text.length() ? text.charAt(end) : ' ';
      if (next == ' ' || (next >= '\u3400' && next <= '\u9fff')) {
        return end;
      }
    }
    return fits;
  }
}
