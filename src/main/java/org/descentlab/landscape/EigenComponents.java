package org.descentlab.landscape;

import java.util.Arrays;
import org.descentlab.math.DoubleVector;
import org.descentlab.math.Vector;
import org.descentlab.objective.TwiceDifferentiable;

/**
 * A quadratic with a minimum, split along its principal axes: f(θ) − f(θ*) = Σ ½ λᵢ cᵢ², where cᵢ =
 * vᵢ·(θ − θ*). Gradient descent works on each component by itself: cᵢ ← (1 − ηλᵢ) cᵢ.
 *
 * <p>Goh 2017, "Why Momentum Really Works", section "First Steps: Gradient Descent".
 *
 * @param curvature of the quadratic
 * @param minimizer θ*, {@code [dimension]}
 */
public record EigenComponents(Curvature curvature, double[] minimizer) {
  /** Two are enough: the second takes away what rounding left of the first. */
  private static final int NEWTON_STEPS = 3;

  /** An eigenvalue this far below the largest is a rounding error of 0. */
  private static final double FLAT = 1e-13;

  /** Tells whether an objective is a quadratic that curves downwards nowhere. */
  public static boolean exist(TwiceDifferentiable objective) {
    if (!objective.hessianIsConstant()) {
      return false;
    }
    Curvature curvature = Curvature.at(objective, DoubleVector.zeros(objective.dimension()));
    double most = curvature.sharpness();
    return most > 0 && curvature.eigenvalues()[0] >= -FLAT * most;
  }

  /**
   * Splits a quadratic for which they {@link #exist}; θ* is the minimizer nearest to the origin.
   */
  public static EigenComponents of(TwiceDifferentiable objective) {
    Vector params = DoubleVector.zeros(objective.dimension());
    Curvature curvature = Curvature.at(objective, params);
    Vector gradient = params.like();
    for (int k = 0; k < NEWTON_STEPS; k++) {
      objective.valueAndGradient(params, gradient);
      step(curvature, gradient, params);
    }
    double[] minimizer = new double[params.length()];
    Arrays.setAll(minimizer, params::get);
    return new EigenComponents(curvature, minimizer);
  }

  /** θ ← θ − H⁺∇f. */
  private static void step(Curvature curvature, Vector gradient, Vector params) {
    for (int i = 0; i < params.length(); i++) {
      double lambda = curvature.eigenvalues()[i];
      if (lambda > FLAT * curvature.sharpness()) {
        double[] axis = curvature.eigenvectors()[i];
        double along = 0;
        for (int j = 0; j < axis.length; j++) {
          along += axis[j] * gradient.get(j);
        }
        for (int j = 0; j < axis.length; j++) {
          params.put(j, params.get(j) - along / lambda * axis[j]);
        }
      }
    }
  }

  /** Returns how many there are. */
  public int count() {
    return minimizer.length;
  }

  /** Returns ½ λᵢ cᵢ², what component {@code i} adds to the loss above the minimum. */
  public double loss(int i, double... params) {
    double lambda = curvature.eigenvalues()[i];
    if (lambda <= FLAT * curvature.sharpness()) {
      return 0;
    }
    double[] axis = curvature.eigenvectors()[i];
    double along = 0;
    for (int j = 0; j < axis.length; j++) {
      along += axis[j] * (params[j] - minimizer[j]);
    }
    return lambda / 2 * along * along;
  }
}
