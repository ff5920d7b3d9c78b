package org.descentlab.experiment.catalog;

import static org.descentlab.experiment.catalog.Range.NON_NEGATIVE;
import static org.descentlab.experiment.catalog.Range.UNIT;

import org.descentlab.experiment.catalog.Parameter.Hyperparameter;
import org.descentlab.experiment.catalog.Parameter.Scale;
import org.descentlab.optim.AddDecayedWeights;
import org.descentlab.optim.GradientTransformation;

/** The fields that many optimizers share. */
final class OptimizerFields {
  private OptimizerFields() {}

  static Parameter learningRate(double value) {
    return new Hyperparameter(
        Optimizers.LEARNING_RATE, "η", value, false, NON_NEGATIVE, Scale.LOGARITHMIC, 1e-5, 10);
  }

  /** A share of what was, in [0, 1): β and its kin. */
  static Parameter beta(String id, String symbol, double value) {
    return new Hyperparameter(id, symbol, value, false, UNIT, Scale.NEAR_ONE, 0, 0.9999);
  }

  static Parameter epsilon(double value) {
    return new Hyperparameter(
        "epsilon", "ε", value, false, NON_NEGATIVE, Scale.LOGARITHMIC, 1e-16, 1);
  }

  static Parameter weightDecay(double value) {
    return fromZero("weightDecay", "L", value, 0.1);
  }

  /** A number from 0, on an even slider up to {@code high}. */
  static Parameter fromZero(String id, String symbol, double value, double high) {
    return new Hyperparameter(id, symbol, value, false, NON_NEGATIVE, Scale.LINEAR, 0, high);
  }

  /** The link of the field {@link #weightDecay}. */
  static GradientTransformation decay(LiveSettings s) {
    return new AddDecayedWeights(s.number("weightDecay"));
  }
}
