package org.descentlab.ui;

import java.util.List;
import java.util.OptionalDouble;
import org.descentlab.experiment.Outcome;
import org.descentlab.experiment.run.Run;
import org.descentlab.text.Messages;

/**
 * How long training will still take, as fast as it went so far. Runs advance in turn: their times
 * add up.
 *
 * @param seconds empty where none is under way, or none has a speed yet
 */
record TimeLeft(OptionalDouble seconds) {
  private static final double MINUTE = 60;

  /** From here on minutes are exact enough. */
  private static final double LONG = 100;

  /** Returns the time that runs take to their ends. */
  static TimeLeft of(List<Run> runs) {
    return runs.stream()
        .filter(run -> run.outcome() == Outcome.RUNNING)
        .map(run -> of(run.step(), run.budget(), run.seconds()))
        .reduce(new TimeLeft(OptionalDouble.empty()), TimeLeft::and);
  }

  /**
   * Returns the time to a run's end.
   *
   * @param step how many updates were made
   * @param budget how many there will be
   * @param seconds what they took
   */
  static TimeLeft of(long step, long budget, double seconds) {
    return new TimeLeft(
        step > 0 && seconds > 0
            ? OptionalDouble.of(seconds / step * (budget - step))
            : OptionalDouble.empty());
  }

  private TimeLeft and(TimeLeft other) {
    return seconds.isEmpty() && other.seconds.isEmpty()
        ? this
        : new TimeLeft(OptionalDouble.of(seconds.orElse(0) + other.seconds.orElse(0)));
  }

  /** Returns the words for it; empty where it is not known. */
  String in(Messages messages) {
    if (seconds.isEmpty()) {
      return "";
    }
    double time = seconds.getAsDouble();
    return time < LONG
        ? messages.format("window.network.seconds-left", (long) Math.ceil(time))
        : messages.format("window.network.minutes-left", (long) Math.rint(time / MINUTE));
  }
}
