package org.descentlab.ui;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.OptionalDouble;

/** How numbers are shown and read in the window: decimal points in every language. */
final class Numbers {
  private static final MathContext THREE = new MathContext(3, RoundingMode.HALF_EVEN);

  private Numbers() {}

  /** All digits of a number that somebody chose: 0.001, 1e-5, 20000. */
  static String exact(double value) {
    if (!Double.isFinite(value) || value == 0) {
      return value == 0 ? "0" : Double.toString(value);
    }
    return written(new BigDecimal(Double.toString(value)));
  }

  /** Three digits of a number that was computed: 1.23e-3, 0.401, 56.8. */
  static String rounded(double value) {
    if (!Double.isFinite(value) || value == 0) {
      return value == 0 ? "0" : Double.toString(value);
    }
    return written(new BigDecimal(value).round(THREE));
  }

  private static String written(BigDecimal decimal) {
    BigDecimal shortest = decimal.stripTrailingZeros();
    int exponent = shortest.precision() - shortest.scale() - 1;
    if (exponent >= -4 && exponent < 6) {
      return shortest.toPlainString();
    }
    String digits = shortest.movePointLeft(exponent).stripTrailingZeros().toPlainString();
    return digits + "e" + exponent;
  }

  /** Reads what somebody typed; empty where it is no number. A decimal comma is understood. */
  static OptionalDouble parsed(String text) {
    String plain = text.strip().replace(',', '.').replace('−', '-');
    if (!plain.matches("[-+]?(\\d+\\.?\\d*|\\.\\d+)([eE][-+]?\\d+)?")) {
      return OptionalDouble.empty();
    }
    double value = Double.parseDouble(plain);
    return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
  }
}
