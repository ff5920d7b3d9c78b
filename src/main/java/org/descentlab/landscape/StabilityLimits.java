package org.descentlab.landscape;

import java.util.OptionalDouble;
import org.descentlab.experiment.catalog.Optimizers;
import org.descentlab.experiment.catalog.Settings;
import org.descentlab.math.Vector;

/**
 * The largest learning rate at which a method does not blow up on a quadratic whose largest
 * curvature is λ. Off quadratics a local guide. A coupled weight decay L adds to the curvature. A
 * method that divides its steps by P component by component sees the curvature of P⁻¹H, whose
 * largest eigenvalue is μ.
 *
 * <p>Cohen et al. 2022, "Adaptive gradient methods at the edge of stability", section 2, for P.
 */
public final class StabilityLimits {
  private StabilityLimits() {}

  /** Gradient descent: 2/λ. */
  public static double gradientDescent(double lambda) {
    return 2 / lambda;
  }

  /** Heavy ball v ← βv + g: 2(1 + β)/λ. */
  public static double heavyBall(double lambda, double beta) {
    return 2 * (1 + beta) / lambda;
  }

  /** Its form with Nesterov's look-ahead: (2 + 2β)/((1 + 2β)λ), less than without momentum. */
  public static double nesterov(double lambda, double beta) {
    return (2 + 2 * beta) / ((1 + 2 * beta) * lambda);
  }

  /** Newton's method with damping d: 2(λ + d)/λ, without damping 2. */
  public static double newton(double lambda, double damping) {
    return 2 * (1 + damping / lambda);
  }

  /**
   * An average v ← βv + (1 − β)g beside decoupled weight decay L, θ ← (1 − ηL)θ − ηv: 2(1 + β)/((1
   * − β)λ + (1 + β)L), where the characteristic polynomial has the root −1.
   */
  public static double average(double lambda, double beta, double decoupledDecay) {
    return 2 * (1 + beta) / ((1 - beta) * lambda + (1 + beta) * decoupledDecay);
  }

  /**
   * Returns the limit of a method that follows the gradient as it is. The momentum of an
   * exponential average, v ← βv + (1 − β)g, is the heavy ball with (1 − β) times the learning rate,
   * with Nesterov's look-ahead too: its limits are larger by 1/(1 − β).
   *
   * @return empty where nothing curves upwards, for methods with a preconditioner, and where no
   *     limit is known
   */
  public static OptionalDouble of(Settings optimizer, Curvature curvature) {
    double decay = optimizer.has("weightDecay") ? optimizer.number("weightDecay") : 0;
    double lambda = curvature.sharpness() + decay;
    return switch (optimizer.type()) {
      case "sgd", "subgradient" -> positive(lambda, gradientDescent(lambda));
      case "momentum" -> positive(lambda, momentum(optimizer, lambda));
      case "newton" -> positive(lambda, newton(lambda, optimizer.number("damping")));
      default -> OptionalDouble.empty();
    };
  }

  private static double momentum(Settings optimizer, double lambda) {
    double beta = optimizer.number("beta");
    double plain = optimizer.flag("nesterov") ? nesterov(lambda, beta) : heavyBall(lambda, beta);
    return optimizer.word("form").equals("ema") ? plain / (1 - beta) : plain;
  }

  /**
   * Returns the limit of a method that divided its last step by {@code preconditioner} P, as if P
   * stayed as it is. Of Adam and its kin P divides the average m / (1 − β₁ᵗ), so that the average m
   * itself is divided by (1 − β₁ᵗ)P.
   *
   * @param preconditioner {@code [dimension]}, all > 0
   * @param t the step that it is of, counted from 1
   * @return empty where nothing curves upwards and where no limit is known
   */
  public static OptionalDouble of(
      Settings optimizer, Curvature curvature, Vector preconditioner, long t) {
    boolean decoupled = Optimizers.recipe(optimizer).decouplesDecay();
    double decay = optimizer.has("weightDecay") ? optimizer.number("weightDecay") : 0;
    Curvature seen = decoupled || decay == 0 ? curvature : curvature.plus(decay);
    double mu = seen.preconditioned(preconditioner).sharpness();
    return switch (optimizer.type()) {
      case "adagrad", "adadelta" -> positive(mu, gradientDescent(mu));
      case "rmsprop" -> positive(mu, heavyBall(mu, optimizer.number("momentum")));
      case "adam", "amsgrad", "adamw", "adamax", "radam", "adabelief" -> {
        double beta = optimizer.number("beta1");
        double lambda = mu / (1 - StrictMath.pow(beta, (double) t));
        double decoupledDecay = decoupled ? decay : 0;
        yield positive(lambda + decoupledDecay, average(lambda, beta, decoupledDecay));
      }
      default -> OptionalDouble.empty();
    };
  }

  private static OptionalDouble positive(double lambda, double limit) {
    return lambda > 0 && limit > 0 ? OptionalDouble.of(limit) : OptionalDouble.empty();
  }
}
