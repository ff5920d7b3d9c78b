package org.descentlab.objective.surface;

import java.util.List;
import org.descentlab.formula.Tape;
import org.descentlab.math.Vector;
import org.descentlab.objective.FormulaObjective;

/**
 * A function of two parameters that a user wrote: one pass over its tape gives value and gradient,
 * one the Hessian. Nothing is known of its minimizers.
 *
 * @param tape the formula, of two variables
 */
public record FormulaSurface(Tape tape) implements Surface {

  /** Refuses formulas of another number of variables. */
  public FormulaSurface {
    if (tape.dimension() != 2) {
      throw new IllegalArgumentException(tape.dimension() + " variables have no surface");
    }
  }

  @Override
  public double value(double x, double y) {
    return tape.value(x, y);
  }

  @Override
  public double dx(double x, double y) {
    return gradient(x, y)[0];
  }

  @Override
  public double dy(double x, double y) {
    return gradient(x, y)[1];
  }

  private double[] gradient(double x, double y) {
    double[] gradient = new double[2];
    tape.valueAndGradient(new double[] {x, y}, 0, gradient, 0);
    return gradient;
  }

  @Override
  public double dxx(double x, double y) {
    return hessian(x, y)[0][0];
  }

  @Override
  public double dxy(double x, double y) {
    return hessian(x, y)[0][1];
  }

  @Override
  public double dyy(double x, double y) {
    return hessian(x, y)[1][1];
  }

  private double[][] hessian(double x, double y) {
    double[][] hessian = new double[2][2];
    tape.hessian(new double[] {x, y}, 0, hessian);
    return hessian;
  }

  @Override
  public boolean hessianIsConstant() {
    return tape.isQuadratic();
  }

  @Override
  public List<Minimizer> minimizers() {
    return List.of();
  }

  @Override
  public double valueAndGradient(Vector params, Vector gradient) {
    return new FormulaObjective(tape).valueAndGradient(params, gradient);
  }

  @Override
  public void hessian(Vector params, double[][] hessian) {
    new FormulaObjective(tape).hessian(params, hessian);
  }
}
