package org.descentlab.experiment.file;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.descentlab.experiment.BatchOrder;
import org.descentlab.experiment.Change;
import org.descentlab.experiment.Clip;
import org.descentlab.experiment.ProblemSpec;
import org.descentlab.experiment.RunSpec;
import org.descentlab.experiment.catalog.Catalog;
import org.descentlab.experiment.catalog.Choice;
import org.descentlab.experiment.catalog.Estimators;
import org.descentlab.experiment.catalog.Optimizers;
import org.descentlab.experiment.catalog.Parameter;
import org.descentlab.experiment.catalog.Parameter.Parts;
import org.descentlab.experiment.catalog.SchedulePart;
import org.descentlab.experiment.catalog.Schedules;
import org.descentlab.experiment.catalog.Settings;

/** Writes one of {@code runs}. */
final class RunWriter {
  private RunWriter() {}

  /**
   * The fields of a run.
   *
   * @param shared the experiment's problem
   * @param names of the runs before it; its own is added
   */
  static Map<String, Object> write(RunSpec run, ProblemSpec shared, Set<String> names) {
    Map<String, Object> fields = new LinkedHashMap<>();
    if (!run.name().equals(RunReader.defaultName(run.optimizer().type(), names))) {
      fields.put("name", run.name());
    }
    names.add(run.name());
    if (!run.enabled()) {
      fields.put("enabled", false);
    }
    fields.put("optimizer", optimizer(run.optimizer()));
    schedule(run, fields);
    clip(run.clip(), fields);
    batches(run, fields);
    if (run.noise() != 0) {
      fields.put("noise", run.noise());
    }
    estimator(run.estimator(), fields);
    Map<String, Object> problem = ProblemWriter.differing(run.problem(), shared);
    if (!problem.isEmpty()) {
      fields.put("problem", problem);
    }
    run.seed().ifPresent(seed -> fields.put("seed", seed));
    if (!run.freeze().isEmpty()) {
      fields.put("freeze", run.freeze());
    }
    if (!run.changes().isEmpty()) {
      fields.put("changes", run.changes().stream().map(RunWriter::change).toList());
    }
    return fields;
  }

  /** All fields, so that a run can be read without knowing defaults; but no empty mapping. */
  private static Map<String, Object> optimizer(Settings optimizer) {
    Map<String, Object> own = new LinkedHashMap<>();
    own.put("type", optimizer.type());
    own.putAll(optimizer.values());
    own.values().removeIf(Map.of()::equals);
    return own;
  }

  private static void schedule(RunSpec run, Map<String, Object> fields) {
    Settings schedule = run.schedule();
    boolean usual = schedule.equals(Optimizers.defaultSchedule(run.optimizer().type()));
    if (usual && !run.perEpoch()) {
      return;
    }
    Map<String, Object> own = typed(Schedules.ALL, schedule);
    if (run.perEpoch()) {
      own.put("per", "epoch");
    }
    fields.put("schedule", own);
  }

  /** One word where that says it all. */
  private static void estimator(Settings estimator, Map<String, Object> fields) {
    Map<String, Object> own = typed(Estimators.ALL, estimator);
    if (!estimator.equals(Estimators.EXACT.defaults())) {
      fields.put("estimator", own.size() == 1 ? estimator.type() : own);
    }
  }

  /** The fields that a file must give, and those that are not at their defaults. */
  static Map<String, Object> given(Choice<?> choice, Settings settings) {
    Map<String, Object> fields = new LinkedHashMap<>();
    for (Parameter parameter : choice.parameters()) {
      Object value = settings.value(parameter.id());
      if (parameter instanceof Parts parts) {
        fields.put(parts.id(), settings.parts(parts.id()).stream().map(RunWriter::part).toList());
      } else if (parameter.required() || !value.equals(parameter.initial())) {
        fields.put(parameter.id(), value);
      }
    }
    return fields;
  }

  /** The same, after the entry's id. */
  private static Map<String, Object> typed(Catalog<?> catalog, Settings settings) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("type", settings.type());
    fields.putAll(given(catalog.get(settings.type()), settings));
    return fields;
  }

  private static Map<String, Object> part(SchedulePart part) {
    Map<String, Object> fields = new LinkedHashMap<>();
    part.steps().ifPresent(steps -> fields.put("steps", steps));
    fields.put("schedule", typed(Schedules.ALL, part.schedule()));
    return fields;
  }

  private static void clip(Clip clip, Map<String, Object> fields) {
    switch (clip.kind()) {
      case NORM -> fields.put("clip", Map.of("norm", clip.bound()));
      case VALUE -> fields.put("clip", Map.of("value", clip.bound()));
      case NONE -> {}
    }
  }

  private static void batches(RunSpec run, Map<String, Object> fields) {
    OptionalInt usual = BatchReader.defaultBatch(run.problem());
    if (!run.batch().equals(usual)) {
      fields.put("batch", run.batch().isPresent() ? (Object) run.batch().getAsInt() : "full");
    }
    if (run.order().kind() == BatchOrder.Kind.EXPLICIT) {
      fields.put("order", Map.of("batches", run.order().batches()));
    } else if (run.order().kind() != BatchOrder.Kind.SHUFFLED) {
      fields.put("order", run.order().kind().id());
    }
  }

  private static Map<String, Object> change(Change change) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("step", change.step());
    fields.put(change.field(), change.value());
    return fields;
  }
}
