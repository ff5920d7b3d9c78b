package org.descentlab.experiment.catalog;

import static org.descentlab.experiment.catalog.OptimizerFields.beta;
import static org.descentlab.experiment.catalog.OptimizerFields.decay;
import static org.descentlab.experiment.catalog.OptimizerFields.fromZero;
import static org.descentlab.experiment.catalog.OptimizerFields.learningRate;
import static org.descentlab.experiment.catalog.OptimizerFields.weightDecay;
import static org.descentlab.experiment.catalog.OptimizerRecipe.chain;

import java.util.List;
import org.descentlab.experiment.catalog.OptimizerRecipe.Trait;
import org.descentlab.experiment.catalog.Parameter.Flag;
import org.descentlab.experiment.catalog.Parameter.Hyperparameter;
import org.descentlab.experiment.catalog.Parameter.Option;
import org.descentlab.experiment.catalog.Parameter.Scale;
import org.descentlab.math.Vector;
import org.descentlab.objective.TwiceDifferentiable;
import org.descentlab.optim.ExponentialAverage;
import org.descentlab.optim.GradientTransformation;
import org.descentlab.optim.HeavyBall;
import org.descentlab.optim.ScaleByMagnitude;
import org.descentlab.optim.SolveHessian;

/** The optimizers that follow the gradient itself, its average, or Newton's direction. */
final class DescentMethods {

  static final Choice<OptimizerRecipe> SGD =
      new Choice<>(
          "sgd",
          List.of(learningRate(0.01), weightDecay(0)),
          "θ ← θ − ηg",
          "\\theta \\leftarrow \\theta - \\eta g",
          "Robbins and Monro 1951, A stochastic approximation method",
          chain((s, params) -> List.of(decay(s))).followingGradient());

  static final Choice<OptimizerRecipe> MOMENTUM =
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
          chain((s, params) -> List.of(decay(s), momentum(s, params)))
              .limited(
                  "2(1 + β)/λ (heavy-ball), with nesterov 2(1 + β)/((1 + 2β)λ); both divided by 1 − β (ema)")
              .averaging("beta"));

  static final Choice<OptimizerRecipe> GD_ALR =
      new Choice<>(
          "gd-alr",
          List.of(
              learningRate(0.1),
              new Hyperparameter(
                  "scale", "s", 1, false, Range.POSITIVE, Scale.LOGARITHMIC, 1e-3, 1000)),
          "θ ← θ − η |g| / (s + |g|) g",
          "\\theta \\leftarrow \\theta - \\eta \\frac{|g|}{s + |g|} g",
          "Our reading of the idea, no paper",
          chain((s, params) -> List.of(new ScaleByMagnitude(s.number("scale"), params))));

  static final Choice<OptimizerRecipe> SUBGRADIENT =
      new Choice<>(
          "subgradient",
          List.of(learningRate(0.1)),
          "θ ← θ − ηₖg, g a subgradient, by default ηₖ = η/√(1 + k)",
          "\\theta \\leftarrow \\theta - \\eta_k g \\qquad g \\in \\partial f(\\theta)",
          "Shor 1985, Minimization methods for non-differentiable functions",
          chain((s, params) -> List.of()).scheduled("inverse-sqrt").followingGradient());

  static final Choice<OptimizerRecipe> NEWTON =
      new Choice<>(
          "newton",
          List.of(learningRate(1), fromZero("damping", "δ", 0, 10)),
          "θ ← θ − η (H + δI)⁻¹ g",
          "\\theta \\leftarrow \\theta - \\eta\\, (H + \\delta I)^{-1} g",
          "Nocedal and Wright 2006, Numerical optimization, chapter 3",
          OptimizerRecipe.chainOn(
                  setting ->
                      List.of(
                          new SolveHessian(
                              (TwiceDifferentiable) setting.objective(),
                              setting.settings().number("damping"),
                              setting.frozen())))
              .limited("2(λ + δ)/λ")
              .with(Trait.NEEDS_HESSIAN));

  private DescentMethods() {}

  private static GradientTransformation momentum(LiveSettings s, Vector params) {
    return s.word("form").equals("ema")
        ? new ExponentialAverage(s.number("beta"), s.flag("nesterov"), params)
        : new HeavyBall(s.number("beta"), s.flag("nesterov"), params);
  }
}
