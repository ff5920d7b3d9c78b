package org.descentlab.landscape;

import org.descentlab.math.DoubleVector;
import org.descentlab.objective.LinearRegression;
import org.descentlab.objective.LogisticRegression;
import org.descentlab.objective.Objective;
import org.descentlab.objective.surface.Surface;

/** An objective of two parameters as a function of their plane; pure. */
@FunctionalInterface
public interface PlaneFunction {

  /** Returns f(x, y). May be infinite or NaN. */
  double at(double x, double y);

  /**
   * Returns the fastest way to evaluate an objective of two parameters. A surface is asked itself.
   * The loss of a linear regression is a quadratic form, so that its n rows are read once: f(θ) =
   * f(θ*) + ½ (θ − θ*)ᵀ H (θ − θ*) around least squares θ*, which keeps small losses exact.
   */
  static PlaneFunction of(Objective objective) {
    if (objective.dimension() != 2) {
      throw new IllegalArgumentException(objective.dimension() + " parameters have no plane");
    }
    if (objective instanceof Surface surface) {
      return surface::value;
    }
    if (objective instanceof LinearRegression regression) {
      return quadratic(regression);
    }
    if (objective instanceof LogisticRegression regression) {
      return new LogisticPlane(regression);
    }
    return (x, y) -> objective.value(new DoubleVector(x, y));
  }

  private static PlaneFunction quadratic(LinearRegression regression) {
    DoubleVector best = regression.leastSquares();
    double[][] h = new double[2][2];
    regression.hessian(best, h);
    double minimum = regression.value(best);
    double x0 = best.get(0);
    double y0 = best.get(1);
    return (x, y) -> {
      double u = x - x0;
      double v = y - y0;
      return minimum + 0.5 * (h[0][0] * u * u + 2 * h[0][1] * u * v + h[1][1] * v * v);
    };
  }
}
