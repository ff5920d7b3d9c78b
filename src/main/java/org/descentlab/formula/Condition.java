package org.descentlab.formula;

/** A comparison of two formulas, like {@code abs(y) > 1}; pure and safe for several threads. */
public final class Condition {
  private static final String SIGNS = "<>=";

  private final Tape left;
  private final Tape right;
  private final boolean less;
  private final boolean equal;

  private Condition(Tape left, String sign, Tape right) {
    this.left = left;
    this.right = right;
    this.less = sign.charAt(0) == '<';
    this.equal = sign.length() == 2;
  }

  /**
   * Reads a comparison: two formulas with one of {@code <}, {@code <=}, {@code >} and {@code >=}
   * between them.
   *
   * @throws FormulaException where the text is none
   */
  public static Condition of(String text, Variables variables) throws FormulaException {
    if (text.isBlank()) {
      throw new FormulaException("formula-empty", 1);
    }
    FormulaParser.checkLength(text);
    int at = sign(text, 0);
    if (at == text.length() || text.charAt(at) == '=') {
      throw new FormulaException("formula-comparison", at + 1);
    }
    int after = text.startsWith("=", at + 1) ? at + 2 : at + 1;
    int second = sign(text, after);
    if (second < text.length()) {
      throw new FormulaException("formula-comparison", second + 1);
    }
    String sign = text.substring(at, after);
    if (text.substring(0, at).isBlank()) {
      throw new FormulaException("formula-missing-operand", at + 1, sign);
    }
    if (text.substring(after).isBlank()) {
      throw new FormulaException("formula-ends", text.length() + 1, sign);
    }
    Tape left = Tape.of(text.substring(0, at), variables);
    try {
      return new Condition(left, sign, Tape.of(text.substring(after), variables));
    } catch (FormulaException e) {
      throw e.shifted(after);
    }
  }

  /** Where the first sign of a comparison stands; the length of the text where none does. */
  private static int sign(String text, int from) {
    int at = from;
    while (at < text.length() && SIGNS.indexOf(text.charAt(at)) < 0) {
      at++;
    }
    return at;
  }

  /** Tells whether it holds at {@code params[dimension]}; never where a side is NaN. */
  public boolean holds(double[] params) {
    double a = left.value(params, 0);
    double b = right.value(params, 0);
    return (less ? a < b : a > b) || (equal && a == b);
  }
}
