package org.descentlab.math;

import java.util.regex.Pattern;

/**
 * Numbers as files and users write them: a sign, digits, one decimal point, an exponent. Nothing
 * else that Java takes for a number is one: no hexadecimal digits, no suffix, no NaN.
 */
public final class NumberText {
  /** Possessive throughout: a long run of digits is read once, whatever follows it. */
  private static final Pattern NUMBER =
      Pattern.compile("[-+]?+(\\d++\\.?+\\d*+|\\.\\d++)([eE][-+]?+\\d++)?+");

  private static final Pattern LEADING_ZERO = Pattern.compile("[-+]?0\\d.*");

  private NumberText() {}

  /** Tells whether a text is a number, without spaces around it. */
  public static boolean isNumber(String text) {
    return NUMBER.matcher(text).matches();
  }

  /** Tells whether a number begins with a zero that says nothing, as 007 does: octal to some. */
  public static boolean hasLeadingZero(String text) {
    return LEADING_ZERO.matcher(text).matches();
  }

  /** Returns the number; infinite where it is too large, NaN where the text is none. */
  public static double value(String text) {
    return isNumber(text) ? Double.parseDouble(text) : Double.NaN;
  }
}
