package org.descentlab.ui;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.descentlab.experiment.Change;
import org.descentlab.experiment.RunSpec;
import org.descentlab.experiment.catalog.Optimizers;
import org.descentlab.experiment.catalog.Settings;
import org.descentlab.experiment.catalog.UserRule;

/** The numbers that an optimizer works with once changes on the way were made. */
final class InForce {

  private InForce() {}

  /** Returns the settings after all these changes; those of other things than them are left out. */
  static Settings after(Settings settings, List<Change> changes) {
    Settings now = settings;
    List<String> constants = constants(settings);
    for (Change change : changes) {
      if (now.has(change.field())) {
        now = now.with(change.field(), change.value());
      } else if (constants.contains(change.field())) {
        now = UserRule.withConstant(now, change.field(), change.value());
      }
    }
    return now;
  }

  /** Returns a run with the settings and the batch that its changes lead to. */
  static RunSpec of(RunSpec run) {
    return run.withOptimizer(after(run.optimizer(), run.changes()))
        .withBatch(
            run.changes().stream()
                .filter(change -> change.field().equals("batch"))
                .map(change -> OptionalInt.of((int) change.value()))
                .reduce(run.batch(), (earlier, later) -> later));
  }

  /**
   * Returns a run with another rule. Numbers are as they are shown, so that what somebody steered
   * to stays; those that the run's own changes lead to begin as they did.
   *
   * @param now the settings in force
   */
  static RunSpec rewritten(RunSpec run, Settings now, RuleDraft draft) {
    Settings written = run.optimizer();
    Settings planned = after(written, run.changes());
    Map<String, Double> begun = written.numbers(UserRule.CONSTANTS);
    Map<String, Double> led = planned.numbers(UserRule.CONSTANTS);
    Map<String, Double> constants = new LinkedHashMap<>();
    draft
        .constants()
        .forEach(
            (name, shown) ->
                constants.put(
                    name, shown.equals(led.get(name)) ? begun.getOrDefault(name, shown) : shown));
    double rate = now.number(Optimizers.LEARNING_RATE);
    boolean kept = rate == planned.number(Optimizers.LEARNING_RATE);
    return withRule(
        run,
        written
            .with(Optimizers.LEARNING_RATE, kept ? written.number(Optimizers.LEARNING_RATE) : rate)
            .with(UserRule.CONSTANTS, constants)
            .with(UserRule.STATE, draft.state())
            .with(UserRule.UPDATE, draft.lines()));
  }

  /** Returns a run with another rule, without the changes of constants that are no more. */
  static RunSpec withRule(RunSpec run, Settings rule) {
    List<String> gone = new ArrayList<>(constants(run.optimizer()));
    gone.removeAll(constants(rule));
    List<Change> kept =
        run.changes().stream().filter(change -> !gone.contains(change.field())).toList();
    return run.withChanges(kept).withOptimizer(rule);
  }

  private static List<String> constants(Settings settings) {
    return settings.type().equals(UserRule.ID) ? UserRule.changeable(settings) : List.of();
  }
}
