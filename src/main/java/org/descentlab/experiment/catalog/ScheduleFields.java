package org.descentlab.experiment.catalog;

import static org.descentlab.experiment.catalog.Range.NON_NEGATIVE;
import static org.descentlab.experiment.catalog.Range.POSITIVE;

import java.util.List;
import java.util.OptionalLong;
import org.descentlab.experiment.catalog.Parameter.Hyperparameter;
import org.descentlab.experiment.catalog.Parameter.Option;
import org.descentlab.experiment.catalog.Parameter.Parts;
import org.descentlab.experiment.catalog.Parameter.Scale;

/** The fields of the schedules. */
final class ScheduleFields {
  private static final Range SHARE = new Range(0, true, 1, true, false);

  private ScheduleFields() {}

  /** A number of rows, which a file must give: nobody knows how long a run is meant to be. */
  static Parameter count(String id, String symbol, double value) {
    return new Hyperparameter(id, symbol, value, true, Limits.STEPS, Scale.LOGARITHMIC, 1, 10_000);
  }

  static Parameter gamma(double value) {
    return new Hyperparameter("gamma", "γ", value, true, POSITIVE, Scale.NEAR_ONE, 0.1, 0.9999);
  }

  static Parameter minimum() {
    return new Hyperparameter("minimum", "η_min", 0, false, NON_NEGATIVE, Scale.LINEAR, 0, 1);
  }

  static Parameter multiplier() {
    return new Hyperparameter("multiplier", "m", 1, false, Range.count(1e6), Scale.LINEAR, 1, 10);
  }

  static List<Parameter> oneCycle() {
    return List.of(
        new Hyperparameter(
            "maximum", "η_max", 0.1, true, NON_NEGATIVE, Scale.LOGARITHMIC, 1e-5, 10),
        count("totalSteps", "T", 200),
        new Hyperparameter("warmupFraction", "p", 0.3, false, SHARE, Scale.LINEAR, 0, 1),
        new Hyperparameter("divisor", "D", 25, false, POSITIVE, Scale.LOGARITHMIC, 1, 1000),
        new Hyperparameter("finalDivisor", "F", 1e4, false, POSITIVE, Scale.LOGARITHMIC, 1, 1e6),
        new Option("anneal", List.of("cos", "linear"), "cos"));
  }

  static Parameter share(String id, String symbol, double value) {
    return new Hyperparameter(id, symbol, value, false, NON_NEGATIVE, Scale.LINEAR, 0, 1);
  }

  static Parameter decay() {
    return new Hyperparameter("decay", "d", 0.01, true, NON_NEGATIVE, Scale.LOGARITHMIC, 1e-5, 10);
  }

  static Parameter power() {
    return new Hyperparameter("power", "p", 1, false, POSITIVE, Scale.LINEAR, 0.1, 5);
  }

  static List<Parameter> plateau() {
    return List.of(
        new Hyperparameter("factor", "γ", 0.1, false, Range.UNIT, Scale.LINEAR, 0, 0.99),
        new Hyperparameter("patience", "P", 10, false, Limits.ROW, Scale.LINEAR, 0, 100),
        new Hyperparameter("threshold", "τ", 1e-4, false, NON_NEGATIVE, Scale.LOGARITHMIC, 1e-8, 1),
        new Option("thresholdMode", List.of("relative", "absolute"), "relative"),
        new Hyperparameter("cooldown", "C", 0, false, Limits.ROW, Scale.LINEAR, 0, 100),
        minimum(),
        new Hyperparameter("epsilon", "ε", 1e-8, false, NON_NEGATIVE, Scale.LOGARITHMIC, 1e-16, 1));
  }

  /** A warm-up and a fall, as texts on deep learning show it. */
  static Parameter parts(Settings warmup, Settings fall) {
    return new Parts(
        "parts",
        List.of(
            new SchedulePart(OptionalLong.of(20), warmup),
            new SchedulePart(OptionalLong.empty(), fall)));
  }
}
