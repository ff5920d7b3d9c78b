package org.descentlab.formula;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.descentlab.formula.Expression.Call;
import org.descentlab.formula.Rule.Assignment;
import org.descentlab.formula.RuleProgram.Instruction;
import org.descentlab.formula.RuleProgram.Transfer;

/**
 * Makes the program of a rule. Every value has a number of its own, and what is computed twice from
 * the same values is computed once; {@link RegisterAllocation} then has values share registers. No
 * operation is exchanged for another, so that the bits are those of the formula as it is written.
 */
final class RuleCompiler {

  /**
   * A value.
   *
   * @param scalar whether it is the same for every parameter
   * @param number among the scalars, or among the vectors
   */
  private record Value(boolean scalar, int number) {}

  private final List<Double> numbers = new ArrayList<>();
  private final List<Instruction> scalarCode = new ArrayList<>();
  private final List<Instruction> code = new ArrayList<>();
  private final Map<Double, Value> literals = new HashMap<>();
  private final Map<Instruction, Value> known = new HashMap<>();

  /** The vector, by number, that holds a scalar for every parameter. */
  private final Map<Integer, Integer> broadcasts = new HashMap<>();

  private final Map<String, Value> values = new HashMap<>();
  private int vectors;
  private int change;

  private RuleCompiler() {}

  /** Returns the program of a rule. */
  static RuleProgram compile(Rule rule) {
    return new RuleCompiler().program(rule);
  }

  private RuleProgram program(Rule rule) {
    scalar(Rule.STEP);
    scalar(Rule.RATE);
    rule.constants().forEach(this::scalar);
    values.put(Rule.THETA, new Value(false, vectors++));
    values.put(Rule.GRADIENT, new Value(false, vectors++));
    rule.state().forEach(name -> values.put(name, new Value(false, vectors++)));
    int given = vectors;
    rule.lines().forEach(this::assign);
    List<Integer> after = new ArrayList<>(List.of(vector(value(Rule.THETA)), RuleProgram.GRADIENT));
    rule.state().forEach(name -> after.add(vector(value(name))));
    List<Transfer> fills = new ArrayList<>();
    broadcasts.forEach((number, vector) -> fills.add(new Transfer(vector, number)));
    return new RegisterAllocation(vectors, given, code, fills, after, change)
        .program(numbers, scalarCode);
  }

  private Value value(String name) {
    return Objects.requireNonNull(values.get(name), name);
  }

  private void scalar(String name) {
    values.put(name, scalar(0));
  }

  private Value scalar(double number) {
    numbers.add(number);
    return new Value(true, numbers.size() - 1);
  }

  private void assign(Assignment line) {
    if (line.target().equals(Rule.THETA)) {
      values.put(Rule.THETA, move(line.value()));
    } else {
      values.put(line.target(), compiled(line.value()));
    }
  }

  /** θ afterwards; notes Δθ: x of θ ± x, to its last bit, and otherwise the difference. */
  private Value move(Expression formula) {
    Value before = value(Rule.THETA);
    Value after = compiled(formula);
    if (Rule.fromTheta(formula, Operation.SUBTRACT) || Rule.fromTheta(formula, Operation.ADD)) {
      change = vector(compiled(((Call) formula).operands().get(1)));
    } else {
      change = vector(computed(Operation.SUBTRACT, new Value(false, vector(after)), before));
    }
    return after;
  }

  private Value compiled(Expression formula) {
    if (formula instanceof Expression.Constant number) {
      return literals.computeIfAbsent(number.value(), this::scalar);
    }
    if (formula instanceof Expression.Name name) {
      return value(name.name());
    }
    Call call = (Call) formula;
    Value first = compiled(call.operands().get(0));
    if (call.operation().arity() == 1) {
      return computed(call.operation(), first, first);
    }
    Expression second = call.operands().get(1);
    if (call.operation() == Operation.POWER
        && second instanceof Expression.Constant exponent
        && exponent.value() == 2) {
      return computed(Operation.MULTIPLY, first, first);
    }
    return computed(call.operation(), first, compiled(second));
  }

  private Value computed(Operation operation, Value first, Value second) {
    boolean scalar = first.scalar() && second.scalar();
    int a = scalar ? first.number() : vector(first);
    int b = scalar ? second.number() : vector(second);
    // numbers of scalars are told from those of vectors by their sign
    Instruction key = new Instruction(operation, scalar ? -1 : 1, a, b);
    Value same = known.get(key);
    if (same != null) {
      return same;
    }
    Value result = scalar ? scalar(0) : new Value(false, vectors++);
    (scalar ? scalarCode : code).add(new Instruction(operation, result.number(), a, b));
    known.put(key, result);
    return result;
  }

  /** The number of a vector that holds the value. */
  private int vector(Value value) {
    return value.scalar()
        ? broadcasts.computeIfAbsent(value.number(), number -> vectors++)
        : value.number();
  }
}
