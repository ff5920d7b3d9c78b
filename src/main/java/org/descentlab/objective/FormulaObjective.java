package org.descentlab.objective;

import org.descentlab.formula.Tape;
import org.descentlab.math.DoubleVector;
import org.descentlab.math.Vector;

/**
 * A function that a user wrote, {@code params[dimension]} its variables, with exact first and
 * second derivatives. Computed in double precision.
 *
 * @param tape the formula
 */
public record FormulaObjective(Tape tape) implements TwiceDifferentiable {

  @Override
  public int dimension() {
    return tape.dimension();
  }

  @Override
  public double value(Vector params) {
    DoubleVector p = inDouble(params);
    return tape.value(p.array(), p.offset());
  }

  @Override
  public double valueAndGradient(Vector params, Vector gradient) {
    DoubleVector p = inDouble(params);
    DoubleVector g = inDouble(gradient);
    return tape.valueAndGradient(p.array(), p.offset(), g.array(), g.offset());
  }

  @Override
  public void hessian(Vector params, double[][] hessian) {
    DoubleVector p = inDouble(params);
    tape.hessian(p.array(), p.offset(), hessian);
  }

  @Override
  public boolean hessianIsConstant() {
    return tape.isQuadratic();
  }

  private static DoubleVector inDouble(Vector vector) {
    if (vector instanceof DoubleVector doubles) {
      return doubles;
    }
    throw new IllegalArgumentException("formulas are computed in double precision");
  }
}
