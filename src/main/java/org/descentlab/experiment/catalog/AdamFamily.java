package org.descentlab.experiment.catalog;

import static org.descentlab.experiment.catalog.OptimizerFields.beta;
import static org.descentlab.experiment.catalog.OptimizerFields.decay;
import static org.descentlab.experiment.catalog.OptimizerFields.epsilon;
import static org.descentlab.experiment.catalog.OptimizerFields.fromZero;
import static org.descentlab.experiment.catalog.OptimizerFields.learningRate;
import static org.descentlab.experiment.catalog.OptimizerFields.weightDecay;
import static org.descentlab.experiment.catalog.OptimizerRecipe.chain;

import java.util.ArrayList;
import java.util.List;
import org.descentlab.experiment.catalog.OptimizerRecipe.Trait;
import org.descentlab.experiment.catalog.Parameter.Flag;
import org.descentlab.math.LiveValue;
import org.descentlab.math.Vector;
import org.descentlab.optim.GradientTransformation;
import org.descentlab.optim.ScaleByAdam;
import org.descentlab.optim.ScaleByAdamax;
import org.descentlab.optim.ScaleByAmsgrad;
import org.descentlab.optim.ScaleByBelief;
import org.descentlab.optim.ScaleByNadam;
import org.descentlab.optim.ScaleByRadam;

/** Adam and what was made of it: an average of gradients over a root of an average of squares. */
final class AdamFamily {
  static final Choice<OptimizerRecipe> ADAM =
      new Choice<>(
          "adam",
          fields(0.001, 1e-8, weightDecay(0)),
          "m ← β₁m + (1 − β₁)g; v ← β₂v + (1 − β₂)g²; θ ← θ − η m̂ / (√v̂ + ε)",
          "m \\leftarrow \\beta_1 m + (1-\\beta_1) g \\qquad v \\leftarrow \\beta_2 v + (1-\\beta_2) g^2 \\qquad \\theta \\leftarrow \\theta - \\eta \\frac{\\hat m}{\\sqrt{\\hat v} + \\epsilon}",
          "Kingma and Ba 2015, Adam: a method for stochastic optimization",
          chain((s, params) -> List.of(decay(s), scaling(ScaleByAdam::new, s, params)))
              .limited(average("√v̂ + ε"))
              .averaging("beta1")
              .dividing());

  static final Choice<OptimizerRecipe> AMSGRAD =
      new Choice<>(
          "amsgrad",
          fields(0.001, 1e-8, weightDecay(0)),
          "m ← β₁m + (1 − β₁)g; v ← β₂v + (1 − β₂)g²; w ← max(w, v); θ ← θ − η m̂ / (√ŵ + ε)",
          "m \\leftarrow \\beta_1 m + (1-\\beta_1) g \\qquad v \\leftarrow \\beta_2 v + (1-\\beta_2) g^2 \\qquad w \\leftarrow \\max(w, v) \\qquad \\theta \\leftarrow \\theta - \\eta \\frac{\\hat m}{\\sqrt{\\hat w} + \\epsilon}",
          "Reddi, Kale and Kumar 2018, On the convergence of Adam and beyond",
          chain((s, params) -> List.of(decay(s), scaling(ScaleByAmsgrad::new, s, params)))
              .limited(average("√ŵ + ε"))
              .averaging("beta1")
              .dividing());

  static final Choice<OptimizerRecipe> ADAMW =
      new Choice<>(
          "adamw",
          fields(0.001, 1e-8, weightDecay(0.01), new Flag("amsgrad", false)),
          "m ← β₁m + (1 − β₁)g; v ← β₂v + (1 − β₂)g²; θ ← θ − η (m̂ / (√v̂ + ε) + Lθ)",
          "m \\leftarrow \\beta_1 m + (1-\\beta_1) g \\qquad v \\leftarrow \\beta_2 v + (1-\\beta_2) g^2 \\qquad \\theta \\leftarrow \\theta - \\eta \\left(\\frac{\\hat m}{\\sqrt{\\hat v} + \\epsilon} + L \\theta\\right)",
          "Loshchilov and Hutter 2019, Decoupled weight decay regularization",
          chain(
                  (s, params) ->
                      List.of(
                          scaling(
                              s.flag("amsgrad") ? ScaleByAmsgrad::new : ScaleByAdam::new,
                              s,
                              params),
                          decay(s)))
              .limited("2(1 + β₁)/((1 − β₁) λ_max(P⁻¹H) + (1 + β₁)L), P = √v̂ + ε")
              .averaging("beta1")
              .dividing()
              .with(Trait.DECOUPLES_DECAY));

