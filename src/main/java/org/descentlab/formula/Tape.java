package org.descentlab.formula;

import java.util.List;
import org.descentlab.formula.TapeBuilder.Step;

/**
 * A formula ready to be evaluated: one instruction after the other, each with its value and, by
 * automatic differentiation in forward mode, its exact first and second derivatives.
 *
 * <p>Where there is no derivative: |a| has 0 at 0; of equal operands min and max take the mean of
 * both; sign has 0 everywhere; √a at 0 has an infinite one. x² and other whole powers are products,
 * with finite derivatives at 0; 0⁰ is 1; a negative number to a power that is not whole is NaN.
 *
 * <p>Pure and safe for use by several threads: the working storage, some hundred bytes, belongs to
 * the call.
 */
public final class Tape {
  private final int dimension;
  private final int slots;
  private final int result;

  /** Instruction, first operand, second operand and the slot of the value, one after the other. */
  private final int[] code;

  private final double[] initial;
  private final boolean quadratic;
  private final Jets first;
  private final Jets second;

  private Tape(int dimension, List<Step> steps, int result) {
    this.dimension = dimension;
    this.slots = steps.size();
    this.result = result;
    this.quadratic = Degree.isQuadratic(steps, result);
    this.initial = new double[slots];
    int instructions = (int) steps.stream().filter(step -> step.code() >= 0).count();
    this.code = new int[4 * instructions];
    int at = 0;
    for (int slot = 0; slot < slots; slot++) {
      Step step = steps.get(slot);
      if (step.code() >= 0) {
        code[at++] = step.code();
        code[at++] = step.a();
        code[at++] = step.b();
        code[at++] = slot;
      } else if (step.code() == Step.CONSTANT) {
        initial[slot] = step.constant();
      }
    }
    this.first = new Jets(dimension, false, code, initial);
    this.second = new Jets(dimension, true, code, initial);
  }

  /** Compiles an expression of these variables. */
  public static Tape of(Expression expression, Variables variables) {
    TapeBuilder builder = new TapeBuilder(variables);
    int result = builder.add(expression);
    return new Tape(variables.dimension(), builder.steps(), result);
  }

  /**
   * Reads and compiles a formula.
   *
   * @throws FormulaException where the text is none
   */
  public static Tape of(String formula, Variables variables) throws FormulaException {
    return of(new FormulaParser(variables.names()).parse(formula), variables);
  }

  /** Tells whether it is written as a polynomial of degree 2 at most. */
  public boolean isQuadratic() {
    return quadratic;
  }

  /** Returns the number of variables. */
  public int dimension() {
    return dimension;
  }

  /** Returns the value at a point of one variable. */
  public double value(double x) {
    double[] w = initial.clone();
    w[0] = x;
    return run(w);
  }

  /** Returns the value at a point of two variables. */
  public double value(double x, double y) {
    double[] w = initial.clone();
    w[0] = x;
    w[1] = y;
    return run(w);
  }

  /** Returns the value at {@code params[offset … offset + dimension − 1]}. */
  public double value(double[] params, int offset) {
    double[] w = initial.clone();
    System.arraycopy(params, offset, w, 0, dimension);
    return run(w);
  }

  private double run(double[] w) {
    for (int i = 0; i < code.length; i += 4) {
      int b = code[i + 2];
      boolean whole = code[i] == Opcode.WHOLE_POWER;
      w[code[i + 3]] = Opcode.value(code[i], w[code[i + 1]], whole ? 0 : w[b], b);
    }
    return w[result];
  }

  /**
   * Returns the value at {@code params[offset …]} and writes the gradient to {@code
   * gradient[gradientOffset …]}.
   */
  public double valueAndGradient(
      double[] params, int offset, double[] gradient, int gradientOffset) {
    double[] w = first.run(params, offset);
    int at = first.slot(result);
    System.arraycopy(w, at + 1, gradient, gradientOffset, dimension);
    return w[at];
  }

  /** Writes the Hessian at {@code params[offset …]} to {@code hessian[dimension][dimension]}. */
  public void hessian(double[] params, int offset, double[][] hessian) {
    double[] w = second.run(params, offset);
    int at = second.slot(result) + 1 + dimension;
    for (int i = 0; i < dimension; i++) {
      for (int j = i; j < dimension; j++) {
        hessian[i][j] = w[at];
        hessian[j][i] = w[at++];
      }
    }
  }
}
