package org.descentlab.code;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.descentlab.formula.Expression;
import org.descentlab.formula.Operation;
import org.descentlab.formula.Tape;
import org.descentlab.formula.Variables;

/**
 * Writes formulas in Python, parentheses only where they are needed: functions of tensors are
 * torch's, those of numbers are of the module math, which knows no tensors.
 */
final class PythonFormula {
  private static final int SUM = 1;
  private static final int PRODUCT = 2;
  private static final int SIGNED = 3;
  private static final int POWER = 4;
  private static final int ATOM = 5;

  private final UnaryOperator<String> names;
  private final Predicate<String> tensors;

  /**
   * Text, how tightly it binds, and whether it is a tensor.
   *
   * @param level of the operation that is computed last
   */
  private record Piece(String text, int level, boolean tensor) {
    String in(int lowest) {
      return level >= lowest ? text : "(" + text + ")";
    }

    /** As a tensor, where a function of torch takes no number. */
    String asTensor() {
      return tensor ? text : "torch.tensor(float(" + text + "))";
    }
  }

  /**
   * Writes formulas with these names.
   *
   * @param names what Python calls them
   * @param tensors which of them are tensors, by their names in the formula; others are numbers
   */
  PythonFormula(UnaryOperator<String> names, Predicate<String> tensors) {
    this.names = names;
    this.tensors = tensors;
  }

  /** Returns the formula as one line. */
  String write(Expression formula) {
    return piece(formula).text;
  }

  /** Returns the formula as what follows {@code return} at a margin of four; long sums broken. */
  String written(Expression formula) {
    String line = write(formula);
    if (line.length() <= Python.WIDTH - 11) {
      return line;
    }
    List<String> terms = new ArrayList<>();
    addTerms(formula, terms);
    return "(\n        " + String.join("\n        ", terms) + "\n    )";
  }

  private void addTerms(Expression formula, List<String> terms) {
    if (formula instanceof Expression.Call call
        && (call.operation() == Operation.ADD || call.operation() == Operation.SUBTRACT)) {
      addTerms(call.operands().get(0), terms);
      boolean plus = call.operation() == Operation.ADD;
      Piece term = piece(call.operands().get(1));
      terms.add((plus ? "+ " : "- ") + term.in(plus ? SUM : PRODUCT));
    } else {
      addFactors(formula, terms);
    }
  }

  /** A long product that is all of a formula or its first term, factor by factor. */
  private void addFactors(Expression formula, List<String> lines) {
    if (write(formula).length() > Python.WIDTH - 11
        && formula instanceof Expression.Call call
        && call.operation() == Operation.MULTIPLY) {
      lines.add(piece(call.operands().get(0)).in(PRODUCT));
      lines.add("* " + piece(call.operands().get(1)).in(SIGNED));
    } else {
      lines.add(write(formula));
    }
  }

  /** Whether it is computed from tensors. */
  boolean isTensor(Expression formula) {
    return piece(formula).tensor;
  }

  private Piece piece(Expression formula) {
    if (formula instanceof Expression.Constant constant) {
      return number(constant.value());
    }
    if (formula instanceof Expression.Name name) {
      return new Piece(names.apply(name.name()), ATOM, tensors.test(name.name()));
    }
    Expression.Call call = (Expression.Call) formula;
    if (isConstant(call)) {
      double value = Tape.of(call, Variables.of(1)).value(0);
      if (!Double.isFinite(value)) {
        return number(value); // Python would raise an error
      }
    }
    List<Piece> operands = call.operands().stream().map(this::piece).toList();
    return operands.size() == 1
        ? one(call.operation(), operands.get(0))
        : two(call.operation(), operands.get(0), operands.get(1));
  }

  private static boolean isConstant(Expression formula) {
    return formula instanceof Expression.Constant
        || (formula instanceof Expression.Call call
            && call.operands().stream().allMatch(PythonFormula::isConstant));
  }

  private static Piece number(double value) {
    String text = value == Math.PI ? "math.pi" : value == Math.E ? "math.e" : Python.number(value);
    return new Piece(text, text.startsWith("-") ? SIGNED : ATOM, false);
  }

  private static Piece two(Operation operation, Piece a, Piece b) {
    boolean tensor = a.tensor || b.tensor;
    return switch (operation) {
      case ADD -> new Piece(a.text + " + " + b.in(SUM), SUM, tensor);
      case SUBTRACT -> new Piece(a.text + " - " + b.in(PRODUCT), SUM, tensor);
      case MULTIPLY -> new Piece(a.in(PRODUCT) + " * " + b.in(SIGNED), PRODUCT, tensor);
      case DIVIDE -> new Piece(a.in(PRODUCT) + " / " + b.in(SIGNED), PRODUCT, tensor);
      case POWER -> power(a, b, tensor);
      case MIN, MAX -> extreme(operation == Operation.MIN ? "min" : "max", a, b, tensor);
      default -> throw new IllegalArgumentException(operation + " of two");
    };
  }

  private static Piece power(Piece a, Piece b, boolean tensor) {
    boolean tight = a.level == ATOM && b.level == ATOM && !a.text.endsWith(")");
    String sign = tight ? "**" : " ** ";
    return new Piece(a.in(ATOM) + sign + b.in(SIGNED), POWER, tensor);
  }

  private static Piece extreme(String which, Piece a, Piece b, boolean tensor) {
    String text =
        tensor
            ? "torch." + which + "imum(" + a.asTensor() + ", " + b.asTensor() + ")"
            : which + "(" + a.text + ", " + b.text + ")";
    return new Piece(text, ATOM, tensor);
  }

  private static Piece one(Operation operation, Piece a) {
    String of = "(" + a.text + ")";
    return switch (operation) {
      case NEGATE -> new Piece("-" + a.in(SIGNED), SIGNED, a.tensor);
      case ABS -> new Piece("abs" + of, ATOM, a.tensor);
      case SIGN ->
          a.tensor
              ? new Piece("torch.sign" + of, ATOM, true)
              : new Piece("((0 < " + a.in(POWER) + ") - (" + a.in(POWER) + " < 0))", ATOM, false);
      default ->
          new Piece((a.tensor ? "torch." : "math.") + operation.symbol() + of, ATOM, a.tensor);
    };
  }
}
