package org.descentlab.landscape;

import org.descentlab.experiment.catalog.Settings;

/**
 * What {@link StabilityLimits} computes for these settings, in plain Unicode: λ is the largest
 * curvature, with coupled weight decay that much more, and for methods that divide by P the largest
 * eigenvalue of P⁻¹H.
 */
public final class LimitFormula {

  private LimitFormula() {}

  /** Returns the formula; empty where no limit is known. */
  public static String of(Settings optimizer) {
    return switch (optimizer.type()) {
      case "sgd", "subgradient", "adagrad", "adadelta" -> "2/λ";
      case "momentum" -> momentum(optimizer);
      case "newton" -> optimizer.number("damping") == 0 ? "2" : "2(λ + δ)/λ";
      case "rmsprop" -> optimizer.number("momentum") == 0 ? "2/λ" : "2(1 + μ)/λ";
      case "adam", "amsgrad", "adamax", "radam", "adabelief" -> "2(1 + β₁)(1 − β₁ᵗ)/((1 − β₁)λ)";
      case "adamw" -> "2(1 + β₁)/((1 − β₁)λ/(1 − β₁ᵗ) + (1 + β₁)L)";
      default -> "";
    };
  }

  private static String momentum(Settings optimizer) {
    boolean average = optimizer.word("form").equals("ema");
    if (optimizer.number("beta") == 0) {
      return "2/λ";
    }
    if (optimizer.flag("nesterov")) {
      return average ? "2(1 + β)/((1 + 2β)(1 − β)λ)" : "2(1 + β)/((1 + 2β)λ)";
    }
    return average ? "2(1 + β)/((1 − β)λ)" : "2(1 + β)/λ";
  }
}
