package org.descentlab.ui;

import java.util.Optional;
import java.util.OptionalDouble;
import org.descentlab.experiment.Clip;
import org.descentlab.experiment.RunSpec;
import org.descentlab.experiment.catalog.Optimizers;
import org.descentlab.experiment.catalog.Schedules;
import org.descentlab.landscape.LimitFormula;
import org.descentlab.landscape.LocalLimit;
import org.descentlab.optim.Schedule;

/**
 * The stability limit where a run stands, as the slider of its learning rate marks it. A limit is
 * about the rate in force, the slider sets the optimizer's own: with a schedule the mark is where
 * the largest scheduled rate reaches the limit, and where the schedule's largest rate does not
 * follow the slider there is no mark.
 *
 * @param limit of the rate in force
 * @param formula it comes from
 * @param divided whether λ is that of the gradient divided component by component
 * @param largest rate in force with the run's own learning rate
 * @param mark learning rate with which the largest rate in force is the limit
 * @param scheduled whether the largest rate is another than the learning rate
 */
record RateLimit(
    LocalLimit limit,
    String formula,
    boolean divided,
    double largest,
    OptionalDouble mark,
    boolean scheduled) {
  private static final int SAMPLES = 400;

  /**
   * Returns the limit of a run, which is so many steps or epochs long.
   *
   * @param standing where it stands
   */
  static RateLimit of(Standing standing, LocalLimit limit, long length) {
    RunSpec run = standing.track().run().spec();
    double base = standing.settings().number(Optimizers.LEARNING_RATE);
    double largest = largest(run, base, length);
    LocalLimit honest =
        run.clip().kind() == Clip.Kind.NONE
            ? limit
            : new LocalLimit(limit.rate(), limit.lambda(), false);
    return new RateLimit(
        honest,
        LimitFormula.of(standing.settings()),
        RunLimits.divides(standing),
        largest,
        mark(run, base, largest, limit.rate(), length),
        largest != base);
  }

  private static OptionalDouble mark(
      RunSpec run, double base, double largest, double limit, long length) {
    double mark = base == largest || !(largest > 0) ? limit : limit * base / largest;
    boolean follows = Math.abs(largest(run, mark, length) - limit) <= 1e-9 * limit;
    return follows ? OptionalDouble.of(mark) : OptionalDouble.empty();
  }

  /**
   * The largest rate that the run's schedule makes of a learning rate, as long as no loss tells.
   */
  private static double largest(RunSpec run, double base, long length) {
    Schedule schedule = Schedules.make(run.schedule());
    long stride = Math.max(1, length / SAMPLES);
    double largest = 0;
    for (long k = 0; k < length; k += stride) {
      largest = Math.max(largest, schedule.rate(base, k));
    }
    return Math.max(largest, schedule.rate(base, Math.max(0, length - 1)));
  }

  /** Whether the run's largest rate is above the limit. */
  boolean exceeded() {
    return largest > limit.rate();
  }

  /** The caption beneath the slider. */
  String caption(Texts texts) {
    String key = exceeded() ? "window.limit.above" : "window.limit.below";
    return texts.get(
        limit.exact() ? key : key + ".local",
        Numbers.rounded(limit.rate()),
        formula,
        Numbers.rounded(limit.lambda()));
  }

  /** Why there is a limit and what it means. */
  String reason(Texts texts) {
    String rate = Numbers.rounded(limit.rate());
    String lambda = Numbers.rounded(limit.lambda());
    String key = divided ? "window.limit.reason.divided" : "window.limit.reason";
    String reason = texts.get(key, rate, formula, lambda);
    String validity = texts.get(limit.exact() ? "window.limit.exact" : "window.limit.local");
    Optional<String> schedule =
        !scheduled
            ? Optional.empty()
            : Optional.of(
                mark.isPresent()
                    ? texts.get(
                        "window.limit.scheduled",
                        Numbers.rounded(largest),
                        Numbers.rounded(mark.getAsDouble()))
                    : texts.get("window.limit.own-rates", Numbers.rounded(largest)));
    return reason + " " + validity + schedule.map(s -> " " + s).orElse("");
  }
}
