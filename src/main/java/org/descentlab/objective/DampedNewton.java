package org.descentlab.objective;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.SingularValueDecomposition;
import org.descentlab.math.DoubleVector;

/**
 * Finds where a convex function of few parameters is least: Newton's method θ −= s H⁻¹∇f from 0, s
 * = 1, ½, ¼ … the first with which f does not rise. H⁻¹ is by singular values, so that directions
 * in which f is flat are left as they are.
 */
final class DampedNewton {
  private static final int MAX_STEPS = 100;

  /** A step this short, relative to the parameters, is taken whole: f tells no difference. */
  private static final double WHOLE = 1e-5;

  /** A step this short is the last; the next would be of about its square. */
  private static final double LAST = 1e-9;

  private static final double SHORTEST_PART = 1e-9;

  private final TwiceDifferentiable function;
  private final Predicate<DoubleVector> hopeless;

  /**
   * A search.
   *
   * @param hopeless whether it is plain from some parameters that f falls for ever
   */
  DampedNewton(TwiceDifferentiable function, Predicate<DoubleVector> hopeless) {
    this.function = function;
    this.hopeless = hopeless;
  }

  /** Returns the minimizer; empty where the steps do not come to rest. */
  Optional<DoubleVector> minimizer() {
    DoubleVector params = DoubleVector.zeros(function.dimension());
    DoubleVector gradient = params.like();
    for (int k = 0; k < MAX_STEPS && !hopeless.test(params); k++) {
      double value = function.valueAndGradient(params, gradient);
      Optional<DoubleVector> solved = solve(params, gradient);
      if (solved.isEmpty()) {
        return solved;
      }
      DoubleVector step = solved.get();
      double length = norm(step) / (1 + norm(params));
      double part = length <= WHOLE ? 1 : part(params, step, value);
      params.addScaled(-part, step);
      if (length <= LAST) {
        return Optional.of(params);
      }
    }
    return Optional.empty();
  }

  /** H⁻¹∇f; empty where that is not finite. */
  private Optional<DoubleVector> solve(DoubleVector params, DoubleVector gradient) {
    double[][] hessian = new double[gradient.length()][gradient.length()];
    function.hessian(params, hessian);
    boolean finite =
        Double.isFinite(norm(gradient))
            && Arrays.stream(hessian).flatMapToDouble(Arrays::stream).allMatch(Double::isFinite);
    if (!finite) {
      return Optional.empty();
    }
    var decomposition = new SingularValueDecomposition(new Array2DRowRealMatrix(hessian, false));
    var right = new ArrayRealVector(gradient.array());
    DoubleVector step = new DoubleVector(decomposition.getSolver().solve(right).toArray());
    return Optional.of(step).filter(s -> Double.isFinite(norm(s)));
  }

  private double part(DoubleVector params, DoubleVector step, double value) {
    double part = 1;
    while (part > SHORTEST_PART) {
      DoubleVector next = params.like().set(params).addScaled(-part, step);
      if (function.value(next) <= value) {
        return part;
      }
      part /= 2;
    }
    return part;
  }

  private static double norm(DoubleVector x) {
    return Math.sqrt(x.dot(x));
  }
}
