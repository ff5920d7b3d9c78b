package org.descentlab.objective.surface;

import java.util.List;
import org.descentlab.math.DoubleVector;
import org.descentlab.math.Vector;
import org.descentlab.objective.TwiceDifferentiable;

/**
 * A function of two parameters, {@code params[2]} = (x, y), with its exact first and second
 * derivatives. Computed in double precision with {@link StrictMath}: the same bits everywhere.
 */
public interface Surface extends TwiceDifferentiable {

  /** Returns f(x, y). */
  double value(double x, double y);

  /** Returns ∂f/∂x. */
  double dx(double x, double y);

  /** Returns ∂f/∂y. */
  double dy(double x, double y);

  /** Returns ∂²f/∂x². */
  double dxx(double x, double y);

  /** Returns ∂²f/∂x∂y. */
  double dxy(double x, double y);

  /** Returns ∂²f/∂y². */
  double dyy(double x, double y);

  /** Returns every known minimizer, best first; empty where there is none. */
  List<Minimizer> minimizers();

  /**
   * A point where a surface has a minimum.
   *
   * @param x first parameter
   * @param y second parameter
   * @param minimum the value there
   */
  record Minimizer(double x, double y, double minimum) {}

  @Override
  default int dimension() {
    return 2;
  }

  @Override
  default double value(Vector params) {
    return value(params.get(0), params.get(1));
  }

  @Override
  default double valueAndGradient(Vector params, Vector gradient) {
    if (params instanceof DoubleVector p && gradient instanceof DoubleVector g) {
      double x = p.array()[p.offset()];
      double y = p.array()[p.offset() + 1];
      g.array()[g.offset()] = dx(x, y);
      g.array()[g.offset() + 1] = dy(x, y);
      return value(x, y);
    }
    throw new IllegalArgumentException("surfaces are computed in double precision");
  }

  @Override
  default void hessian(Vector params, double[][] hessian) {
    double x = params.get(0);
    double y = params.get(1);
    hessian[0][0] = dxx(x, y);
    hessian[0][1] = dxy(x, y);
    hessian[1][0] = hessian[0][1];
    hessian[1][1] = dyy(x, y);
  }
}
