package org.descentlab.ui;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.descentlab.experiment.ImageSource.Plane;
import org.descentlab.experiment.ImageSource.Relu;
import org.descentlab.experiment.NetworkProblem;
import org.descentlab.experiment.RegressionSource.Labelled;
import org.descentlab.experiment.catalog.Parameter;
import org.descentlab.experiment.catalog.Parameter.Hyperparameter;
import org.descentlab.experiment.catalog.Parameter.Scale;
import org.descentlab.experiment.catalog.Range;

/**
 * Fields of the data that a network learns: of generated rows how many, how noisy, how wide and how
 * many for tests; of images the first so many.
 */
final class NetworkDataFields {
  private static final String SAMPLES = "samples";
  private static final String FEATURES = "features";
  private static final String NOISE = "noise";
  private static final String TEST_SHARE = "testShare";
  private static final String TRAIN_SAMPLES = "trainSamples";
  private static final double MANY = 1e7;
  private static final Parameter POINTS = samples(2, Labelled.SAMPLES, 100, 5000);
  private static final Parameter ROWS = samples(1, Relu.DEFAULTS.samples(), 10, 10_000);
  private static final Parameter WIDTH =
      new Hyperparameter(
          FEATURES,
          "",
          Relu.DEFAULTS.features(),
          false,
          new Range(1, true, 4096, true, true),
          Scale.LOGARITHMIC,
          1,
          100);

  private NetworkDataFields() {}

  static List<Parameter> of(NetworkProblem problem) {
    if (problem.data() instanceof Plane) {
      return List.of(POINTS, noise(Labelled.NOISE, 0.5), share());
    }
    if (problem.data() instanceof Relu) {
      return List.of(ROWS, WIDTH, noise(Relu.DEFAULTS.noise(), 3));
    }
    OptionalInt rows = problem.rows();
    return rows.isEmpty() ? List.of() : List.of(first(problem.data().rows().orElse(0)));
  }

  private static Parameter samples(int least, int usual, double from, double to) {
    Range range = new Range(least, true, MANY, true, true);
    return new Hyperparameter(SAMPLES, "", usual, false, range, Scale.LOGARITHMIC, from, to);
  }

  private static Parameter noise(double usual, double to) {
    return new Hyperparameter(NOISE, "", usual, false, Range.NON_NEGATIVE, Scale.LINEAR, 0, to);
  }

  private static Parameter share() {
    return new Hyperparameter(
        TEST_SHARE, "", Plane.TEST_SHARE, false, Range.UNIT, Scale.LINEAR, 0, 0.9);
  }

  /** The first so many of all; of how many is not known where it is 0. */
  private static Parameter first(int all) {
    double most = all == 0 ? MANY : all;
    Range range = new Range(1, true, most, true, true);
    double to = all == 0 ? 60_000 : all;
    return new Hyperparameter(TRAIN_SAMPLES, "", most, false, range, Scale.LOGARITHMIC, 10, to);
  }

  static Map<String, Object> values(NetworkProblem problem) {
    Map<String, Object> values = new LinkedHashMap<>();
    if (problem.data() instanceof Plane data) {
      values.put(SAMPLES, (double) data.samples());
      values.put(NOISE, data.noise());
      values.put(TEST_SHARE, data.testShare());
    } else if (problem.data() instanceof Relu data) {
      values.put(SAMPLES, (double) data.samples());
      values.put(FEATURES, (double) data.features());
      values.put(NOISE, data.noise());
    } else if (problem.rows().isPresent()) {
      values.put(TRAIN_SAMPLES, (double) problem.rows().getAsInt());
    }
    return values;
  }

  /** The problem with another value of one of the fields. */
  static NetworkProblem changed(NetworkProblem problem, String field, double value) {
    if (problem.data() instanceof Plane data) {
      return problem.withData(
          new Plane(
              data.set(),
              field.equals(SAMPLES) ? (int) value : data.samples(),
              field.equals(NOISE) ? value : data.noise(),
              field.equals(TEST_SHARE) ? value : data.testShare()));
    }
    if (problem.data() instanceof Relu data) {
      return problem.withData(
          new Relu(
              field.equals(SAMPLES) ? (int) value : data.samples(),
              field.equals(FEATURES) ? (int) value : data.features(),
              field.equals(NOISE) ? value : data.noise()));
    }
    boolean all = value == problem.data().rows().orElse(0);
    return problem.withTrainSamples(all ? OptionalInt.empty() : OptionalInt.of((int) value));
  }
}
