package org.descentlab.code;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.descentlab.experiment.Change;
import org.descentlab.experiment.RunSpec;

/** What was changed while a run was under way, before the step from which it holds. */
final class ChangeLines {
  private final RunSpec run;
  private final OptimizerPart optimizer;
  private final boolean computed;

  /** What the changes of one step do. */
  private static final class Step {
    private final List<String> plain = new ArrayList<>();
    private final List<String> inGroups = new ArrayList<>();
  }

  /**
   * The changes of a run.
   *
   * @param computed whether the learning rate is computed from the variable {@code lr}
   */
  ChangeLines(RunSpec run, OptimizerPart optimizer, boolean computed) {
    this.run = run;
    this.optimizer = optimizer;
    this.computed = computed;
  }

  /** Returns the lines of the loop's body. */
  List<String> lines() {
    Map<Long, Step> steps = new LinkedHashMap<>();
    double base = run.optimizer().number("learningRate");
    for (Change change : run.changes()) {
      add(change, base, steps.computeIfAbsent(change.step(), k -> new Step()));
      base = change.field().equals("learningRate") ? change.value() : base;
    }
    List<String> lines = new ArrayList<>();
    steps.forEach(
        (at, step) -> {
          List<String> all = new ArrayList<>(step.plain);
          if (!step.inGroups.isEmpty()) {
            all.add("for group in optimizer.param_groups:");
            step.inGroups.forEach(assignment -> all.add("    " + assignment));
          }
          if (!all.isEmpty()) {
            lines.add("if step == " + at + ":\n" + Python.indented(String.join("\n", all), 4));
          }
        });
    return lines;
  }

  private void add(Change change, double base, Step step) {
    String value = Python.number(change.value());
    switch (change.field()) {
      case "batch" -> step.plain.add("size = " + value);
      case "noise", "dropout" -> step.plain.add(change.field() + " = " + value);
      case "learningRate" -> rate(change.value(), base, step);
      default -> optimizer.changed(change.field(), change.value()).ifPresent(step.inGroups::add);
    }
  }

  private void rate(double value, double base, Step step) {
    if (computed) {
      step.plain.add("lr = " + Python.number(value));
    } else if (run.schedule().type().equals("reduce-on-plateau") && base > 0) {
      step.inGroups.add("group[\"lr\"] *= " + Python.number(value) + " / " + Python.number(base));
    } else {
      optimizer.changed("learningRate", value).ifPresent(step.inGroups::add);
    }
  }
}
