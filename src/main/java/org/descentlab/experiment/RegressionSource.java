package org.descentlab.experiment;

import java.util.List;
import org.descentlab.data.PlaneSet;

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

  /**
   * A generated set of two features and a label.
   *
   * @param set which one
   * @param samples number of rows
   * @param noise with the meaning that the set gives it
   */
  record Labelled(PlaneSet set, int samples, double noise) implements RegressionSource {
    /** Rows where a file gives no number. */
    public static final int SAMPLES = 500;

    /** Noise where a file gives none. */
    public static final double NOISE = 0.1;

    /** Returns a set as its name alone stands for it. */
    public static Labelled of(PlaneSet set) {
      return new Labelled(set, SAMPLES, NOISE);
    }
  }
}
