package org.descentlab.ui;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.OptionalDouble;

/** How numbers are shown and read in the window: decimal points in every language. */
final class Numbers {
  private static final MathContext THREE = new MathContext(3, RoundingMode.HALF_EVEN);

  private static final MathContext FIVE = new MathContext(5, RoundingMode.HALF_EVEN);
  private static final int NARROW = 8;

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

  /** Few enough digits for a narrow field: five, where there are more than eight characters. */
  static String compact(double value) {
    String exact = exact(value);
    return exact.length() <= NARROW || !Double.isFinite(value)
        ? exact
        : written(new BigDecimal(value).round(FIVE));
  }

  /** Rounds what was pointed at to the largest power of ten within {@code unit}. */
  static double resolved(double value, double unit) {
    if (!Double.isFinite(value) || !(unit > 0) || Double.isInfinite(unit)) {
      return value;
    }
    int decimals = -(int) Math.floor(Math.log10(unit));
    return new BigDecimal(value).setScale(decimals, RoundingMode.HALF_EVEN).doubleValue();
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
