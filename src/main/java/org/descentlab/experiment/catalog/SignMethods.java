package org.descentlab.experiment.catalog;

import static org.descentlab.experiment.catalog.OptimizerFields.beta;
import static org.descentlab.experiment.catalog.OptimizerFields.decay;
import static org.descentlab.experiment.catalog.OptimizerFields.learningRate;
import static org.descentlab.experiment.catalog.OptimizerFields.weightDecay;
import static org.descentlab.experiment.catalog.OptimizerRecipe.chain;

import java.util.List;
import org.descentlab.experiment.catalog.OptimizerRecipe.Trait;
import org.descentlab.experiment.catalog.Parameter.Hyperparameter;
import org.descentlab.experiment.catalog.Parameter.Scale;
import org.descentlab.optim.ResilientSteps;
import org.descentlab.optim.SignOfInterpolation;

/** The optimizers that go by the signs of gradients alone. */
final class SignMethods {

  static final Choice<OptimizerRecipe> LION =
      new Choice<>(
          "lion",
          List.of(
              learningRate(1e-4),
              beta("beta1", "β₁", 0.9),
              beta("beta2", "β₂", 0.99),
              weightDecay(0)),
          "θ ← θ − η (sign(β₁m + (1 − β₁)g) + Lθ); m ← β₂m + (1 − β₂)g",
          "\\theta \\leftarrow \\theta - \\eta \\left(\\mathrm{sign}(\\beta_1 m + (1-\\beta_1) g) + L \\theta\\right) \\qquad m \\leftarrow \\beta_2 m + (1-\\beta_2) g",
          "Chen et al. 2023, Symbolic discovery of optimization algorithms",
          chain(
                  (s, params) ->
                      List.of(
                          new SignOfInterpolation(s.number("beta1"), s.number("beta2"), params),
                          decay(s)))
              .averaging("beta1")
              .dividing()
              .with(Trait.DECOUPLES_DECAY));

  static final Choice<OptimizerRecipe> RPROP =
      new Choice<>(
          "rprop",
          List.of(
              learningRate(0.01),
              beta("etaMinus", "η₋", 0.5),
              new Hyperparameter(
                  "etaPlus",
                  "η₊",
                  1.2,
                  false,
                  new Range(1, true, Double.POSITIVE_INFINITY, false, false),
                  Scale.LINEAR,
                  1,
                  2),
              step("stepMin", "Δ_min", 1e-6),
              step("stepMax", "Δ_max", 50)),
          "Δ ← η₊Δ where gg′ > 0, η₋Δ where gg′ < 0 (there g ← 0); θ ← θ − sign(g) Δ",
          "\\Delta \\leftarrow \\eta_+ \\Delta \\;\\text{(} g g' > 0 \\text{)} \\quad \\Delta \\leftarrow \\eta_- \\Delta,\\; g \\leftarrow 0 \\;\\text{(} g g' < 0 \\text{)} \\qquad \\theta \\leftarrow \\theta - \\mathrm{sign}(g)\\, \\Delta",
          "Riedmiller and Braun 1993, A direct adaptive method for faster backpropagation learning: the RPROP algorithm",
          chain(
                  (s, params) ->
                      List.of(
                          new ResilientSteps(
                              s.number(Optimizers.LEARNING_RATE),
                              s.number("etaMinus"),
                              s.number("etaPlus"),
                              s.number("stepMin"),
                              s.number("stepMax"),
                              params)))
              .dividing());

  private SignMethods() {}

  private static Parameter step(String id, String symbol, double value) {
    return new Hyperparameter(
        id, symbol, value, false, Range.POSITIVE, Scale.LOGARITHMIC, 1e-9, 100);
  }
}
