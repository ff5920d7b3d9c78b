package org.descentlab.formula;

import com.ezylang.evalex.parser.ParseException;

/** What the parsing library found, as one of our faults. */
final class SyntaxFaults {
  private SyntaxFaults() {}

  static FormulaException of(ParseException found, String text) {
    int column = Math.max(1, Math.min(found.getStartPosition(), text.length()));
    String token = found.getTokenString();
    return switch (String.valueOf(found.getMessage())) {
      case "Closing brace not found" -> new FormulaException("formula-unclosed", unclosed(text));
      case "Unexpected closing brace" -> new FormulaException("formula-unopened", column);
      case "Missing operator" -> new FormulaException("formula-missing-operator", column, token);
      case "Unexpected token after infix operator", "Missing second operand for operator" ->
          new FormulaException("formula-missing-operand", column, token);
      case "Illegal scientific format", "Number contains more than one decimal point" ->
          new FormulaException("formula-number", column, token);
      default -> new FormulaException("formula-syntax", column, token);
    };
  }

  /** The column of the innermost parenthesis that is open at the end. */
  private static int unclosed(String text) {
    int closed = 0;
    for (int i = text.length() - 1; i >= 0; i--) {
      if (text.charAt(i) == ')') {
        closed++;
      } else if (text.charAt(i) == '(' && closed-- == 0) {
        return i + 1;
      }
    }
    return 1;
  }
}
