package org.descentlab.landscape;

import java.util.Optional;
import org.descentlab.experiment.catalog.Settings;

/**
 * The largest learning rate at which a method does not blow up on a quadratic whose largest
 * curvature is λ. Off quadratics a local guide. A coupled weight decay L adds to the curvature.
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

  /**
   * Returns the limit of an optimizer with these settings. The form of an exponential average, v ←
   * βv + (1 − β)g, is the heavy ball with (1 − β) times the learning rate, with Nesterov's
   * look-ahead too: its limits are larger by 1/(1 − β).
   *
   * @param sharpness λ, the largest curvature
   * @return empty where nothing curves upwards or no limit is known
   */
  public static Optional<Double> of(Settings optimizer, double sharpness) {
    boolean momentum = optimizer.type().equals("momentum");
    if (!momentum && !optimizer.type().equals("sgd")) {
      return Optional.empty();
    }
    double lambda = sharpness + optimizer.number("weightDecay");
    if (!(lambda > 0)) {
      return Optional.empty();
    }
    if (!momentum) {
      return Optional.of(gradientDescent(lambda));
    }
    double beta = optimizer.number("beta");
    double plain = optimizer.flag("nesterov") ? nesterov(lambda, beta) : heavyBall(lambda, beta);
    return Optional.of(optimizer.word("form").equals("ema") ? plain / (1 - beta) : plain);
  }
}
