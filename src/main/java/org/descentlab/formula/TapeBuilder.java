package org.descentlab.formula;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Turns an expression into instructions: what occurs twice is computed once, and what has no
 * variables is computed now.
 */
final class TapeBuilder {
  private final Variables variables;
  private final List<Step> steps = new ArrayList<>();
  private final Map<Step, Integer> known = new HashMap<>();

  /**
   * What one slot of the tape holds.
   *
   * @param code an instruction, or {@link #VARIABLE} or {@link #CONSTANT}
   * @param a first operand's slot; of a variable, which
   * @param b second operand's slot; of a whole power, the exponent
   * @param constant value of a constant, compared by its bits
   */
  record Step(int code, int a, int b, double constant) {
    static final int VARIABLE = -1;
    static final int CONSTANT = -2;
  }

  TapeBuilder(Variables variables) {
    this.variables = variables;
    for (int i = 0; i < variables.dimension(); i++) {
      slot(new Step(Step.VARIABLE, i, 0, 0));
    }
  }

  /** The steps so far, in the order of their slots. */
  List<Step> steps() {
    return List.copyOf(steps);
  }

  /** Adds what an expression needs; returns the slot of its value. */
  int add(Expression expression) {
    if (expression instanceof Expression.Constant number) {
      return constant(number.value());
    }
    if (expression instanceof Expression.Name name) {
      return variables.index(name.name());
    }
    Expression.Call call = (Expression.Call) expression;
    int a = add(call.operands().get(0));
    int b = call.operands().size() > 1 ? add(call.operands().get(1)) : a;
    int code = Opcode.of(call.operation());
    if (isConstant(a) && isConstant(b)) {
      return constant(Opcode.value(code, value(a), value(b), 0));
    }
    return code == Opcode.POWER && isConstant(b) ? power(a, b) : instruction(code, a, b);
  }

  private int power(int a, int b) {
    double exponent = value(b);
    if (exponent == 0) {
      return constant(1);
    }
    if (exponent == 1) {
      return a;
    }
    if (exponent == 2) {
      return instruction(Opcode.SQUARE, a, a);
    }
    boolean product = Math.abs(exponent) <= Opcode.MOST_FACTORS && exponent == Math.rint(exponent);
    return product
        ? instruction(Opcode.WHOLE_POWER, a, (int) exponent)
        : instruction(Opcode.FIXED_POWER, a, b);
  }

  private int instruction(int code, int a, int b) {
    return slot(new Step(code, a, b, 0));
  }

  private int constant(double value) {
    return slot(new Step(Step.CONSTANT, 0, 0, value));
  }

  private int slot(Step step) {
    Integer there = known.get(step);
    if (there != null) {
      return there;
    }
    known.put(step, steps.size());
    steps.add(step);
    return steps.size() - 1;
  }

  private boolean isConstant(int slot) {
    return steps.get(slot).code() == Step.CONSTANT;
  }

  private double value(int slot) {
    return steps.get(slot).constant();
  }
}
