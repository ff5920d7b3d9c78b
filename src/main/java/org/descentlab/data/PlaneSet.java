package org.descentlab.data;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.random.RandomGenerator;

/**
 * Generated sets of two features and a label, 0 or 1. Rows take the labels 0, 1, 0, 1 … in turn, so
 * that the classes are balanced and a batch in file order holds both. Rows are drawn in order, of
 * each row the first feature first.
 *
 * <p>Moons and circles are those of scikit-learn 1.5 ({@code make_moons}, {@code make_circles} with
 * {@code factor=0.5}), the others those of the TensorFlow Playground ({@code dataset.ts}), whose
 * label −1 is 0 here.
 */
public enum PlaneSet {
  /**
   * Two circles around the origin at evenly spaced angles, of radius 1 (label 0) and 0.5 (label 1);
   * {@code noise} is the standard deviation of the normal noise on both features.
   */
  CIRCLES("circles") {
    @Override
    void row(Turn turn, double noise, RandomGenerator random, double[] x) {
      double angle = 2 * Math.PI * turn.part();
      double radius = turn.label() == 0 ? 1 : 0.5;
      x[0] = radius * StrictMath.cos(angle) + noise * random.nextGaussian();
      x[1] = radius * StrictMath.sin(angle) + noise * random.nextGaussian();
    }
  },

  /**
   * Features uniform in [−5, 5], 0.3 further out to keep the axes free; label 1 where the product
   * of the features is not negative. {@code noise} moves the point that the label is judged by,
   * each feature uniformly by up to 5·noise. A row is drawn until it has the label whose turn it
   * is.
   */
  XOR("xor") {
    @Override
    void row(Turn turn, double noise, RandomGenerator random, double[] x) {
      int drawn;
      do {
        x[0] = padded(uniform(random, 5));
        x[1] = padded(uniform(random, 5));
        double judgedX = x[0] + noise * uniform(random, 5);
        double judgedY = x[1] + noise * uniform(random, 5);
        drawn = judgedX * judgedY >= 0 ? 1 : 0;
      } while (drawn != turn.label());
    }
  },

  /**
   * Two normal clouds around (−2, −2) (label 0) and (2, 2) (label 1) with the variance 0.5 +
   * 7·noise of each feature.
   */
  GAUSSIANS("gaussians") {
    @Override
    void row(Turn turn, double noise, RandomGenerator random, double[] x) {
      double center = turn.label() == 0 ? -2 : 2;
      double deviation = Math.sqrt(0.5 + 7 * noise);
      x[0] = center + deviation * random.nextGaussian();
      x[1] = center + deviation * random.nextGaussian();
    }
  },

  /**
   * Two arms of a spiral, (r sin t, r cos t) with r from 0 to 5 and t = 1.75·2π·r/5, half a turn
   * further for label 0; {@code noise} moves each feature uniformly by up to so much.
   */
  SPIRAL("spiral") {
    @Override
    void row(Turn turn, double noise, RandomGenerator random, double[] x) {
      double radius = 5 * turn.part();
      double angle = 1.75 * turn.part() * 2 * Math.PI + (turn.label() == 0 ? Math.PI : 0);
      x[0] = radius * StrictMath.sin(angle) + noise * uniform(random, 1);
      x[1] = radius * StrictMath.cos(angle) + noise * uniform(random, 1);
    }
  },

  /**
   * Two interleaving half circles at evenly spaced angles t from 0 to π: (cos t, sin t) with label
   * 0 and (1 − cos t, 0.5 − sin t) with label 1; {@code noise} is the standard deviation of the
   * normal noise on both features.
   */
  MOONS("moons") {
    @Override
    void row(Turn turn, double noise, RandomGenerator random, double[] x) {
      double angle = Math.PI * turn.k() / Math.max(1, turn.of() - 1);
      double cos = StrictMath.cos(angle);
      double sin = StrictMath.sin(angle);
      x[0] = (turn.label() == 0 ? cos : 1 - cos) + noise * random.nextGaussian();
      x[1] = (turn.label() == 0 ? sin : 0.5 - sin) + noise * random.nextGaussian();
    }
  };

  private static final double PADDING = 0.3;

  private final String id;

  PlaneSet(String id) {
    this.id = id;
  }

  /** Returns the name in the file. */
  public String id() {
    return id;
  }

  /** Returns all names. */
  public static List<String> ids() {
    return Arrays.stream(values()).map(PlaneSet::id).toList();
  }

  /** Returns the set of this name. */
  public static Optional<PlaneSet> find(String id) {
    return Arrays.stream(values()).filter(set -> set.id.equals(id)).findFirst();
  }

  /**
   * Draws rows of this set.
   *
   * @param samples number of rows, ≥ 2
   * @param noise ≥ 0, with the meaning that the set gives it
   * @param random the stream {@code data}
   * @return features {@code [samples][2]}, named x1 and x2, and as the target the label
   */
  public RegressionSet generated(int samples, double noise, RandomGenerator random) {
    double[] features = new double[Math.multiplyExact(2, samples)];
    double[] labels = new double[samples];
    double[] x = new double[2];
    for (int i = 0; i < samples; i++) {
      int label = i % 2;
      row(new Turn(label, i / 2, (samples + 1 - label) / 2), noise, random, x);
      features[2 * i] = x[0];
      features[2 * i + 1] = x[1];
      labels[i] = label;
    }
    return new RegressionSet(List.of("x1", "x2", "label"), features, labels);
  }

  /**
   * Which row it is.
   *
   * @param label its class
   * @param k its number in the class, from 0
   * @param of how many the class has
   */
  private record Turn(int label, int k, int of) {
    double part() {
      return (double) k / of;
    }
  }

  abstract void row(Turn turn, double noise, RandomGenerator random, double[] x);

  private static double uniform(RandomGenerator random, double bound) {
    return bound * (2 * random.nextDouble() - 1);
  }

  private static double padded(double x) {
    return x > 0 ? x + PADDING : x - PADDING;
  }
}
