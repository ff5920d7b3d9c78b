package org.descentlab.landscape;

import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.random.RandomGenerator;
import org.descentlab.math.Vector;
import org.descentlab.objective.network.Architecture;
import org.descentlab.objective.network.LayerShape;

/**
 * The plane through the last parameters θ of a network along two random directions, each normalised
 * filter by filter (Li et al. 2018, "Visualizing the Loss Landscape of Neural Nets", section 4): d
 * ← d / |d| · |θ| over the weights that lead into one unit, d normally distributed. Biases, batch
 * norm and slopes stay where they are. Networks whose weights differ in scale alone get equal
 * pictures.
 */
public final class RandomPlane {
  private RandomPlane() {}

  /**
   * Returns a path on such a plane: of each point the nearest place.
   *
   * @param points parameters {@code [dimension]} of the network, the last of them θ
   * @return empty where θ has no weights but 0, or not all are finite
   */
  public static Optional<ProjectedPath> of(
      Architecture network, List<? extends Vector> points, RandomGenerator random) {
    Vector last = points.get(points.size() - 1);
    Vector first = direction(network, last, random);
    Vector second = direction(network, last, random);
    double a = first.dot(first);
    double b = first.dot(second);
    double c = second.dot(second);
    double determinant = a * c - b * b;
    if (!(determinant > 0) || Double.isInfinite(determinant)) {
      return Optional.empty();
    }
    int n = points.size();
    double[] p = new double[n];
    double[] q = new double[n];
    double[] x = new double[n];
    double[] y = new double[n];
    for (int i = 0; i < n; i++) {
      Vector way = points.get(i).copy().addScaled(-1, last);
      p[i] = way.dot(first);
      q[i] = way.dot(second);
      x[i] = (c * p[i] - b * q[i]) / determinant;
      y[i] = (a * q[i] - b * p[i]) / determinant;
    }
    double total = variance(points);
    double explainedX = total > 0 ? variance(p) / a / total : 0;
    double explainedY = total > 0 ? variance(q) / c / total : 0;
    return Optional.of(new ProjectedPath(first, second, x, y, explainedX, explainedY));
  }

  private static Vector direction(Architecture network, Vector theta, RandomGenerator random) {
    Vector direction = theta.like();
    for (LayerShape layer : network.layers()) {
      double[] drawn = new double[layer.inputs()];
      for (int unit = 0; unit < layer.outputs(); unit++) {
        double square = 0;
        double wanted = 0;
        for (int input = 0; input < drawn.length; input++) {
          drawn[input] = random.nextGaussian();
          square += drawn[input] * drawn[input];
          double weight = theta.get(layer.weight(unit, input));
          wanted += weight * weight;
        }
        double scale = Math.sqrt(wanted / square);
        for (int input = 0; input < drawn.length; input++) {
          direction.put(layer.weight(unit, input), scale * drawn[input]);
        }
      }
    }
    return direction;
  }

  private static double variance(double[] values) {
    double mean = 0;
    for (double value : values) {
      mean += value / values.length;
    }
    double sum = 0;
    for (double value : values) {
      sum += (value - mean) * (value - mean) / values.length;
    }
    return sum;
  }

  private static double variance(List<? extends Vector> points) {
    Vector mean = points.get(0).like();
    points.forEach(point -> mean.addScaled(1.0 / points.size(), point));
    double sum = 0;
    for (Vector point : points) {
      Vector way = point.copy().addScaled(-1, mean);
      sum += way.dot(way) / points.size();
    }
    return sum;
  }
}
