package org.descentlab.experiment;

import com.fasterxml.jackson.core.io.schubfach.DoubleToDecimal;
import com.fasterxml.jackson.core.io.schubfach.FloatToDecimal;

/** Numbers as text: the shortest one that parses back to the same double, alike on every JDK. */
public final class DecimalText {
  private DecimalText() {}

  /** Returns the text of a number, whole ones without a point: {@code 5}, {@code 1E-8}. */
  public static String of(double value) {
    return whole(DoubleToDecimal.toString(value));
  }

  /** The same of a number of single precision: it parses back to the same one. */
  public static String of(float value) {
    return whole(FloatToDecimal.toString(value));
  }

  private static String whole(String text) {
    int point = text.indexOf(".0");
    boolean whole = point >= 0 && (point + 2 == text.length() || text.charAt(point + 2) == 'E');
    return whole ? text.substring(0, point) + text.substring(point + 2) : text;
  }
}
