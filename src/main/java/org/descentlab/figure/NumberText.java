package org.descentlab.figure;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Numbers as figures write them: a real minus sign, powers of ten raised. */
public final class NumberText {
  private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";
  private static final double SMALLEST_PLAIN = 1e-4;
  private static final double LARGEST_PLAIN = 1e6;

  private NumberText() {}

  /** Returns up to three significant digits: 0.4, 12.3, 1.2×10⁻⁵. */
  public static String shortened(double value) {
    String text = rounded(value, 3);
    return text.equals("1") && value != 1 ? rounded(value, 8) : text; // 0.9999 is not 1
  }

  /** Returns up to {@code digits} significant digits. */
  public static String rounded(double value, int digits) {
    if (!Double.isFinite(value)) {
      return Double.isNaN(value) ? "NaN" : value > 0 ? "∞" : "−∞";
    }
    double size = Math.abs(value);
    if (size == 0) {
      return "0";
    }
    BigDecimal round = new BigDecimal(value).round(new MathContext(digits)).stripTrailingZeros();
    if (size >= SMALLEST_PLAIN && size < LARGEST_PLAIN) {
      return round.toPlainString().replace('-', '−');
    }
    int exponent = round.precision() - round.scale() - 1;
    BigDecimal mantissa = round.movePointLeft(exponent).stripTrailingZeros();
    String power = power(exponent);
    if (mantissa.compareTo(BigDecimal.ONE) == 0) {
      return power;
    }
    return mantissa.toPlainString().replace('-', '−') + "×" + power;
  }

  /** Returns a number with so many decimals. */
  public static String fixed(double value, int decimals) {
    if (!Double.isFinite(value)) {
      return rounded(value, 1);
    }
    return BigDecimal.valueOf(value)
        .setScale(decimals, RoundingMode.HALF_UP)
        .toPlainString()
        .replace('-', '−');
  }

  /** Returns 10ⁿ with n raised. */
  public static String power(int n) {
    StringBuilder text = new StringBuilder("10");
    for (char c : Integer.toString(n).toCharArray()) {
      text.append(c == '-' ? '⁻' : RAISED.charAt(c - '0'));
    }
    return text.toString();
  }
}
