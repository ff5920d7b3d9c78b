package org.descentlab.landscape;

import java.util.Optional;
import org.descentlab.experiment.catalog.Settings;
import org.descentlab.math.Vector;
import org.descentlab.objective.LinearRegression;
import org.descentlab.objective.Objective;
import org.descentlab.objective.TwiceDifferentiable;
import org.descentlab.objective.surface.Booth;
import org.descentlab.objective.surface.Matyas;
import org.descentlab.objective.surface.QuadraticBowl;
import org.descentlab.objective.surface.Ravine;
import org.descentlab.objective.surface.Sphere;

/**
 * The largest learning rate at which a method is stable where its parameters are.
 *
 * @param rate the limit
 * @param lambda largest curvature there
 * @param exact whether the objective is a quadratic, on which the limit holds everywhere; else it
 *     is a local guide
 */
public record LocalLimit(double rate, double lambda, boolean exact) {

  /**
   * Returns the limit of a method that follows the gradient as it is.
   *
   * @return empty without second derivatives and as {@link StabilityLimits} says
   */
  public static Optional<LocalLimit> at(Objective objective, Settings optimizer, Vector params) {
    if (!(objective instanceof TwiceDifferentiable smooth)) {
      return Optional.empty();
    }
    Curvature curvature = Curvature.at(smooth, params);
    var limit = StabilityLimits.of(optimizer, curvature);
    return limit.isPresent()
        ? Optional.of(
            new LocalLimit(limit.getAsDouble(), curvature.sharpness(), isQuadratic(objective)))
        : Optional.empty();
  }

  /** Tells whether an objective's Hessian is the same everywhere. */
  public static boolean isQuadratic(Objective objective) {
    return objective instanceof QuadraticBowl
        || objective instanceof Ravine
        || objective instanceof Sphere
        || objective instanceof Booth
        || objective instanceof Matyas
        || objective instanceof LinearRegression;
  }
}
