package org.descentlab.figure;

import java.util.ArrayList;
import java.util.List;
import org.descentlab.landscape.Levels;

/**
 * Where an axis is marked, and with which words.
 *
 * @param value where
 * @param label what is written; empty for a mark without words
 */
public record Ticks(double value, String label) {
  /** Room for a label: times the font size. */
  private static final double LABEL_WIDTH = 5.2;

  private static final double LABEL_HEIGHT = 2.8;

  private static final int PLAIN_DECADES = 4;

  /** Of a part of a decade with fewer of 1, 2 and 5 equal steps say more. */
  private static final int FEWEST = 3;

  /**
   * Returns the marks of an axis.
   *
   * @param length in pixels
   * @param text font size of the labels in pixels
   * @param horizontal whether labels stand side by side, not one above the other
   */
  public static List<Ticks> along(Span span, double length, double text, boolean horizontal) {
    return of(span, (int) (length / ((horizontal ? LABEL_WIDTH : LABEL_HEIGHT) * text)));
  }

  /** Returns the marks of an axis, at most about {@code count} of them labelled. */
  static List<Ticks> of(Span span, int count) {
    if (!span.logarithmic()) {
      return linear(span, count);
    }
    double decades = Math.log10(span.high() / span.low());
    List<Ticks> fine = decades < 2 && count >= 3 * decades ? fine(span) : List.of();
    if (decades < 1) {
      long labelled = fine.stream().filter(tick -> !tick.label().isEmpty()).count();
      return labelled >= FEWEST ? fine : linear(span, count);
    }
    return fine.isEmpty() ? decades(span, decades, count) : fine;
  }

  private static List<Ticks> linear(Span span, int count) {
    double step = Levels.step(span.high() - span.low(), Math.max(2, count));
    double largest = Math.max(Math.abs(span.low()), Math.abs(span.high()));
    int decimals = Math.max(0, (int) Math.ceil(-Math.log10(step) - 1e-9));
    if (decimals < 12 && Math.abs(step * Math.pow(10, decimals) - 2.5) < 1e-6) {
      decimals++;
    }
    boolean plain = largest < 1e6 && decimals <= PLAIN_DECADES;
    int digits = (int) Math.max(2, Math.ceil(Math.log10(largest / step)) + 1);
    List<Ticks> ticks = new ArrayList<>();
    double slack = step * 1e-9;
    for (double k = Math.ceil((span.low() - slack) / step); k * step <= span.high() + slack; k++) {
      double value = k * step;
      ticks.add(
          new Ticks(
              value,
              plain ? NumberText.fixed(value, decimals) : NumberText.rounded(value, digits)));
      if (ticks.size() > 200) {
        break;
      }
    }
    return ticks;
  }

  /** All of each decade, as on logarithmic paper; 1, 2 and 5 with words. */
  private static List<Ticks> fine(Span span) {
    List<Ticks> ticks = new ArrayList<>();
    for (int n = (int) Math.floor(Math.log10(span.low()) - 1e-9); ; n++) {
      for (int factor = 1; factor < 10; factor++) {
        boolean labelled = factor == 1 || factor == 2 || factor == 5;
        double value = factor * Math.pow(10, n);
        if (value > span.high() * (1 + 1e-9)) {
          return ticks;
        }
        if (value >= span.low() * (1 - 1e-9)) {
          ticks.add(new Ticks(value, labelled ? NumberText.shortened(value) : ""));
        }
      }
    }
  }

  private static List<Ticks> decades(Span span, double decades, int count) {
    int stride = 1;
    while (decades / stride > Math.max(1, count)) {
      stride = stride == 1 ? 2 : stride == 2 ? 3 : stride == 3 ? 5 : stride * 2;
    }
    boolean plain = span.low() >= 0.00099 && span.high() <= 10001;
    List<Ticks> ticks = new ArrayList<>();
    int last = (int) Math.floor(Math.log10(span.high()) + 1e-9);
    for (int n = (int) Math.ceil(Math.log10(span.low()) - 1e-9); n <= last; n++) {
      double value = Math.pow(10, n);
      boolean labelled = Math.floorMod(n, stride) == 0;
      String words = plain ? NumberText.shortened(value) : NumberText.power(n);
      ticks.add(new Ticks(value, labelled ? words : ""));
    }
    return ticks;
  }
}
