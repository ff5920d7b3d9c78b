package org.descentlab.experiment;

import java.util.List;

/** Where the rows of a regression come from. */
public sealed interface RegressionSource {

  /**
   * A set that comes with the program.
   *
   * @param id {@code line5} or {@code seed0}
   */
  record Bundled(String id) implements RegressionSource {}

  /**
   * A CSV file.
   *
   * @param path as the file gives it, relative to the file
   */
  record Csv(String path) implements RegressionSource {}

  /**
   * Given points.
   *
   * @param points each of at least one feature and the target
   */
  record Points(List<List<Double>> points) implements RegressionSource {

    /** Told from the first point and the number of points: there may be many, asked for often. */
    @Override
    public int hashCode() {
      return 31 * points.size() + points.get(0).hashCode();
    }
  }

  /**
   * Generated rows, y = slope·Σx + intercept + noise·ε.
   *
   * @param samples number of rows
   * @param features number of features, uniform in [0, 1)
   * @param slope of each feature
   * @param intercept at x = 0
   * @param noise standard deviation of the normal noise
   */
  record Generated(int samples, int features, double slope, double intercept, double noise)
      implements RegressionSource {}
}
