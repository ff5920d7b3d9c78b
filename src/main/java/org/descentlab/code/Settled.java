package org.descentlab.code;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.descentlab.experiment.BatchOrder;
import org.descentlab.experiment.Change;
import org.descentlab.experiment.RunSpec;
import org.descentlab.experiment.StopSpec;
import org.descentlab.experiment.catalog.Settings;
import org.descentlab.experiment.catalog.UserRule;

/** A run as it is at its first step, and how long it may be. */
final class Settled {
  private Settled() {}

  /** Returns the run with the changes that take effect at its first row as its settings. */
  static RunSpec of(RunSpec run) {
    RunSpec settled = run;
    List<Change> later = new ArrayList<>();
    for (Change change : run.changes()) {
      if (change.step() == 0 && !change.field().equals("dropout")) {
        settled = with(settled, change.field(), change.value());
      } else {
        later.add(change);
      }
    }
    return settled.withChanges(later);
  }

  private static RunSpec with(RunSpec run, String field, double value) {
    Settings optimizer = run.optimizer();
    return switch (field) {
      case "batch" -> run.withBatch(OptionalInt.of((int) value));
      case "noise" -> run.withNoise(value);
      default ->
          run.withOptimizer(
              optimizer.has(field)
                  ? optimizer.with(field, value)
                  : UserRule.withConstant(optimizer, field, value));
    };
  }

  /** Tells whether a field is changed on the way. */
  static boolean changes(RunSpec run, String field) {
    return run.changes().stream().anyMatch(change -> change.field().equals(field));
  }

  /** Tells whether how long an epoch is, in steps, is told from the rows that were used alone. */
  static boolean rowsDecide(StopSpec stop, RunSpec run) {
    return stop.epochs().isPresent()
        && (run.order().kind() == BatchOrder.Kind.EXPLICIT || changes(run, "batch"));
  }

  /**
   * Returns how many updates there are at most; {@link Long#MAX_VALUE} where only the rows that
   * were used tell.
   *
   * @param n rows of data, 0 without
   */
  static long steps(StopSpec stop, RunSpec run, int n) {
    OptionalLong most =
        rowsDecide(stop, run) ? stop.steps() : stop.mostSteps(n, run.batch().orElse(n));
    return most.orElse(Long.MAX_VALUE);
  }
}
