package org.descentlab.formula;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.function.IntFunction;

/** Numbers in TeX. */
public final class TexNumber {
  /** What comes out of a computation is shown with so many significant digits. */
  public static final int DIGITS = 4;

  /** What somebody set is shown with so many at most. */
  public static final int ALL_DIGITS = 10;

  private static final double SMALLEST_PLAIN = 1e-3;
  private static final double LARGEST_PLAIN = 1e5;

  private static final int SHOWN = 4;

  /** Half as wide as −1.23·10⁻⁴, a little more than half as wide as −0.001234. */
  private static final String HALF_COLUMN = "\\hspace{2.4em}";

  private static final int LONGEST_IN_COLUMN = 9;

  private TexNumber() {}

  /** Returns up to {@code digits} significant digits; more where 0.99996 would become 1. */
  public static String of(double value, int digits) {
    return of(value, digits, false);
  }

  private static String of(double value, int digits, boolean zeros) {
    if (!Double.isFinite(value)) {
      return Double.isNaN(value) ? "\\mathrm{NaN}" : value > 0 ? "\\infty" : "-\\infty";
    }
    if (value == 0) {
      return "0";
    }
    BigDecimal exact = new BigDecimal(value);
    BigDecimal all = exact.round(new MathContext(digits));
    boolean complete = all.compareTo(exact) == 0;
    BigDecimal round = zeros && !complete ? all : all.stripTrailingZeros();
    if (round.abs().compareTo(BigDecimal.ONE) == 0 && Math.abs(value) != 1) {
      round = exact.round(new MathContext(ALL_DIGITS)).stripTrailingZeros();
    }
    double size = round.abs().doubleValue();
    if (size >= SMALLEST_PLAIN && size < LARGEST_PLAIN) {
      return round.toPlainString();
    }
    int exponent = round.precision() - round.scale() - 1;
    String mantissa = round.movePointLeft(exponent).toPlainString();
    String power = "10^{" + exponent + "}";
    return mantissa.equals("1")
        ? power
        : mantissa.equals("-1") ? "-" + power : mantissa + "\\times " + power;
  }

  /**
   * Returns a vector as a column, a single component as a number. Of more than four components the
   * first two and the last are shown.
   */
  public static String column(double[] vector, int digits) {
    return column(vector.length, i -> of(vector[i], digits));
  }

  /**
   * Returns the same for numbers that change from step to step: where digits were left out there
   * are as many as were asked for, zeros too, and a column is as wide for nearly all numbers.
   */
  public static String steadyColumn(double[] vector, int digits) {
    return vector.length == 1
        ? of(vector[0], digits, true)
        : column(vector.length, i -> inColumn(vector[i], digits));
  }

  /** In the middle of a box of one width, a power of ten with fewer digits so that it fits. */
  private static String inColumn(double value, int digits) {
    String text = of(value, digits, true);
    boolean power = text.contains("^");
    if (!power && text.length() > LONGEST_IN_COLUMN) {
      return text;
    }
    String shown = power ? of(value, digits - 1, true).replace("\\times ", "{\\cdot}") : text;
    return HALF_COLUMN + "\\mathclap{" + shown + "}" + HALF_COLUMN;
  }

  private static String column(int length, IntFunction<String> number) {
    if (length == 1) {
      return number.apply(0);
    }
    StringBuilder tex = new StringBuilder("\\begin{pmatrix}");
    for (int i = 0; i < length; i++) {
      boolean left = length > SHOWN && i >= 2 && i < length - 1;
      if (left && i > 2) {
        continue;
      }
      tex.append(i > 0 ? "\\\\" : "").append(left ? "\\vdots" : number.apply(i));
    }
    return tex.append("\\end{pmatrix}").toString();
  }

  /** Returns a small square matrix row by row; of a larger one its size. */
  public static String matrix(double[][] rows, int digits) {
    if (rows.length == 1) {
      return of(rows[0][0], digits);
    }
    if (rows.length > SHOWN) {
      return "\\left[" + rows.length + "\\times " + rows.length + "\\right]";
    }
    StringBuilder tex = new StringBuilder("\\begin{pmatrix}");
    for (int i = 0; i < rows.length; i++) {
      tex.append(i > 0 ? "\\\\" : "");
      for (int j = 0; j < rows.length; j++) {
        tex.append(j > 0 ? "&" : "").append(of(rows[i][j], digits));
      }
    }
    return tex.append("\\end{pmatrix}").toString();
  }
}
