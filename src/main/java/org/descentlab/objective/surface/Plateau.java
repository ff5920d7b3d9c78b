package org.descentlab.objective.surface;

import java.util.List;

/**
 * f(x, y) = −sin r / r + 0.01 r², r = 10 √(x² + y²) + 0.01: a bowl with a hole in the middle, and
 * around it a shelf with a shallow groove. The 0.01, which keeps the division defined, makes the
 * bottom the tip of a very blunt cone, of slope 0.035; at (0, 0) it counts as 0.
 */
public record Plateau() implements RadialSurface {
  private static final double OFFSET = 0.01;

  @Override
  public double profile(double r) {
    double t = 10 * r + OFFSET;
    return 0.01 * (t * t) - StrictMath.sin(t) / t;
  }

  @Override
  public double slope(double r) {
    double t = 10 * r + OFFSET;
    return 10 * (0.02 * t - (StrictMath.cos(t) - StrictMath.sin(t) / t) / t);
  }

  @Override
  public double curvature(double r) {
    double t = 10 * r + OFFSET;
    double cos = StrictMath.cos(t);
    double ratio = StrictMath.sin(t) / t;
    return 100 * (0.02 + ratio + 2 * (cos - ratio) / (t * t));
  }

  @Override
  public List<Minimizer> minimizers() {
    return List.of(new Minimizer(0, 0, profile(0)));
  }
}
