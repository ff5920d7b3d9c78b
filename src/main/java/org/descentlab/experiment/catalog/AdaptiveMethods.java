package org.descentlab.experiment.catalog;

import static org.descentlab.experiment.catalog.OptimizerFields.beta;
import static org.descentlab.experiment.catalog.OptimizerFields.decay;
import static org.descentlab.experiment.catalog.OptimizerFields.epsilon;
import static org.descentlab.experiment.catalog.OptimizerFields.fromZero;
import static org.descentlab.experiment.catalog.OptimizerFields.learningRate;
import static org.descentlab.experiment.catalog.OptimizerFields.weightDecay;
import static org.descentlab.experiment.catalog.OptimizerRecipe.chain;

import java.util.List;
import org.descentlab.experiment.catalog.Parameter.Flag;
import org.descentlab.optim.HeavyBall;
import org.descentlab.optim.ScaleByAdadelta;
import org.descentlab.optim.ScaleByAdagrad;
import org.descentlab.optim.ScaleByRms;

/**
 * The optimizers that divide by what the gradients of a parameter were, without Adam's averages.
 */
final class AdaptiveMethods {

  static final Choice<OptimizerRecipe> ADAGRAD =
      new Choice<>(
          "adagrad",
          List.of(
              learningRate(0.01),
              fromZero("learningRateDecay", "c", 0, 0.1),
              fromZero("initialAccumulator", "G₀", 0, 1),
              epsilon(1e-10),
              weightDecay(0)),
          "G ← G + g²; θ ← θ − η/(1 + (t − 1)c) g / (√G + ε)",
          "G \\leftarrow G + g^2 \\qquad \\theta \\leftarrow \\theta - \\frac{\\eta}{1 + (t-1) c} \\, \\frac{g}{\\sqrt{G} + \\epsilon}",
          "Duchi, Hazan and Singer 2011, Adaptive subgradient methods for online learning and stochastic optimization",
          chain(
                  (s, params) ->
                      List.of(
                          decay(s),
                          new ScaleByAdagrad(
                              s.number("learningRateDecay"),
                              s.number("initialAccumulator"),
                              s.number("epsilon"),
                              params)))
              .limited("2/λ_max(P⁻¹H), P = √G + ε")
              .dividing());

  static final Choice<OptimizerRecipe> RMSPROP =
      new Choice<>(
          "rmsprop",
          List.of(
              learningRate(0.01),
              beta("alpha", "α", 0.99),
              epsilon(1e-8),
              beta("momentum", "μ", 0),
              new Flag("centered", false),
              weightDecay(0)),
          "s ← αs + (1 − α)g²; v ← μv + g / (√s + ε); θ ← θ − ηv",
          "s \\leftarrow \\alpha s + (1-\\alpha) g^2 \\qquad v \\leftarrow \\mu v + \\frac{g}{\\sqrt{s} + \\epsilon} \\qquad \\theta \\leftarrow \\theta - \\eta v",
          "Tieleman and Hinton 2012, Neural networks for machine learning, lecture 6.5",
          chain(
                  (s, params) ->
                      List.of(
                          decay(s),
                          new ScaleByRms(
                              s.number("alpha"), s.number("epsilon"), s.flag("centered"), params),
                          new HeavyBall(s.number("momentum"), false, params)))
              .limited("2(1 + μ)/λ_max(P⁻¹H), P = √s + ε")
              .carrying("momentum")
              .dividing());

  static final Choice<OptimizerRecipe> ADADELTA =
      new Choice<>(
          "adadelta",
          List.of(learningRate(1), beta("rho", "ρ", 0.9), epsilon(1e-6), weightDecay(0)),
          "s ← ρs + (1 − ρ)g²; d ← √(a + ε)/√(s + ε) g; a ← ρa + (1 − ρ)d²; θ ← θ − ηd",
          "s \\leftarrow \\rho s + (1-\\rho) g^2 \\qquad d \\leftarrow \\frac{\\sqrt{a + \\epsilon}}{\\sqrt{s + \\epsilon}} g \\qquad a \\leftarrow \\rho a + (1-\\rho) d^2 \\qquad \\theta \\leftarrow \\theta - \\eta d",
          "Zeiler 2012, ADADELTA: an adaptive learning rate method",
          chain(
                  (s, params) ->
                      List.of(
                          decay(s),
                          new ScaleByAdadelta(s.number("rho"), s.number("epsilon"), params)))
              .limited("2/λ_max(P⁻¹H), P = √(s + ε)/√(a + ε)")
              .dividing());

  private AdaptiveMethods() {}
}
