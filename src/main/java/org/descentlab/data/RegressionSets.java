package org.descentlab.data;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.apache.commons.math3.random.RandomGenerator;

/** The regression data that come with the program, and those that it generates. */
public final class RegressionSets {

  private RegressionSets() {}

  /** Returns the five points x = 1 … 5 with y = 2x. */
  public static RegressionSet line5() {
    return new RegressionSet(
        List.of("x", "y"), new double[] {1, 2, 3, 4, 5}, new double[] {2, 4, 6, 8, 10});
  }

  /**
   * Returns the 100 points of NumPy's {@code RandomState(0)}: x = rand(100, 1), y = 2x + 1 + 0.5
   * randn(100, 1).
   */
  public static RegressionSet seed0() {
    InputStream stream =
        Objects.requireNonNull(RegressionSets.class.getResourceAsStream("seed0.csv"));
    try (Reader reader =
        new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      return CsvReader.read(reader, "seed0.csv");
    } catch (IOException | BadDataException e) {
      throw new IllegalStateException("the bundled seed0.csv is damaged", e);
    }
  }

  /** Returns the given points, each of d features and the target. */
  public static RegressionSet of(List<List<Double>> points) {
    int d = points.get(0).size() - 1;
    double[] features = new double[points.size() * d];
    double[] targets = new double[points.size()];
    for (int i = 0; i < targets.length; i++) {
      for (int j = 0; j < d; j++) {
        features[i * d + j] = points.get(i).get(j);
      }
      targets[i] = points.get(i).get(d);
    }
    return new RegressionSet(names(d), features, targets);
  }

  /**
   * Draws samples of y = slope·(x₁ + … + x_d) + intercept + noise·ε: x uniform in [0, 1), ε
   * standard normal, row after row, the features of a row before its ε.
   */
  public static RegressionSet generated(
      int samples, int d, double slope, double intercept, double noise, RandomGenerator random) {
    double[] features = new double[Math.multiplyExact(samples, d)];
    double[] targets = new double[samples];
    for (int i = 0; i < samples; i++) {
      double sum = intercept;
      for (int j = 0; j < d; j++) {
        features[i * d + j] = random.nextDouble();
        sum += slope * features[i * d + j];
      }
      targets[i] = sum + noise * random.nextGaussian();
    }
    return new RegressionSet(names(d), features, targets);
  }

  private static List<String> names(int d) {
    if (d == 1) {
      return List.of("x", "y");
    }
    String[] names = new String[d + 1];
    Arrays.setAll(names, j -> j < d ? "x" + (j + 1) : "y");
    return new ArrayList<>(Arrays.asList(names));
  }
}
