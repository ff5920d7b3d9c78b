package org.descentlab.formula;

import java.util.List;
import org.apache.commons.math3.analysis.differentiation.DerivativeStructure;

/** Derivatives of an expression by Commons Math. */
final class Oracle {
  private Oracle() {}

  static DerivativeStructure of(Expression expression, List<DerivativeStructure> variables) {
    DerivativeStructure like = variables.get(0);
    if (expression instanceof Expression.Constant constant) {
      return new DerivativeStructure(like.getFreeParameters(), like.getOrder(), constant.value());
    }
    if (expression instanceof Expression.Name name) {
      return variables.get(name.name().equals("x") ? 0 : 1);
    }
    Expression.Call call = (Expression.Call) expression;
    DerivativeStructure a = of(call.operands().get(0), variables);
    if (call.operands().size() == 1) {
      return unary(call.operation(), a);
    }
    if (call.operation() == Operation.POWER
        && call.operands().get(1) instanceof Expression.Constant exponent) {
      return exponent.value() == Math.rint(exponent.value())
          ? a.pow((int) exponent.value())
          : a.pow(exponent.value());
    }
    if (call.operation() == Operation.POWER
        && call.operands().get(1) instanceof Expression.Call sign
        && sign.operation() == Operation.NEGATE
        && sign.operands().get(0) instanceof Expression.Constant exponent) {
      return a.pow((int) -exponent.value());
    }
    DerivativeStructure b = of(call.operands().get(1), variables);
    return switch (call.operation()) {
      case ADD -> a.add(b);
      case SUBTRACT -> a.subtract(b);
      case MULTIPLY -> a.multiply(b);
      case DIVIDE -> a.divide(b);
      case POWER -> a.pow(b);
      default -> throw new IllegalArgumentException(call.operation().symbol());
    };
  }

  private static DerivativeStructure unary(Operation operation, DerivativeStructure a) {
    return switch (operation) {
      case NEGATE -> a.negate();
      case SQRT -> a.sqrt();
      case EXP -> a.exp();
      case LOG -> a.log();
      case SIN -> a.sin();
      case COS -> a.cos();
      case TAN -> a.tan();
      case TANH -> a.tanh();
      default -> throw new IllegalArgumentException(operation.symbol());
    };
  }
}
