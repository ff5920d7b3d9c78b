package org.descentlab.objective.surface;

import java.util.List;

/**
 * f(x, y) = max(abs x, abs y): a pyramid on its tip, creased along both diagonals. The subgradient
 * is the gradient of the larger term; where both are equal, the mean of both gradients, ½ (sign x,
 * sign y) with sign 0 = 0, as PyTorch has it for amax. The second derivatives are 0, across the
 * creases too. Schwefel 1981, "Numerical optimization of computer models", problem 2.21.
 */
public record MaxAbs() implements Surface {

  @Override
  public double value(double x, double y) {
    return Math.max(Math.abs(x), Math.abs(y));
  }

  @Override
  public double dx(double x, double y) {
    return share(x, y) * Math.signum(x);
  }

  @Override
  public double dy(double x, double y) {
    return share(y, x) * Math.signum(y);
  }

  @Override
  public double dxx(double x, double y) {
    return 0;
  }

  @Override
  public double dxy(double x, double y) {
    return 0;
  }

  @Override
  public double dyy(double x, double y) {
    return 0;
  }

  /** How much of the maximum is due to {@code own}: all, half or nothing. */
  private static double share(double own, double other) {
    double difference = Math.abs(own) - Math.abs(other);
    return 0.5 * (1 + Math.signum(difference));
  }

  @Override
  public List<Minimizer> minimizers() {
    return List.of(new Minimizer(0, 0, 0));
  }
}
