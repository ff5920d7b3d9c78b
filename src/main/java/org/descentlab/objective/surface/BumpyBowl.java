package org.descentlab.objective.surface;

import java.util.List;

/**
 * A round bowl with Gaussian hills and wells: f(x, y) = x² + u² + Σ h exp(−((x − a)² + (u −
 * b)²)/0.2), u = stretch · y.
 */
interface BumpyBowl extends Surface {

  /**
   * A hill or a well.
   *
   * @param height h, negative for a well
   * @param x a, where its middle is
   * @param u b, where its middle is, in units of u
   */
  record Bump(double height, double x, double u) {
    double at(double atX, double atU) {
      double v = atX - x;
      double w = atU - u;
      return height * StrictMath.exp(-(v * v + w * w) / 0.2);
    }
  }

  /** Returns how many units of u make one of y. */
  double stretch();

  /** Returns the hills and wells. */
  List<Bump> bumps();

  @Override
  default double value(double x, double y) {
    double u = stretch() * y;
    double sum = x * x + u * u;
    for (Bump b : bumps()) {
      sum += b.at(x, u);
    }
    return sum;
  }

  @Override
  default double dx(double x, double y) {
    double u = stretch() * y;
    double sum = 0;
    for (Bump b : bumps()) {
      sum += (x - b.x) * b.at(x, u);
    }
    return 2 * x - 10 * sum;
  }

  @Override
  default double dy(double x, double y) {
    double u = stretch() * y;
    double sum = 0;
    for (Bump b : bumps()) {
      sum += (u - b.u) * b.at(x, u);
    }
    return stretch() * (2 * u - 10 * sum);
  }

  @Override
  default double dxx(double x, double y) {
    double u = stretch() * y;
    double sum = 2;
    for (Bump b : bumps()) {
      sum += b.at(x, u) * (100 * ((x - b.x) * (x - b.x)) - 10);
    }
    return sum;
  }

  @Override
  default double dxy(double x, double y) {
    double u = stretch() * y;
    double sum = 0;
    for (Bump b : bumps()) {
      sum += b.at(x, u) * (x - b.x) * (u - b.u);
    }
    return stretch() * 100 * sum;
  }

  @Override
  default double dyy(double x, double y) {
    double u = stretch() * y;
    double sum = 2;
    for (Bump b : bumps()) {
      sum += b.at(x, u) * (100 * ((u - b.u) * (u - b.u)) - 10);
    }
    return stretch() * stretch() * sum;
  }
}
