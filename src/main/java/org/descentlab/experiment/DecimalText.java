package org.descentlab.experiment;

import com.fasterxml.jackson.core.io.schubfach.DoubleToDecimal;

/** Numbers as text: the shortest one that parses back to the same double, alike on every JDK. */
public final class DecimalText {
  private DecimalText() {}

  /** Returns the text of a number, whole ones without a point: {@code 5}, {@code 1E-8}. */
  public static String of(double value) {
    String text = DoubleToDecimal.toString(value);
    int point = text.indexOf(".0");
    boolean whole = point >= 0 && (point + 2 == text.length() || text.charAt(point + 2) == 'E');
    return whole ? text.substring(0, point) + text.substring(point + 2) : text;
  }
}
