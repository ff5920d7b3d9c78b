package org.descentlab.cli;

import java.util.regex.Pattern;

/** Numbers as a user types them. */
final class PointText {
  private static final Pattern NUMBER =
      Pattern.compile("[-+]?+(\\d++\\.?+\\d*+|\\.\\d++)([eE][-+]?+\\d++)?+");

  private static final Pattern LEADING_ZERO = Pattern.compile("[-+]?0\\d.*");

  private PointText() {}

  static boolean hasLeadingZero(String text) {
    return LEADING_ZERO.matcher(text).matches();
  }

  /** The number; NaN where it is none. */
  static double number(String text) {
    return NUMBER.matcher(text).matches() ? Double.parseDouble(text) : Double.NaN;
  }
}
