package org.descentlab.experiment;

import java.util.List;
import org.descentlab.math.DoubleVector;
import org.descentlab.objective.TwiceDifferentiable;

/**
 * A learning rate for a function of which nothing is known but a point: the inverse of its
 * curvature there, and no first step longer than a twentieth of the view.
 */
final class StartRate {
  private static final double FIRST_STEP = 0.05;
  private static final double FALLBACK = 0.01;

  private StartRate() {}

  /**
   * Returns min(1/‖H‖, width/(20·‖g‖)) with the Frobenius norm of the Hessian H and the gradient g
   * at a point; 0.01 where neither bounds it.
   */
  static double of(TwiceDifferentiable objective, List<Double> point, double width) {
    int d = objective.dimension();
    DoubleVector params = DoubleVector.zeros(d);
    for (int i = 0; i < d; i++) {
      params.put(i, point.get(i));
    }
    DoubleVector gradient = DoubleVector.zeros(d);
    objective.valueAndGradient(params, gradient);
    double[][] hessian = new double[d][d];
    objective.hessian(params, hessian);
    double slope = 0;
    double curvature = 0;
    for (int i = 0; i < d; i++) {
      slope += gradient.get(i) * gradient.get(i);
      for (int j = 0; j < d; j++) {
        curvature += hessian[i][j] * hessian[i][j];
      }
    }
    double rate =
        Math.min(bounded(1 / Math.sqrt(curvature)), bounded(FIRST_STEP * width / Math.sqrt(slope)));
    return rate < Double.POSITIVE_INFINITY ? rate : FALLBACK;
  }

  private static double bounded(double rate) {
    return rate > 0 ? rate : Double.POSITIVE_INFINITY; // not a number neither
  }
}
