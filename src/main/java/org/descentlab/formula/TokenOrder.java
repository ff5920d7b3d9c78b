package org.descentlab.formula;

import com.ezylang.evalex.parser.Token;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * Checks that operands and operators take turns, that parentheses match and that commas stand only
 * between the operands of a function: what remains is a formula, and every fault has its column.
 */
final class TokenOrder {
  private final Deque<Open> open = new ArrayDeque<>();
  private boolean wantsOperand = true;

  /**
   * A parenthesis that is not closed yet.
   *
   * @param ofFunction whether it follows a function's name
   * @param column where it stands
   */
  private record Open(boolean ofFunction, int column) {}

  private TokenOrder() {}

  /** Refuses tokens that are no formula; {@code length} is that of the text. */
  static void check(List<Token> tokens, int length) throws FormulaException {
    TokenOrder order = new TokenOrder();
    boolean afterFunction = false;
    for (Token token : tokens) {
      order.take(token, afterFunction);
      afterFunction = token.getType() == Token.TokenType.FUNCTION;
    }
    if (!order.open.isEmpty()) {
      throw new FormulaException("formula-unclosed", order.open.peek().column());
    }
    if (order.wantsOperand) {
      Token last = tokens.get(tokens.size() - 1);
      throw new FormulaException("formula-ends", length + 1, last.getValue());
    }
  }

  private void take(Token token, boolean afterFunction) throws FormulaException {
    int column = token.getStartPosition();
    String text = token.getValue();
    switch (token.getType()) {
      case NUMBER_LITERAL, VARIABLE_OR_CONSTANT -> {
        operandBegins(column, text);
        wantsOperand = false;
      }
      case FUNCTION -> operandBegins(column, text);
      case BRACE_OPEN -> {
        operandBegins(column, text);
        open.push(new Open(afterFunction, column));
      }
      case PREFIX_OPERATOR -> operandBegins(column, text);
      case INFIX_OPERATOR -> {
        operandEnds(column, text);
        wantsOperand = true;
      }
      case COMMA -> {
        operandEnds(column, text);
        if (open.isEmpty() || !open.peek().ofFunction()) {
          throw new FormulaException("formula-comma", column);
        }
        wantsOperand = true;
      }
      case BRACE_CLOSE -> {
        if (open.isEmpty()) {
          throw new FormulaException("formula-unopened", column);
        }
        operandEnds(column, text);
        open.pop();
      }
      default -> throw new FormulaException("formula-syntax", column, text);
    }
  }

  private void operandBegins(int column, String text) throws FormulaException {
    if (!wantsOperand) {
      throw new FormulaException("formula-missing-operator", column, text);
    }
  }

  private void operandEnds(int column, String text) throws FormulaException {
    if (wantsOperand) {
      throw new FormulaException("formula-missing-operand", column, text);
    }
  }
}
