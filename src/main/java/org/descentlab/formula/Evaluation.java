package org.descentlab.formula;

import java.util.function.ToDoubleFunction;

/** The value of a formula with numbers for its names; slow, for a look at single values. */
public final class Evaluation {
  private Evaluation() {}

  /**
   * Returns the value, operation for operation as a rule computes it: x^2 is x·x. NaN and
   * infinities propagate as IEEE 754 has it.
   *
   * @param names gives the value of every name in the formula
   */
  public static double of(Expression formula, ToDoubleFunction<String> names) {
    if (formula instanceof Expression.Constant number) {
      return number.value();
    }
    if (formula instanceof Expression.Name name) {
      return names.applyAsDouble(name.name());
    }
    Expression.Call call = (Expression.Call) formula;
    double first = of(call.operands().get(0), names);
    if (call.operation().arity() == 1) {
      return Opcode.value(Opcode.of(call.operation()), first, first, 0);
    }
    Expression second = call.operands().get(1);
    if (call.operation() == Operation.POWER
        && second instanceof Expression.Constant exponent
        && exponent.value() == 2) {
      return first * first;
    }
    return Opcode.value(Opcode.of(call.operation()), first, of(second, names), 0);
  }
}
