package org.descentlab.formula;

import static com.ezylang.evalex.operators.OperatorIfc.OPERATOR_PRECEDENCE_POWER_HIGHER;

import com.ezylang.evalex.Expression;
import com.ezylang.evalex.config.ExpressionConfiguration;
import com.ezylang.evalex.config.FunctionDictionaryIfc;
import com.ezylang.evalex.config.OperatorDictionaryIfc;
import com.ezylang.evalex.data.EvaluationValue;
import com.ezylang.evalex.functions.AbstractFunction;
import com.ezylang.evalex.functions.FunctionIfc;
import com.ezylang.evalex.functions.FunctionParameter;
import com.ezylang.evalex.operators.AbstractOperator;
import com.ezylang.evalex.operators.OperatorIfc;
import com.ezylang.evalex.operators.PrefixOperator;
import com.ezylang.evalex.operators.arithmetic.InfixDivisionOperator;
import com.ezylang.evalex.operators.arithmetic.InfixMinusOperator;
import com.ezylang.evalex.operators.arithmetic.InfixMultiplicationOperator;
import com.ezylang.evalex.operators.arithmetic.InfixPlusOperator;
import com.ezylang.evalex.operators.arithmetic.InfixPowerOfOperator;
import com.ezylang.evalex.parser.Token;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The language of formulas as the parsing library takes it: five infix operators, signs, calls of
 * functions; no strings, arrays, structures, comparisons or products without an operator. A power
 * binds tighter than a sign before it, −x² = −(x²), groups to the right, and may have a signed
 * exponent, 2^-x.
 */
final class Grammar {
  static final ExpressionConfiguration CONFIGURATION =
      ExpressionConfiguration.builder()
          .operatorDictionary(new Operators())
          .functionDictionary(new AnyFunction())
          .defaultConstants(Map.of())
          .arraysAllowed(false)
          .structuresAllowed(false)
          .implicitMultiplicationAllowed(false)
          .singleQuoteStringLiteralsAllowed(false)
          .powerOfPrecedence(OPERATOR_PRECEDENCE_POWER_HIGHER)
          .build();

  private Grammar() {}

  private static UnsupportedOperationException fixed(String name) {
    return new UnsupportedOperationException("the language of formulas is fixed: " + name);
  }

  private static final class Operators implements OperatorDictionaryIfc {
    private final Map<String, OperatorIfc> infix =
        Map.of(
            "+", new InfixPlusOperator(),
            "-", new InfixMinusOperator(),
            "*", new InfixMultiplicationOperator(),
            "/", new InfixDivisionOperator(),
            "^", new InfixPowerOfOperator());
    private final Map<String, OperatorIfc> prefix = Map.of("+", new Sign(), "-", new Sign());

    @Override
    public void addOperator(String name, OperatorIfc operator) {
      throw fixed(name);
    }

    @Override
    public @Nullable OperatorIfc getPrefixOperator(String symbol) {
      return prefix.get(symbol);
    }

    @Override
    public @Nullable OperatorIfc getPostfixOperator(String symbol) {
      return null;
    }

    @Override
    public @Nullable OperatorIfc getInfixOperator(String symbol) {
      return infix.get(symbol);
    }
  }

  /** Of a power's own precedence, so that neither takes the other's operand from its right. */
  @PrefixOperator(precedence = OPERATOR_PRECEDENCE_POWER_HIGHER, leftAssociative = false)
  private static final class Sign extends AbstractOperator {
    @Override
    public EvaluationValue evaluate(
        Expression expression, Token token, EvaluationValue... operands) {
      throw fixed(token.getValue());
    }
  }

  /** Every name before a parenthesis is a function; who reads the tree knows which there are. */
  private static final class AnyFunction implements FunctionDictionaryIfc {
    private final FunctionIfc any = new Named();

    @Override
    public void addFunction(String name, FunctionIfc function) {
      throw fixed(name);
    }

    @Override
    public FunctionIfc getFunction(String name) {
      return any;
    }
  }

  /** A function of any number of operands, never evaluated by the library. */
  @FunctionParameter(name = "operand", isVarArg = true)
  private static final class Named extends AbstractFunction {
    @Override
    public EvaluationValue evaluate(
        Expression expression, Token token, EvaluationValue... operands) {
      throw fixed(token.getValue());
    }
  }
}
