package org.descentlab.code;

import org.descentlab.experiment.catalog.Settings;

/** The schedules that PyTorch has. */
final class TorchSchedules {
  private static final String PACKAGE = "torch.optim.lr_scheduler.";

  private TorchSchedules() {}

  /** Tells whether PyTorch takes these settings, and has the same rates for them. */
  static boolean has(Settings s) {
    return switch (s.type()) {
      case "step", "exponential", "cosine", "cosine-restarts", "inverse-time", "inverse-sqrt" ->
          true;
      case "reduce-on-plateau" -> true;
      case "linear-warmup" ->
          s.number("startFactor") > 0 && s.number("startFactor") <= 1 && s.number("endFactor") <= 1;
      case "polynomial" -> s.number("minimum") == 0;
      case "one-cycle" ->
          s.number("warmupFraction") * s.number("totalSteps") > 1 && s.number("warmupFraction") < 1;
      default -> false;
    };
  }

  /** Returns the call that makes it. */
  static String made(Settings s) {
    return switch (s.type()) {
      case "step" -> call("StepLR", s, "step_size=stepSize", "gamma=gamma");
      case "exponential" -> call("ExponentialLR", s, "gamma=gamma");
      case "cosine" -> call("CosineAnnealingLR", s, "T_max=period", "eta_min=minimum");
      case "cosine-restarts" ->
          call(
              "CosineAnnealingWarmRestarts",
              s,
              "T_0=period",
              "T_mult=multiplier",
              "eta_min=minimum");
      case "linear-warmup" ->
          call(
              "LinearLR",
              s,
              "start_factor=startFactor",
              "end_factor=endFactor",
              "total_iters=steps");
      case "inverse-time" -> lambda("1 / (1 + " + Python.number(s.number("decay")) + " * k)");
      case "inverse-sqrt" -> lambda("1 / (1 + k) ** 0.5");
      case "polynomial" -> call("PolynomialLR", s, "total_iters=steps", "power=power");
      case "one-cycle" -> oneCycle(s);
      case "reduce-on-plateau" -> plateau(s);
      default -> throw new IllegalArgumentException(s.type());
    };
  }

  private static String lambda(String factor) {
    return PACKAGE + "LambdaLR(optimizer, lambda k: " + factor + ")";
  }

  /** A call with arguments like {@code T_max=period}: PyTorch's name, then the field. */
  private static String call(String name, Settings s, String... arguments) {
    return PACKAGE + name + "(optimizer" + listed(s, arguments) + ")";
  }

  private static String listed(Settings s, String... arguments) {
    StringBuilder text = new StringBuilder();
    for (String argument : arguments) {
      int equals = argument.indexOf('=');
      String value = Python.number(s.number(argument.substring(equals + 1)));
      text.append(", ").append(argument, 0, equals + 1).append(value);
    }
    return text.toString();
  }

  private static String oneCycle(Settings s) {
    return PACKAGE
        + "OneCycleLR(\n    optimizer"
        + listed(s, "max_lr=maximum", "total_steps=totalSteps", "pct_start=warmupFraction")
        + ",\n    anneal_strategy=\""
        + s.word("anneal")
        + "\", cycle_momentum=False"
        + listed(s, "div_factor=divisor", "final_div_factor=finalDivisor")
        + ",\n)";
  }

  private static String plateau(Settings s) {
    return PACKAGE
        + "ReduceLROnPlateau(\n    optimizer"
        + listed(s, "factor=factor", "patience=patience", "threshold=threshold")
        + ",\n    threshold_mode=\""
        + (s.word("thresholdMode").equals("relative") ? "rel" : "abs")
        + "\""
        + listed(s, "cooldown=cooldown", "min_lr=minimum", "eps=epsilon")
        + ",\n)";
  }
}
