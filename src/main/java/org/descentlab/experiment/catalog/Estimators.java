package org.descentlab.experiment.catalog;

import java.util.List;
import java.util.Set;
import org.descentlab.experiment.catalog.Parameter.Hyperparameter;
import org.descentlab.experiment.catalog.Parameter.Scale;
import org.descentlab.objective.CoordinateOracle;
import org.descentlab.objective.DifferenceOracle;
import org.descentlab.objective.DifferenceOracle.Side;
import org.descentlab.objective.SpsaOracle;

/** The gradient estimators. Fields and defaults are part of the file format. */
public final class Estimators {
  private static final String NOCEDAL =
      "Nocedal and Wright 2006, Numerical optimization, chapter 8";

  /** The gradient itself. */
  public static final Choice<EstimatorRecipe> EXACT =
      new Choice<>(
          "exact",
          List.of(),
          "g = ∇f(θ)",
          "g = \\nabla f(\\theta)",
          "",
          (settings, seen, random, params) -> seen);

  private static final Choice<EstimatorRecipe> FORWARD =
      new Choice<>(
          "forward-difference",
          List.of(),
          "gᵢ = (f(θ + hᵢeᵢ) − f(θ))/hᵢ, hᵢ = 1.5·10⁻⁸ max(1, |θᵢ|)",
          "g_i = \\frac{f(\\theta + h_i e_i) - f(\\theta)}{h_i} \\qquad h_i = 1.5 \\cdot 10^{-8} \\max(1, |\\theta_i|)",
          NOCEDAL,
          (settings, seen, random, params) -> new DifferenceOracle(seen, Side.FORWARD, params));

  private static final Choice<EstimatorRecipe> CENTRAL =
      new Choice<>(
          "central-difference",
          List.of(),
          "gᵢ = (f(θ + hᵢeᵢ) − f(θ − hᵢeᵢ))/(2hᵢ), hᵢ = 6·10⁻⁶ max(1, |θᵢ|)",
          "g_i = \\frac{f(\\theta + h_i e_i) - f(\\theta - h_i e_i)}{2 h_i} \\qquad h_i = 6 \\cdot 10^{-6} \\max(1, |\\theta_i|)",
          NOCEDAL,
          (settings, seen, random, params) -> new DifferenceOracle(seen, Side.CENTRAL, params));

  private static final Choice<EstimatorRecipe> SPSA =
      new Choice<>(
          "spsa",
          List.of(
              new Hyperparameter(
                  "step", "c", 1e-3, false, Range.POSITIVE, Scale.LOGARITHMIC, 1e-6, 1)),
          "gᵢ = (f(θ + cΔ) − f(θ − cΔ))/(2cΔᵢ), Δᵢ = ±1 by chance",
          "g_i = \\frac{f(\\theta + c \\Delta) - f(\\theta - c \\Delta)}{2 c \\Delta_i} \\qquad \\Delta_i = \\pm 1",
          "Spall 1992, Multivariate stochastic approximation using a simultaneous perturbation gradient approximation",
          (settings, seen, random, params) ->
              new SpsaOracle(seen, settings.number("step"), random.get(), params));

  private static final Choice<EstimatorRecipe> COORDINATE =
      new Choice<>(
          "coordinate",
          List.of(),
          "g = (∂f/∂θᵢ) eᵢ, i by chance",
          "g = \\frac{\\partial f}{\\partial \\theta_i} e_i",
          "Nesterov 2012, Efficiency of coordinate descent methods on huge-scale optimization problems",
          (settings, seen, random, params) ->
              new CoordinateOracle(seen, random.get(), params.length()));

  /** All of them. */
  public static final Catalog<EstimatorRecipe> ALL =
      new Catalog<>("estimator", List.of(EXACT, FORWARD, CENTRAL, SPSA, COORDINATE));

  /** Those whose work grows with the number of parameters. */
  public static final Set<String> DIFFERENCES = Set.of(FORWARD.id(), CENTRAL.id());

  /** Those that look where chance leads them. */
  public static final Set<String> BY_CHANCE = Set.of(SPSA.id(), COORDINATE.id());

  /** Beyond so many parameters a gradient is not taken from differences. */
  public static final int MAX_DIFFERENCES = 1000;

  private Estimators() {}
}
