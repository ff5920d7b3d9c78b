package org.descentlab.formula;

/** What the letters and signs of a formula may be, and what people write instead of them. */
final class Characters {
  private static final String SIGNS = "+-*/^(),._ \t\r\n";

  private Characters() {}

  /** Refuses the first character that no formula has. */
  static void check(String text) throws FormulaException {
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      int c = text.codePointAt(i);
      boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
      boolean digit = c >= '0' && c <= '9';
      if (!letter && !digit && SIGNS.indexOf(c) < 0) {
        throw new FormulaException("formula-character", i + 1, shown(c));
      }
    }
  }

  private static String shown(int c) {
    boolean visible = !Character.isISOControl(c) && Character.isDefined(c);
    return visible ? Character.toString(c) : String.format("U+%04X", c);
  }
}
