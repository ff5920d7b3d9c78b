package org.descentlab.experiment.catalog;

import static org.descentlab.experiment.catalog.ScheduleFields.count;
import static org.descentlab.experiment.catalog.ScheduleFields.gamma;
import static org.descentlab.experiment.catalog.ScheduleFields.minimum;
import static org.descentlab.experiment.catalog.ScheduleFields.share;

import java.util.List;
import java.util.function.Function;
import org.descentlab.optim.OneCycle;
import org.descentlab.optim.ReduceOnPlateau;
import org.descentlab.optim.Schedule;
import org.descentlab.optim.ScheduleSequence;

/** The learning-rate schedules. Fields and defaults are part of the file format. */
public final class Schedules {
  private static final String PYTORCH = "PyTorch, torch.optim.lr_scheduler.";

  private static final Choice<Function<Settings, Schedule>> COSINE =
      new Choice<>(
          "cosine",
          List.of(count("period", "T", 200), minimum()),
          "η_min + (η − η_min)(1 + cos(πk/T))/2",
          "\\eta_{\\min} + \\frac{1}{2} (\\eta - \\eta_{\\min}) \\left(1 + \\cos\\frac{\\pi k}{T}\\right)",
          "Loshchilov and Hutter 2017, SGDR: stochastic gradient descent with warm restarts",
          s -> Schedule.cosine((long) s.number("period"), s.number("minimum")));

  private static final Choice<Function<Settings, Schedule>> WARMUP =
      new Choice<>(
          "linear-warmup",
          List.of(
              share("startFactor", "a", 1.0 / 3),
              share("endFactor", "b", 1),
              count("steps", "n", 20)),
          "η (a + (b − a) min(k, n)/n)",
          "\\eta \\left(a + (b - a) \\frac{\\min(k, n)}{n}\\right)",
          PYTORCH + "LinearLR",
          s ->
              Schedule.linearWarmup(
                  s.number("startFactor"), s.number("endFactor"), (long) s.number("steps")));

  /** All of them; each use of a recipe makes a schedule with a state of its own. */
  public static final Catalog<Function<Settings, Schedule>> ALL =
      new Catalog<>(
          "schedule",
          List.of(
              new Choice<>("constant", List.of(), "η", "\\eta", "", s -> Schedule.constant()),
              new Choice<>(
                  "step",
                  List.of(count("stepSize", "s", 50), gamma(0.5)),
                  "η γ^⌊k/s⌋",
                  "\\eta\\, \\gamma^{\\lfloor k/s \\rfloor}",
                  PYTORCH + "StepLR",
                  s -> Schedule.step((long) s.number("stepSize"), s.number("gamma"))),
              new Choice<>(
                  "exponential",
                  List.of(gamma(0.99)),
                  "η γᵏ",
                  "\\eta\\, \\gamma^k",
                  PYTORCH + "ExponentialLR",
                  s -> Schedule.exponential(s.number("gamma"))),
              COSINE,
              new Choice<>(
                  "cosine-restarts",
                  List.of(count("period", "T", 50), ScheduleFields.multiplier(), minimum()),
                  "η_min + (η − η_min)(1 + cos(πj/Tᵢ))/2, j steps after restart i, Tᵢ = T mⁱ",
                  "\\eta_{\\min} + \\frac{1}{2} (\\eta - \\eta_{\\min}) \\left(1 + \\cos\\frac{\\pi j}{T_i}\\right) \\qquad T_i = T m^i",
                  "Loshchilov and Hutter 2017, SGDR: stochastic gradient descent with warm restarts",
                  s ->
                      Schedule.cosineRestarts(
                          (long) s.number("period"),
                          (long) s.number("multiplier"),
                          s.number("minimum"))),
              new Choice<>(
                  "one-cycle",
                  ScheduleFields.oneCycle(),
                  "η_max/D ↗ η_max until step pT − 1, ↘ η_max/(DF) until step T − 1",
                  "\\frac{\\eta_{\\max}}{D} \\nearrow \\eta_{\\max} \\searrow \\frac{\\eta_{\\max}}{D F}",
                  "Smith and Topin 2018, Super-convergence: very fast training of neural networks using large learning rates",
                  Schedules::oneCycle),
              WARMUP,
              new Choice<>(
                  "inverse-time",
                  List.of(ScheduleFields.decay()),
                  "η/(1 + dk)",
                  "\\frac{\\eta}{1 + d k}",
                  "Robbins and Monro 1951, A stochastic approximation method",
                  s -> Schedule.inverseTime(s.number("decay"))),
              new Choice<>(
                  "inverse-sqrt",
                  List.of(),
                  "η/√(1 + k)",
                  "\\frac{\\eta}{\\sqrt{1 + k}}",
                  "Zinkevich 2003, Online convex programming and generalized infinitesimal gradient ascent",
                  s -> Schedule.inverseSqrt()),
              new Choice<>(
                  "polynomial",
                  List.of(count("steps", "n", 200), ScheduleFields.power(), minimum()),
                  "η_min + (η − η_min)(1 − min(k, n)/n)^p",
                  "\\eta_{\\min} + (\\eta - \\eta_{\\min}) \\left(1 - \\frac{\\min(k, n)}{n}\\right)^p",
                  PYTORCH + "PolynomialLR",
                  s ->
                      Schedule.polynomial(
                          (long) s.number("steps"), s.number("power"), s.number("minimum"))),
              new Choice<>(
                  "sequence",
                  List.of(ScheduleFields.parts(WARMUP.defaults(), COSINE.defaults())),
                  "part i at k − kᵢ, where kᵢ is the sum of the steps before it",
                  "\\eta_i(k - k_i) \\qquad k_i \\le k < k_{i+1}",
                  PYTORCH + "SequentialLR",
                  Schedules::sequence),
              new Choice<>(
                  "reduce-on-plateau",
                  ScheduleFields.plateau(),
                  "η ← max(γη, η_min) after more than P losses in a row no better than the best by τ",
                  "\\eta \\leftarrow \\max(\\gamma \\eta, \\eta_{\\min})",
                  PYTORCH + "ReduceLROnPlateau",
                  Schedules::reduceOnPlateau)));

  private Schedules() {}

  /** Returns a new schedule for one run. */
  public static Schedule make(Settings settings) {
    return ALL.get(settings.type()).recipe().apply(settings);
  }

  /** Tells whether rates follow from losses too, so that nobody knows them beforehand. */
  public static boolean listens(Settings settings) {
    return make(settings).listens();
  }

  private static Schedule oneCycle(Settings s) {
    return new OneCycle(
        s.number("maximum"),
        (long) s.number("totalSteps"),
        s.number("warmupFraction"),
        s.number("divisor"),
        s.number("finalDivisor"),
        s.word("anneal").equals("linear"));
  }

  private static Schedule sequence(Settings s) {
    List<SchedulePart> parts = s.parts("parts");
    return new ScheduleSequence(
        parts.stream().map(part -> make(part.schedule())).toList(),
        parts.stream().map(part -> part.steps().orElse(0)).toList());
  }

  private static Schedule reduceOnPlateau(Settings s) {
    return new ReduceOnPlateau(
        new ReduceOnPlateau.Rule(
            s.number("factor"),
            (long) s.number("patience"),
            s.number("threshold"),
            s.word("thresholdMode").equals("relative"),
            (long) s.number("cooldown"),
            s.number("minimum"),
            s.number("epsilon")));
  }
}
