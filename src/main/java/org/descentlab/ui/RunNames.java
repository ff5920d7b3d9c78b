package org.descentlab.ui;

import java.util.Arrays;
import java.util.stream.Stream;
import org.descentlab.experiment.ExperimentSpec;
import org.descentlab.experiment.RunSpec;
import org.descentlab.experiment.catalog.Settings;
import org.descentlab.text.Messages;

/** Names of runs that are those of their optimizers: such a name goes with the optimizer. */
final class RunNames {
  private RunNames() {}

  /**
   * Returns the experiment with another optimizer of a run. Where the run was called after the one
   * that it had, it is called after this one.
   *
   * @param name of the new optimizer
   */
  static ExperimentSpec withOptimizer(
      ExperimentSpec spec, int index, Settings optimizer, String name) {
    RunSpec run = spec.runs().get(index);
    ExperimentSpec changed = RunEdits.changed(spec, index, r -> r.withOptimizer(optimizer));
    String type = run.optimizer().type();
    boolean other = !type.equals(optimizer.type());
    return other && isNameOf(type, RunEdits.stem(run.name()))
        ? RunEdits.renamed(changed, index, RunEdits.unused(changed, name))
        : changed;
  }

  /**
   * Whether an optimizer is called so, in any language, in the catalogue or where runs are added.
   */
  private static boolean isNameOf(String type, String name) {
    Stream<String> keys =
        Stream.concat(
            Stream.of("optimizer." + type + ".name"),
            Arrays.stream(Preset.values())
                .filter(preset -> preset.type().equals(type))
                .map(preset -> "window.add." + preset.id()));
    return keys.flatMap(
            key -> Messages.LANGUAGES.stream().map(language -> Messages.in(language).get(key)))
        .anyMatch(name::equals);
  }
}
