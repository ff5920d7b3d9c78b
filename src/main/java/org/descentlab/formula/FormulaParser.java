package org.descentlab.formula;

import com.ezylang.evalex.parser.ASTNode;
import com.ezylang.evalex.parser.ParseException;
import com.ezylang.evalex.parser.ShuntingYardConverter;
import com.ezylang.evalex.parser.Token;
import com.ezylang.evalex.parser.Tokenizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the text of a formula to an {@link Expression}. */
public final class FormulaParser {
  /** A formula has at most so many characters. */
  public static final int MAX_LENGTH = 500;

  /** A formula has at most so many levels. */
  public static final int MAX_DEPTH = 200;

  private static final Map<String, Double> CONSTANTS = Map.of("pi", Math.PI, "e", Math.E);

  private final Set<String> names;

  /** Reads formulas of these variables. */
  public FormulaParser(Collection<String> names) {
    this.names = new LinkedHashSet<>(names);
  }

  /** Tells whether a word means something in every formula: a constant or a function. */
  public static boolean isReserved(String word) {
    return CONSTANTS.containsKey(word) || Operation.function(word).isPresent();
  }

  /**
   * Reads a formula.
   *
   * @throws FormulaException where it is none, with the column
   */
  public Expression parse(String text) throws FormulaException {
    if (text.isBlank()) {
      throw new FormulaException("formula-empty", 1);
    }
    checkLength(text);
    Characters.check(text);
    try {
      List<Token> tokens = new Tokenizer(text, Grammar.CONFIGURATION).parse();
      refuseCalls(tokens);
      TokenOrder.check(tokens, text.length());
      ASTNode tree =
          new ShuntingYardConverter(text, tokens, Grammar.CONFIGURATION).toAbstractSyntaxTree();
      return expression(tree, 1);
    } catch (ParseException e) {
      throw SyntaxFaults.of(e, text);
    }
  }

  static void checkLength(String text) throws FormulaException {
    if (text.length() > MAX_LENGTH) {
      throw new FormulaException("formula-length", MAX_LENGTH + 1, text.length(), MAX_LENGTH);
    }
  }

  /** A variable or constant before a parenthesis is no function: the product's sign is missing. */
  private void refuseCalls(List<Token> tokens) throws FormulaException {
    for (int i = 0; i + 1 < tokens.size(); i++) {
      String name = tokens.get(i).getValue();
      boolean value = names.contains(name) || CONSTANTS.containsKey(name);
      if (value && tokens.get(i).getType() == Token.TokenType.FUNCTION) {
        int column = tokens.get(i + 1).getStartPosition();
        throw new FormulaException("formula-missing-operator", column, "(");
      }
    }
  }

  private Expression expression(ASTNode node, int depth) throws FormulaException {
    Token token = node.getToken();
    int column = token.getStartPosition();
    if (depth > MAX_DEPTH) {
      throw new FormulaException("formula-depth", column, MAX_DEPTH);
    }
    return switch (token.getType()) {
      case NUMBER_LITERAL -> constant(token);
      case VARIABLE_OR_CONSTANT -> name(token);
      case PREFIX_OPERATOR -> {
        Expression operand = expression(node.getParameters().get(0), depth + 1);
        yield token.getValue().equals("-")
            ? new Expression.Call(Operation.NEGATE, List.of(operand), column)
            : operand;
      }
      case INFIX_OPERATOR ->
          new Expression.Call(infix(token.getValue()), operands(node, depth), column);
      case FUNCTION -> call(token, operands(node, depth));
      default -> throw new FormulaException("formula-syntax", column, token.getValue());
    };
  }

  private List<Expression> operands(ASTNode node, int depth) throws FormulaException {
    List<Expression> operands = new ArrayList<>();
    for (ASTNode operand : node.getParameters()) {
      operands.add(expression(operand, depth + 1));
    }
    return operands;
  }

  private static Operation infix(String symbol) {
    return switch (symbol) {
      case "+" -> Operation.ADD;
      case "-" -> Operation.SUBTRACT;
      case "*" -> Operation.MULTIPLY;
      case "/" -> Operation.DIVIDE;
      default -> Operation.POWER;
    };
  }

  private static Expression constant(Token token) throws FormulaException {
    int column = token.getStartPosition();
    double value;
    try {
      value = Double.parseDouble(token.getValue());
    } catch (NumberFormatException e) { // hexadecimal ones, say
      throw new FormulaException("formula-number", column, token.getValue());
    }
    if (Double.isInfinite(value)) {
      throw new FormulaException("formula-number-size", column, token.getValue());
    }
    return new Expression.Constant(value, column);
  }

  private Expression name(Token token) throws FormulaException {
    String name = token.getValue();
    int column = token.getStartPosition();
    if (names.contains(name)) {
      return new Expression.Name(name, column);
    }
    Double constant = CONSTANTS.get(name);
    if (constant != null) {
      return new Expression.Constant(constant, column);
    }
    if (Operation.function(name).isPresent()) {
      throw new FormulaException("formula-bare-function", column, name);
    }
    List<String> known = new ArrayList<>(names);
    CONSTANTS.keySet().stream().sorted().filter(c -> !names.contains(c)).forEach(known::add);
    throw new FormulaException("formula-name", column, name, known);
  }

  private static Expression call(Token token, List<Expression> operands) throws FormulaException {
    String name = token.getValue();
    int column = token.getStartPosition();
    Operation operation =
        Operation.function(name)
            .orElseThrow(() -> new FormulaException("formula-function", column, name, functions()));
    boolean several = operation == Operation.MIN || operation == Operation.MAX;
    int given = operands.size();
    if (several ? given < 2 : given != operation.arity()) {
      throw new FormulaException("formula-operands", column, name, operation.arity(), given);
    }
    Expression all = new Expression.Call(operation, operands.subList(0, operation.arity()), column);
    for (int i = operation.arity(); i < given; i++) {
      all = new Expression.Call(operation, List.of(all, operands.get(i)), column);
    }
    return all;
  }

  /** Short names first: sinn is rather sin than sign. */
  private static List<String> functions() {
    List<String> all = new ArrayList<>();
    for (Operation operation : Operation.values()) {
      if (operation.isFunction()) {
        all.add(operation.symbol());
      }
    }
    all.sort(Comparator.comparingInt(String::length));
    return all;
  }
}
