package org.descentlab.experiment.catalog;

import static org.descentlab.experiment.catalog.OptimizerRecipe.chain;
import static org.descentlab.experiment.catalog.Range.NON_NEGATIVE;
import static org.descentlab.experiment.catalog.Range.UNIT;

import java.util.List;
import org.descentlab.experiment.catalog.Parameter.Flag;
import org.descentlab.experiment.catalog.Parameter.Hyperparameter;
import org.descentlab.experiment.catalog.Parameter.Option;
import org.descentlab.experiment.catalog.Parameter.Scale;
import org.descentlab.math.Vector;
import org.descentlab.optim.AddDecayedWeights;
import org.descentlab.optim.ExponentialAverage;
import org.descentlab.optim.GradientTransformation;
import org.descentlab.optim.HeavyBall;
import org.descentlab.optim.ScaleByAdam;

/** The optimizers. Fields and defaults are part of the file format. */
public final class Optimizers {

  /** The field that every optimizer has. */
  public static final String LEARNING_RATE = "learningRate";

  private static final Choice<OptimizerRecipe> SGD =
      new Choice<>(
          "sgd",
          List.of(learningRate(0.01), weightDecay(0)),
          "θ ← θ − ηg",
          "\\theta \\leftarrow \\theta - \\eta g",
          "Robbins and Monro 1951, A stochastic approximation method",
          chain((s, params) -> List.of(decay(s))));

  private static final Choice<OptimizerRecipe> MOMENTUM =
      new Choice<>(
          "momentum",
          List.of(
              learningRate(0.01),
              beta("beta", "β", 0.9),
              new Option("form", List.of("ema", "heavy-ball"), "ema"),
              new Flag("nesterov", false),
              weightDecay(0)),
          "v ← βv + (1 − β)g (ema) or v ← βv + g (heavy-ball); θ ← θ − ηv",
          "v \\leftarrow \\beta v + (1-\\beta) g \\;\\text{(ema)} \\quad v \\leftarrow \\beta v + g \\;\\text{(heavy-ball)} \\qquad \\theta \\leftarrow \\theta - \\eta v",
          "Polyak 1964, Some methods of speeding up the convergence of iteration methods",
          chain((s, params) -> List.of(decay(s), momentum(s, params))));

  private static final Choice<OptimizerRecipe> ADAM =
      new Choice<>(
          "adam",
          List.of(
              learningRate(0.001),
              beta("beta1", "β₁", 0.9),
              beta("beta2", "β₂", 0.999),
              epsilon(1e-8),
              weightDecay(0)),
          "m ← β₁m + (1 − β₁)g; v ← β₂v + (1 − β₂)g²; θ ← θ − η m̂ / (√v̂ + ε)",
          "m \\leftarrow \\beta_1 m + (1-\\beta_1) g \\qquad v \\leftarrow \\beta_2 v + (1-\\beta_2) g^2 \\qquad \\theta \\leftarrow \\theta - \\eta \\frac{\\hat m}{\\sqrt{\\hat v} + \\epsilon}",
          "Kingma and Ba 2015, Adam: a method for stochastic optimization",
          chain(
              (s, params) ->
                  List.of(
                      decay(s),
                      new ScaleByAdam(
                          s.number("beta1"), s.number("beta2"), s.number("epsilon"), params))));

  /** All of them. */
  public static final Catalog<OptimizerRecipe> ALL =
      new Catalog<>("optimizer", List.of(SGD, MOMENTUM, ADAM, UserRule.CHOICE));

  private Optimizers() {}

  private static GradientTransformation decay(LiveSettings s) {
    return new AddDecayedWeights(s.number("weightDecay"));
  }

  private static GradientTransformation momentum(LiveSettings s, Vector params) {
    return s.word("form").equals("ema")
        ? new ExponentialAverage(s.number("beta"), s.flag("nesterov"), params)
        : new HeavyBall(s.number("beta"), s.flag("nesterov"), params);
  }

  private static Parameter learningRate(double value) {
    return new Hyperparameter(
        LEARNING_RATE, "η", value, false, NON_NEGATIVE, Scale.LOGARITHMIC, 1e-5, 10);
  }

  private static Parameter beta(String id, String symbol, double value) {
    return new Hyperparameter(id, symbol, value, false, UNIT, Scale.NEAR_ONE, 0, 0.9999);
  }

  private static Parameter epsilon(double value) {
    return new Hyperparameter(
        "epsilon", "ε", value, false, NON_NEGATIVE, Scale.LOGARITHMIC, 1e-16, 1);
  }

  private static Parameter weightDecay(double value) {
    return new Hyperparameter("weightDecay", "L", value, false, NON_NEGATIVE, Scale.LINEAR, 0, 0.1);
  }
}
