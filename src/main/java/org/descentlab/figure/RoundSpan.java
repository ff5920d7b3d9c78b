package org.descentlab.figure;

import org.descentlab.landscape.Levels;

/** Axes that end at round numbers, so that they stand still while values move a little. */
final class RoundSpan {
  private static final int PARTS = 10;

  /** From so many decades on, a logarithmic axis ends at 1, 2 or 5 times a power of ten. */
  private static final double WIDE = 1.5;

  private static final double[] FACTORS = {1, 2, 5, 10};

  private RoundSpan() {}

  /** Returns an axis around this one; a value that is an end already stays one. */
  static Span around(Span span) {
    if (span.logarithmic() && Math.log10(span.high() / span.low()) >= WIDE) {
      return new Span(decadeBelow(span.low()), decadeAbove(span.high()), true);
    }
    double step = Levels.step(span.high() - span.low(), PARTS);
    double low = Math.floor(span.low() / step + 1e-9) * step;
    double high = Math.ceil(span.high() / step - 1e-9) * step;
    boolean usable = low < high && Double.isFinite(high - low);
    if (!usable || (span.logarithmic() && low <= 0)) {
      return span;
    }
    return new Span(low, high, span.logarithmic());
  }

  private static double decadeBelow(double value) {
    double power = Math.pow(10, Math.floor(Math.log10(value)));
    double below = power;
    for (double factor : FACTORS) {
      below = factor * power <= value * (1 + 1e-9) ? factor * power : below;
    }
    return below > 0 ? below : value;
  }

  /** Returns the next of 1, 2 and 5 times a power of ten. */
  static double decadeAbove(double value) {
    double power = Math.pow(10, Math.floor(Math.log10(value)));
    for (double factor : FACTORS) {
      if (factor * power >= value * (1 - 1e-9)) {
        return factor * power;
      }
    }
    return 10 * power;
  }
}
