package org.descentlab.objective.surface;

import java.util.List;

/**
 * f(x, y) = −(1 + cos 12r)/(r²/2 + 2), r = √(x² + y²): the rings of a drop in water, each a moat
 * around the minimizer. After Molga and Smutnicki 2005, "Test functions for optimization needs".
 */
public record DropWave() implements RadialSurface {
  private static double crest(double r) {
    return 1 + StrictMath.cos(12 * r);
  }

  private static double width(double r) {
    return 0.5 * (r * r) + 2;
  }

  @Override
  public double profile(double r) {
    return -crest(r) / width(r);
  }

  @Override
  public double slope(double r) {
    double d = width(r);
    return (12 * StrictMath.sin(12 * r) + crest(r) * r / d) / d;
  }

  @Override
  public double curvature(double r) {
    double d = width(r);
    double n = crest(r);
    double own = 144 * StrictMath.cos(12 * r) + n / d - 24 * StrictMath.sin(12 * r) * r / d;
    return (own - 2 * n * (r * r) / (d * d)) / d;
  }

  @Override
  public List<Minimizer> minimizers() {
    return List.of(new Minimizer(0, 0, -1));
  }
}
