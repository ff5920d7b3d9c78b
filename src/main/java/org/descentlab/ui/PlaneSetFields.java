package org.descentlab.ui;

import java.util.List;
import java.util.Map;
import org.descentlab.experiment.ImageSource.Plane;
import org.descentlab.experiment.RegressionSource.Labelled;
import org.descentlab.experiment.catalog.Parameter;
import org.descentlab.experiment.catalog.Parameter.Hyperparameter;
import org.descentlab.experiment.catalog.Parameter.Scale;
import org.descentlab.experiment.catalog.Range;

/** Fields of points in the plane that a network learns: how many, how noisy, how many for tests. */
final class PlaneSetFields {
  private static final String SAMPLES = "samples";
  private static final String NOISE = "noise";
  private static final String TEST_SHARE = "testShare";

  static final List<Parameter> ALL =
      List.of(
          new Hyperparameter(
              SAMPLES,
              "",
              Labelled.SAMPLES,
              false,
              new Range(2, true, 1e7, true, true),
              Scale.LOGARITHMIC,
              100,
              5000),
          new Hyperparameter(
              NOISE, "", Labelled.NOISE, false, Range.NON_NEGATIVE, Scale.LINEAR, 0, 0.5),
          new Hyperparameter(
              TEST_SHARE, "", Plane.TEST_SHARE, false, Range.UNIT, Scale.LINEAR, 0, 0.9));

  private PlaneSetFields() {}

  static Map<String, Object> values(Plane data) {
    return Map.of(
        SAMPLES, (double) data.samples(), NOISE, data.noise(), TEST_SHARE, data.testShare());
  }

  /** The data with another value of one of the fields. */
  static Plane changed(Plane data, String field, double value) {
    return new Plane(
        data.set(),
        field.equals(SAMPLES) ? (int) value : data.samples(),
        field.equals(NOISE) ? value : data.noise(),
        field.equals(TEST_SHARE) ? value : data.testShare());
  }
}
