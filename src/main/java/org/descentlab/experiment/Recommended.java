package org.descentlab.experiment;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.OptionalLong;
import org.descentlab.experiment.ProblemSpec.CurveProblem;
import org.descentlab.experiment.ProblemSpec.FormulaProblem;
import org.descentlab.experiment.ProblemSpec.LogisticProblem;
import org.descentlab.experiment.ProblemSpec.SurfaceProblem;
import org.descentlab.experiment.catalog.Optimizers;
import org.descentlab.experiment.catalog.SchedulePart;
import org.descentlab.experiment.catalog.Schedules;
import org.descentlab.experiment.catalog.Settings;
import org.descentlab.experiment.catalog.SurfaceRecipe;
import org.descentlab.experiment.catalog.Surfaces;
import org.descentlab.objective.Domain;
import org.descentlab.objective.Interval;

/**
 * Learning rates with which a run goes well on a problem: where somebody changes the problem or the
 * optimizer, a rate that was right before would often blow up or stand still. Schedules that suit a
 * run's length.
 */
public final class Recommended {
  private static final String RATE = Optimizers.LEARNING_RATE;
  private static final double REGRESSION_RATE = 0.05;

  /** Curvatures are about a quarter of those of least squares on the same rows. */
  private static final double LOGISTIC_RATE = 0.3;

  /**
   * Adam's steps are about as long as its rate: so many of them cross the view. RMSprop's first
   * steps are several times as long, AdaBelief's grow where gradients agree, Lion's never get
   * shorter, Rprop's grow by themselves; AdaGrad's shrink from the first on. RAdam's first steps
   * are those of gradient descent.
   */
  private static final double STEPS_ACROSS = 40;

  private Recommended() {}

  /** Returns the settings with a learning rate for this problem, the other fields as they are. */
  public static Settings on(ProblemSpec problem, Settings optimizer) {
    if (problem instanceof NetworkProblem) {
      double rate = Optimizers.ALL.get(optimizer.type()).defaults().number(RATE);
      return optimizer.with(RATE, rate);
    }
    if (problem instanceof LogisticProblem) {
      return optimizer.with(RATE, rate(optimizer, LOGISTIC_RATE, 4));
    }
    if (problem instanceof FormulaProblem formula) {
      Domain d = formula.domain();
      List<Double> middle = List.of((d.xMin() + d.xMax()) / 2, (d.yMin() + d.yMax()) / 2);
      List<Double> point = formula.start().random() ? middle : formula.start().point();
      double width = Math.min(d.width(), d.height());
      double rate = rounded(StartRate.of(formula.objective(), point, width));
      return optimizer.with(RATE, rate(optimizer, rate, width));
    }
    if (problem instanceof CurveProblem curve) {
      Interval d = curve.domain();
      List<Double> middle = List.of((d.low() + d.high()) / 2);
      List<Double> point = curve.start().random() ? middle : curve.start().point();
      double rate = rounded(StartRate.of(curve.objective(), point, d.width()));
      return optimizer.with(RATE, rate(optimizer, rate, d.width()));
    }
    SurfaceRecipe recipe =
        problem instanceof SurfaceProblem surface
            ? Surfaces.ALL.get(surface.surface().type()).recipe()
            : null;
    double rate = recipe == null ? REGRESSION_RATE : recipe.rate();
    double width = recipe == null ? 2 : recipe.domain().width();
    return optimizer.with(RATE, rate(optimizer, rate, width));
  }

  private static double rate(Settings optimizer, double descent, double width) {
    return switch (optimizer.type()) {
      case "adam", "amsgrad", "adamw", "adamax", "nadam" -> rounded(width / STEPS_ACROSS);
      case "adabelief" -> rounded(width / STEPS_ACROSS / 2);
      case "radam" -> rounded(Math.min(descent, width / STEPS_ACROSS));
      case "rmsprop" -> rounded(width / STEPS_ACROSS / 3 * (1 - optimizer.number("momentum")));
      case "adagrad" -> rounded(width / STEPS_ACROSS * 4);
      case "lion" -> rounded(width / STEPS_ACROSS / 5);
      case "rprop" -> rounded(width / STEPS_ACROSS / 4);
      case "adadelta", "newton" -> 1;
      case "momentum" ->
          optimizer.word("form").equals("heavy-ball")
              ? rounded(descent * (1 - optimizer.number("beta")))
              : descent;
      default -> descent;
    };
  }

  /**
   * Returns a schedule whose periods fill a run of {@code length} steps (or epochs); the
   * optimizer's learning rate is {@code rate}.
   */
  public static Settings schedule(String id, long length, double rate) {
    Settings schedule = Schedules.ALL.get(id).defaults();
    return switch (id) {
      case "step" -> schedule.with("stepSize", share(length, 4));
      case "cosine" -> schedule.with("period", share(length, 1));
      case "cosine-restarts" -> schedule.with("period", share(length, 4));
      case "one-cycle" -> {
        Settings filled = schedule.with("totalSteps", share(length, 1));
        yield rate > 0 ? filled.with("maximum", rate) : filled;
      }
      case "linear-warmup" -> schedule.with("steps", share(length, 10));
      case "polynomial" -> schedule.with("steps", share(length, 1));
      case "sequence" -> {
        long first = (long) share(length, 10);
        yield schedule.with(
            "parts",
            List.of(
                new SchedulePart(OptionalLong.of(first), schedule("linear-warmup", length, rate)),
                new SchedulePart(OptionalLong.empty(), schedule("cosine", length - first, rate))));
      }
      default -> schedule;
    };
  }

  private static double share(long length, long parts) {
    return (double) Math.max(1, length / parts);
  }

  /** To two significant digits, as a person would choose it. */
  private static double rounded(double rate) {
    return new BigDecimal(rate).round(new MathContext(2)).doubleValue();
  }
}
