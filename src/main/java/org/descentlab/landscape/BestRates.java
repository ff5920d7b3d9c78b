package org.descentlab.landscape;

/**
 * With which settings two methods come nearest per step on a quadratic, and by which factor the
 * distance shrinks then: gradient descent η = 2/(λ₁ + λₙ) by (κ − 1)/(κ + 1); the heavy ball η =
 * (2/(√λ₁ + √λₙ))², β = ((√κ − 1)/(√κ + 1))² by √β.
 *
 * <p>Polyak 1964, "Some methods of speeding up the convergence of iteration methods", theorem 9.
 *
 * @param descent η of gradient descent
 * @param descentFactor by which it shrinks the distance
 * @param ball η of the heavy ball
 * @param beta its β
 * @param ballFactor by which it shrinks the distance
 */
public record BestRates(
    double descent, double descentFactor, double ball, double beta, double ballFactor) {

  /**
   * Returns the best rates.
   *
   * @param least λ₁ > 0, the smallest curvature
   * @param most λₙ, the largest
   */
  public static BestRates of(double least, double most) {
    double kappa = most / least;
    double root = Math.sqrt(kappa);
    double ball = 2 / (Math.sqrt(least) + Math.sqrt(most));
    double factor = (root - 1) / (root + 1);
    return new BestRates(
        2 / (least + most), (kappa - 1) / (kappa + 1), ball * ball, factor * factor, factor);
  }
}
