package org.descentlab.landscape;

import java.util.Optional;
import java.util.OptionalDouble;
import org.descentlab.experiment.catalog.Optimizers;
import org.descentlab.experiment.catalog.Settings;
import org.descentlab.math.Vector;
import org.descentlab.objective.Objective;
import org.descentlab.objective.TwiceDifferentiable;

/**
 * The largest learning rate at which a method is stable where its parameters are.
 *
 * @param rate the limit
 * @param lambda largest curvature that the method sees there: with coupled weight decay that much
 *     more; of a method that divides its steps by P the largest eigenvalue of P⁻¹H
 * @param exact whether the objective is a quadratic and the method follows the gradient as it is:
 *     then the limit holds everywhere; else it is a local guide
 */
public record LocalLimit(double rate, double lambda, boolean exact) {

  /**
   * Returns the limit of a method that follows the gradient as it is.
   *
   * @return empty without second derivatives and as {@link StabilityLimits} says
   */
  public static Optional<LocalLimit> at(Objective objective, Settings optimizer, Vector params) {
    return objective instanceof TwiceDifferentiable smooth
        ? of(optimizer, Curvature.at(smooth, params), smooth.hessianIsConstant())
        : Optional.empty();
  }

  /**
   * Returns the limit of a method that follows the gradient as it is.
   *
   * @param constant whether the curvature is the same everywhere
   */
  public static Optional<LocalLimit> of(Settings optimizer, Curvature curvature, boolean constant) {
    OptionalDouble limit = StabilityLimits.of(optimizer, curvature);
    return limit.isPresent()
        ? Optional.of(
            new LocalLimit(
                limit.getAsDouble(), curvature.sharpness() + coupledDecay(optimizer), constant))
        : Optional.empty();
  }

  /**
   * Returns the limit of a method that divided step {@code t} by {@code preconditioner}, as if that
   * stayed as it is.
   *
   * @param preconditioner {@code [dimension]}, all > 0
   * @param t counts from 1
   */
  public static Optional<LocalLimit> of(
      Settings optimizer, Curvature curvature, Vector preconditioner, long t) {
    OptionalDouble limit = StabilityLimits.of(optimizer, curvature, preconditioner, t);
    if (limit.isEmpty()) {
      return Optional.empty();
    }
    double decay = coupledDecay(optimizer);
    Curvature whole = decay == 0 ? curvature : curvature.plus(decay);
    double seen = whole.preconditioned(preconditioner).sharpness();
    return Optional.of(new LocalLimit(limit.getAsDouble(), seen, false));
  }

  /** Weight decay that is added to the gradient, and so to the curvature. */
  private static double coupledDecay(Settings optimizer) {
    boolean coupled = !Optimizers.recipe(optimizer).decouplesDecay();
    return coupled && optimizer.has("weightDecay") ? optimizer.number("weightDecay") : 0;
  }
}
