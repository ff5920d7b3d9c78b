package org.descentlab.objective.surface;

/**
 * √(abs t) and its derivatives, sign(t)/(2√abs t) and −1/(4 √abs t³). At t = 0, where they are
 * infinite, both count as 0: sign 0 = 0.
 */
final class RootOfAbs {
  private RootOfAbs() {}

  static double value(double t) {
    return Math.sqrt(Math.abs(t));
  }

  static double slope(double t) {
    return t == 0 ? 0 : Math.signum(t) / (2 * value(t));
  }

  static double curvature(double t) {
    return t == 0 ? 0 : -1 / (4 * value(t) * Math.abs(t));
  }
}
