package org.descentlab.objective;

import org.descentlab.math.Vector;

/** An objective that knows its second derivatives. */
public interface TwiceDifferentiable extends Objective {

  /** Writes ∂²f/∂θᵢ∂θⱼ at {@code params} to {@code hessian[dimension][dimension]}, symmetric. */
  void hessian(Vector params, double[][] hessian);

  /** Tells whether it is a quadratic, whose second derivatives are the same everywhere. */
  default boolean hessianIsConstant() {
    return false;
  }
}
