package org.descentlab.landscape;

import java.util.List;
import java.util.Optional;
import org.descentlab.math.Vector;

/**
 * The plane through the last point of a path along the two principal components of its points (Li
 * et al. 2018, "Visualizing the Loss Landscape of Neural Nets", section 7). The components are
 * found from the points' products with each other: with the centred points as rows of P, P Pᵀ = U Λ
 * Uᵀ, component k is Pᵀuₖ / √λₖ, and √λₖ·uₖ are the points' places along it. The path starts at x ≤
 * 0, its farthest place is at y ≥ 0; both directions are unit vectors.
 */
public final class PrincipalPlane {
  /** A variance of this share of the first one is rounding. */
  private static final double NOTHING = 1e-12;

  private PrincipalPlane() {}

  /**
   * Returns the plane of a path.
   *
   * @param points {@code [dimension]} each
   * @param products {@code [points][points]} the points' products with each other
   * @return empty for fewer than three points, and where they lie on a line or are not finite
   */
  public static Optional<ProjectedPath> of(List<? extends Vector> points, double[][] products) {
    int n = points.size();
    if (n < 3) {
      return Optional.empty();
    }
    double[][] centred = centred(products);
    double total = 0;
    for (int i = 0; i < n; i++) {
      total += centred[i][i];
    }
    if (!(total > 0) || Double.isInfinite(total)) {
      return Optional.empty();
    }
    return of(points, new Jacobi(centred), total);
  }

  private static Optional<ProjectedPath> of(
      List<? extends Vector> points, Jacobi found, double total) {
    int n = points.size();
    double large = found.value(0);
    double small = found.value(1);
    if (!(small > NOTHING * large)) {
      return Optional.empty();
    }
    double[] u = found.vector(0);
    double[] v = found.vector(1);
    turn(u, u[n - 1] - u[0]);
    turn(v, v[farthest(v)] - v[n - 1]);
    return Optional.of(
        new ProjectedPath(
            component(points, u, large),
            component(points, v, small),
            places(u, large),
            places(v, small),
            large / total,
            small / total));
  }

  /** Products of the points less their mean. */
  private static double[][] centred(double[][] products) {
    int n = products.length;
    double[] means = new double[n];
    double mean = 0;
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        means[i] += products[i][j] / n;
      }
      mean += means[i] / n;
    }
    double[][] centred = new double[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j <= i; j++) {
        centred[i][j] = products[i][j] - means[i] - means[j] + mean;
        centred[j][i] = centred[i][j];
      }
    }
    return centred;
  }

  private static void turn(double[] u, double sign) {
    for (int i = 0; i < u.length && sign < 0; i++) {
      u[i] = -u[i];
    }
  }

  private static int farthest(double[] v) {
    int farthest = 0;
    double last = v[v.length - 1];
    for (int i = 1; i < v.length; i++) {
      farthest = Math.abs(v[i] - last) > Math.abs(v[farthest] - last) ? i : farthest;
    }
    return farthest;
  }

  /** The weights add up to 0: any point may be subtracted, and the last one is a near one. */
  private static Vector component(List<? extends Vector> points, double[] u, double lambda) {
    Vector last = points.get(points.size() - 1);
    Vector sum = last.like();
    Vector difference = last.like();
    for (int i = 0; i < u.length - 1; i++) {
      difference.set(points.get(i)).addScaled(-1, last);
      sum.addScaled(u[i] / Math.sqrt(lambda), difference);
    }
    return sum;
  }

  private static double[] places(double[] u, double lambda) {
    double[] places = new double[u.length];
    for (int i = 0; i < u.length; i++) {
      places[i] = Math.sqrt(lambda) * (u[i] - u[u.length - 1]);
    }
    return places;
  }
}
