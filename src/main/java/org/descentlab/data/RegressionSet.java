package org.descentlab.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows of features and one target each; dimensionless. Immutable. */
public final class RegressionSet {
  private final List<String> names;
  private final double[] features;
  private final double[] targets;
  private final @Nullable RegressionSet unscaled;

  /**
   * A set of n rows; the arrays are kept, not copied.
   *
   * @param names of the columns, features first, the target last
   * @param features {@code [n · d]}, row after row, where d = names − 1
   * @param targets {@code [n]}
   */
  public RegressionSet(List<String> names, double[] features, double[] targets) {
    this(names, features, targets, null);
  }

  private RegressionSet(
      List<String> names, double[] features, double[] targets, @Nullable RegressionSet unscaled) {
    if (targets.length == 0 || features.length != targets.length * (names.size() - 1)) {
      throw new IllegalArgumentException(features.length + " cells, " + targets.length + " rows");
    }
    this.names = List.copyOf(names);
    this.features = features;
    this.targets = targets;
    this.unscaled = unscaled;
  }

  /** Returns the number of rows n. */
  public int size() {
    return targets.length;
  }

  /** Returns the number of features d. */
  public int features() {
    return names.size() - 1;
  }

  /** Returns the column names, features first, the target last. */
  public List<String> names() {
    return names;
  }

  /** Returns feature {@code j} of row {@code i}. */
  public double feature(int i, int j) {
    return features[i * (names.size() - 1) + j];
  }

  /** Returns feature {@code j} of every row, a copy. */
  public double[] column(int j) {
    double[] column = new double[size()];
    Arrays.setAll(column, i -> feature(i, j));
    return column;
  }

  /** Returns the target of row {@code i}. */
  public double target(int i) {
    return targets[i];
  }

  /** Returns the rows as points, each of its features and the target. */
  public List<List<Double>> points() {
    List<List<Double>> points = new ArrayList<>();
    for (int i = 0; i < size(); i++) {
      List<Double> point = new ArrayList<>();
      for (int j = 0; j < features(); j++) {
        point.add(feature(i, j));
      }
      point.add(target(i));
      points.add(point);
    }
    return points;
  }

  private boolean varies(int j) {
    for (int i = 1; i < size(); i++) {
      if (feature(i, j) != feature(0, j)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Returns the same rows with each feature shifted to mean 0 and scaled to standard deviation 1
   * (the population's, divisor n); a feature that never varies becomes 0.
   */
  public RegressionSet standardized() {
    int d = features();
    double[] scaled = new double[features.length];
    for (int j = 0; j < d; j++) {
      double mean = 0;
      for (int i = 0; i < size(); i++) {
        mean += feature(i, j) / size();
      }
      double variance = 0;
      for (int i = 0; i < size(); i++) {
        double distance = feature(i, j) - mean;
        variance += distance * distance / size();
      }
      double deviation = varies(j) ? Math.sqrt(variance) : 0;
      for (int i = 0; i < size(); i++) {
        scaled[i * d + j] = deviation == 0 ? 0 : (feature(i, j) - mean) / deviation;
      }
    }
    return new RegressionSet(names, scaled, targets, unscaled());
  }

  /** Returns the rows as they were before they were standardized; where they were not, these. */
  public RegressionSet unscaled() {
    return unscaled == null ? this : unscaled;
  }
}
