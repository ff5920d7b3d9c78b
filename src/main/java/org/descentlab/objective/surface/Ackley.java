package org.descentlab.objective.surface;

import java.util.List;

/**
 * f(x, y) = 20 − 20 exp(−0.2 √((x² + y²)/2)) + e − exp(½ (cos 2πx + cos 2πy)): a funnel covered
 * with dents. The funnel ends in the tip of a cone, whose share of the derivatives counts as 0 at
 * (0, 0). Written with expm1 and ½ (cos 2πx + cos 2πy) = 1 − sin² πx − sin² πy, so that values near
 * the minimum keep their digits. Ackley 1987, "A connectionist machine for genetic hillclimbing".
 */
public record Ackley() implements Surface {
  private static final double PI = StrictMath.PI;
  private static final Funnel FUNNEL = new Funnel();

  /** 20 − 20 exp(−0.2 r/√2). */
  private record Funnel() implements RadialSurface {
    private static final double RATE = 0.2 / Math.sqrt(2);

    @Override
    public double profile(double r) {
      return -20 * StrictMath.expm1(-RATE * r);
    }

    @Override
    public double slope(double r) {
      return 20 * RATE * StrictMath.exp(-RATE * r);
    }

    @Override
    public double curvature(double r) {
      return -RATE * slope(r);
    }

    @Override
    public List<Minimizer> minimizers() {
      return List.of(new Minimizer(0, 0, 0));
    }
  }

  /** −sin² πx − sin² πy. */
  private static double depth(double x, double y) {
    double u = StrictMath.sin(PI * x);
    double v = StrictMath.sin(PI * y);
    return -(u * u + v * v);
  }

  /** exp(½ (cos 2πx + cos 2πy)). */
  private static double dents(double x, double y) {
    return StrictMath.exp(1 + depth(x, y));
  }

  @Override
  public double value(double x, double y) {
    return FUNNEL.value(x, y) - StrictMath.E * StrictMath.expm1(depth(x, y));
  }

  @Override
  public double dx(double x, double y) {
    return FUNNEL.dx(x, y) + PI * StrictMath.sin(2 * PI * x) * dents(x, y);
  }

  @Override
  public double dy(double x, double y) {
    return dx(y, x);
  }

  @Override
  public double dxx(double x, double y) {
    double sin = StrictMath.sin(2 * PI * x);
    double cos = StrictMath.cos(2 * PI * x);
    return FUNNEL.dxx(x, y) + PI * PI * (2 * cos - sin * sin) * dents(x, y);
  }

  @Override
  public double dxy(double x, double y) {
    double u = PI * StrictMath.sin(2 * PI * x);
    double v = PI * StrictMath.sin(2 * PI * y);
    return FUNNEL.dxy(x, y) - u * v * dents(x, y);
  }

  @Override
  public double dyy(double x, double y) {
    return dxx(y, x);
  }

  @Override
  public List<Minimizer> minimizers() {
    return List.of(new Minimizer(0, 0, 0));
  }
}