  static final Choice<OptimizerRecipe> ADAMAX =
      new Choice<>(
          "adamax",
          fields(0.002, 1e-8, weightDecay(0)),
          "m ← β₁m + (1 − β₁)g; r ← max(β₂r, |g| + ε); θ ← θ − η m̂ / r",
          "m \\leftarrow \\beta_1 m + (1-\\beta_1) g \\qquad r \\leftarrow \\max(\\beta_2 r,\\, |g| + \\epsilon) \\qquad \\theta \\leftarrow \\theta - \\eta \\frac{\\hat m}{r}",
          "Kingma and Ba 2015, Adam: a method for stochastic optimization, section 7.1",
          chain((s, params) -> List.of(decay(s), scaling(ScaleByAdamax::new, s, params)))
              .limited(average("r"))
              .averaging("beta1")
              .dividing());

  static final Choice<OptimizerRecipe> NADAM =
      new Choice<>(
          "nadam",
          fields(0.002, 1e-8, fromZero("momentumDecay", "ψ", 0.004, 0.1), weightDecay(0)),
          "m ← β₁m + (1 − β₁)g; v ← β₂v + (1 − β₂)g²; μₜ = β₁(1 − ½·0.96^(tψ)); θ ← θ − η ((1 − μₜ)/(1 − μ₁…μₜ) g + μₜ₊₁/(1 − μ₁…μₜ₊₁) m) / (√v̂ + ε)",
          "m \\leftarrow \\beta_1 m + (1-\\beta_1) g \\qquad v \\leftarrow \\beta_2 v + (1-\\beta_2) g^2 \\qquad \\theta \\leftarrow \\theta - \\eta \\frac{\\frac{1 - \\mu_t}{1 - \\mu_1 \\cdots \\mu_t} g + \\frac{\\mu_{t+1}}{1 - \\mu_1 \\cdots \\mu_{t+1}} m}{\\sqrt{\\hat v} + \\epsilon}",
          "Dozat 2016, Incorporating Nesterov momentum into Adam",
          chain(
                  (s, params) ->
                      List.of(
                          decay(s),
                          new ScaleByNadam(
                              s.number("beta1"),
                              s.number("beta2"),
                              s.number("epsilon"),
                              s.number("momentumDecay"),
                              params)))
              .averaging("beta1")
              .dividing());

  static final Choice<OptimizerRecipe> RADAM =
      new Choice<>(
          "radam",
          fields(0.001, 1e-8, weightDecay(0)),
          "m ← β₁m + (1 − β₁)g; v ← β₂v + (1 − β₂)g²; θ ← θ − η R m̂ / (√v̂ + ε), at first θ ← θ − η m̂",
          "m \\leftarrow \\beta_1 m + (1-\\beta_1) g \\qquad v \\leftarrow \\beta_2 v + (1-\\beta_2) g^2 \\qquad \\theta \\leftarrow \\theta - \\eta R \\frac{\\hat m}{\\sqrt{\\hat v} + \\epsilon}",
          "Liu et al. 2020, On the variance of the adaptive learning rate and beyond",
          chain((s, params) -> List.of(decay(s), scaling(ScaleByRadam::new, s, params)))
              .limited(average("(√v̂ + ε)/R"))
              .averaging("beta1")
              .dividing());

  static final Choice<OptimizerRecipe> ADABELIEF =
      new Choice<>(
          "adabelief",
          fields(0.001, 1e-16),
          "m ← β₁m + (1 − β₁)g; s ← β₂s + (1 − β₂)(g − m)² + ε; θ ← θ − η m̂ / (√ŝ + ε)",
          "m \\leftarrow \\beta_1 m + (1-\\beta_1) g \\qquad s \\leftarrow \\beta_2 s + (1-\\beta_2) (g - m)^2 + \\epsilon \\qquad \\theta \\leftarrow \\theta - \\eta \\frac{\\hat m}{\\sqrt{\\hat s} + \\epsilon}",
          "Zhuang et al. 2020, AdaBelief optimizer: adapting stepsizes by the belief in observed gradients",
          chain((s, params) -> List.of(scaling(ScaleByBelief::new, s, params)))
              .limited(average("√ŝ + ε"))
              .averaging("beta1")
              .dividing());

  private AdamFamily() {}

  /** The fields of Adam, and what an optimizer has besides. */
  private static List<Parameter> fields(double rate, double epsilon, Parameter... others) {
    List<Parameter> fields = new ArrayList<>();
    fields.add(learningRate(rate));
    fields.add(beta("beta1", "β₁", 0.9));
    fields.add(beta("beta2", "β₂", 0.999));
    fields.add(epsilon(epsilon));
    fields.addAll(List.of(others));
    return List.copyOf(fields);
  }

  /** The limit where the average m of gradients is divided by P (Cohen et al. 2022). */
  private static String average(String preconditioner) {
    return "2(1 + β₁)/((1 − β₁) λ_max(P⁻¹H)), P = " + preconditioner;
  }

  /** How the links that need no more than Adam's fields are made. */
  @FunctionalInterface
  private interface Scaling {
    GradientTransformation make(LiveValue beta1, LiveValue beta2, LiveValue epsilon, Vector params);
  }

  private static GradientTransformation scaling(Scaling scaling, LiveSettings s, Vector params) {
    return scaling.make(s.number("beta1"), s.number("beta2"), s.number("epsilon"), params);
  }
}
