package org.descentlab.experiment.catalog;

import static org.descentlab.experiment.catalog.Range.NON_NEGATIVE;
import static org.descentlab.experiment.catalog.Range.POSITIVE;

import java.util.List;
import java.util.function.Function;
import org.descentlab.experiment.catalog.Parameter.Hyperparameter;
import org.descentlab.experiment.catalog.Parameter.Scale;
import org.descentlab.optim.Schedule;

/** The learning-rate schedules. Fields and defaults are part of the file format. */
public final class Schedules {
  private static final String PYTORCH = "PyTorch, torch.optim.lr_scheduler.";

  /** All of them. */
  public static final Catalog<Function<Settings, Schedule>> ALL =
      new Catalog<>(
          "schedule",
          List.of(
              new Choice<>("constant", List.of(), "η", "\\eta", "", s -> Schedule.constant()),
              new Choice<>(
                  "step",
                  List.of(count("stepSize", "s", 50), factor(0.5)),
                  "η γ^⌊k/s⌋",
                  "\\eta\\, \\gamma^{\\lfloor k/s \\rfloor}",
                  PYTORCH + "StepLR",
                  s -> Schedule.step((long) s.number("stepSize"), s.number("gamma"))),
              new Choice<>(
                  "exponential",
                  List.of(factor(0.99)),
                  "η γᵏ",
                  "\\eta\\, \\gamma^k",
                  PYTORCH + "ExponentialLR",
                  s -> Schedule.exponential(s.number("gamma"))),
              new Choice<>(
                  "cosine",
                  List.of(count("period", "T", 200), minimum()),
                  "η_min + (η − η_min)(1 + cos(πk/T))/2",
                  "\\eta_{\\min} + \\frac{1}{2} (\\eta - \\eta_{\\min}) \\left(1 + \\cos\\frac{\\pi k}{T}\\right)",
                  "Loshchilov and Hutter 2017, SGDR: stochastic gradient descent with warm restarts",
                  s -> Schedule.cosine((long) s.number("period"), s.number("minimum"))),
              new Choice<>(
                  "inverse-sqrt",
                  List.of(),
                  "η/√(1 + k)",
                  "\\frac{\\eta}{\\sqrt{1 + k}}",
                  "Zinkevich 2003, Online convex programming and generalized infinitesimal gradient ascent",
                  s -> Schedule.inverseSqrt())));

  private Schedules() {}

  private static Parameter count(String id, String symbol, double value) {
    return new Hyperparameter(
        id, symbol, value, true, Range.count(1e10), Scale.LOGARITHMIC, 1, 10_000);
  }

  private static Parameter factor(double value) {
    return new Hyperparameter("gamma", "γ", value, true, POSITIVE, Scale.NEAR_ONE, 0.1, 0.9999);
  }

  private static Parameter minimum() {
    return new Hyperparameter("minimum", "η_min", 0, false, NON_NEGATIVE, Scale.LINEAR, 0, 1);
  }
}
