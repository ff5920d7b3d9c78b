package org.descentlab.experiment.file;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import org.descentlab.experiment.Clip;
import org.descentlab.experiment.FaultException;
import org.descentlab.experiment.ProblemSpec;
import org.descentlab.experiment.RunSpec;
import org.descentlab.experiment.catalog.Estimators;
import org.descentlab.experiment.catalog.Optimizers;
import org.descentlab.experiment.catalog.Range;
import org.descentlab.experiment.catalog.Schedules;
import org.descentlab.experiment.catalog.Settings;
import org.descentlab.experiment.catalog.UserRule;
import org.jspecify.annotations.Nullable;

/** Reads one of {@code runs}. */
final class RunReader {
  private static final String[] FIELDS = {
    "name",
    "enabled",
    "optimizer",
    "schedule",
    "clip",
    "batch",
    "order",
    "noise",
    "estimator",
    "problem",
    "seed",
    "freeze",
    "changes"
  };

  private final Node.Mapping experimentProblem;
  private final ProblemSpec problem;
  private final BatchReader batches;
  private final Set<String> names = new LinkedHashSet<>();

  /** Reads runs on this problem; remembers their names. */
  RunReader(Node.Mapping experimentProblem, ProblemSpec problem) {
    this.experimentProblem = experimentProblem;
    this.problem = problem;
    this.batches = new BatchReader(problem);
  }

  /** The names of the runs read so far. */
  List<String> names() {
    return List.copyOf(names);
  }

  RunSpec read(Node node) throws FaultException {
    Fields fields = new Fields(node, FIELDS);
    Node name = fields.get("name");
    boolean enabled = fields.flag("enabled", true);
    Settings optimizer = optimizer(fields.require("optimizer"));
    Node schedule = fields.get("schedule");
    Fields scheduleFields = schedule == null ? null : new Fields(schedule);
    Settings scheduleSettings = schedule(scheduleFields, optimizer.type());
    Node ownNode = fields.get("problem");
    ProblemSpec own =
        ownNode == null ? problem : ProblemReader.ofRun(ownNode, experimentProblem, problem);
    return new RunSpec(
        name(name, optimizer.type()),
        enabled,
        optimizer,
        scheduleSettings,
        scheduleFields != null && perEpoch(scheduleFields),
        clip(fields.get("clip")),
        batches.batch(fields.get("batch")),
        batches.order(fields.get("order")),
        noise(fields.get("noise")),
        estimator(fields.get("estimator")),
        own,
        seed(fields.get("seed")),
        frozen(fields.get("freeze")),
        ChangeReader.read(fields.get("changes"), optimizer, own));
  }

  private static Settings optimizer(Node node) throws FaultException {
    Fields fields = new Fields(node);
    Settings optimizer = SettingsReader.typed(fields, Optimizers.ALL);
    fields.done();
    if (optimizer.type().equals(UserRule.ID)) {
      RuleReader.check(fields, optimizer);
    }
    return optimizer;
  }

  private static Settings schedule(@Nullable Fields fields, String optimizer)
      throws FaultException {
    if (fields == null) {
      return Optimizers.defaultSchedule(optimizer);
    }
    Settings schedule = SettingsReader.typed(fields, Schedules.ALL);
    fields.get("per");
    fields.done();
    return schedule;
  }

  /** A word, or where the estimator has fields, a mapping with its type. */
  private static Settings estimator(@Nullable Node node) throws FaultException {
    if (node == null) {
      return Estimators.EXACT.defaults();
    }
    if (node instanceof Node.Mapping) {
      Fields fields = new Fields(node);
      Settings estimator = SettingsReader.typed(fields, Estimators.ALL);
      fields.done();
      return estimator;
    }
    String id = Values.word(node, Estimators.ALL.kind(), Estimators.ALL.ids());
    return SettingsReader.defaults(Estimators.ALL.get(id), node.place());
  }

  private static OptionalLong seed(@Nullable Node node) throws FaultException {
    return node == null ? OptionalLong.empty() : OptionalLong.of(Values.seed(node));
  }

  /** The name of a run that has none: its optimizer's id, then with -2, -3 … */
  static String defaultName(String type, Set<String> taken) {
    String name = type;
    for (int i = 2; taken.contains(name); i++) {
      name = type + "-" + i;
    }
    return name;
  }

  private String name(@Nullable Node given, String type) throws FaultException {
    if (given == null) {
      String name = defaultName(type, names);
      names.add(name);
      return name;
    }
    String name = Values.text(given);
    if (name.isBlank()) {
      throw given.fault("empty-text");
    }
    if (!names.add(name)) {
      throw given.fault("duplicate-run", Values.shortened(name));
    }
    return name;
  }

  private boolean perEpoch(Fields schedule) throws FaultException {
    Node per = schedule.get("per");
    if (per == null || Values.word(per, "option", List.of("step", "epoch")).equals("step")) {
      return false;
    }
    if (!problem.hasData()) {
      throw per.fault("no-epochs");
    }
    return true;
  }

  private static Clip clip(@Nullable Node node) throws FaultException {
    if (node == null) {
      return Clip.NONE;
    }
    Fields fields = new Fields(node, "norm", "value");
    Node norm = fields.get("norm");
    Node value = fields.get("value");
    if ((norm == null) == (value == null)) {
      throw node.fault("clip-one");
    }
    return norm != null
        ? new Clip(Clip.Kind.NORM, Values.number(norm, Range.POSITIVE))
        : new Clip(Clip.Kind.VALUE, Values.number(value, Range.POSITIVE));
  }

  private double noise(@Nullable Node node) throws FaultException {
    if (node == null) {
      return 0;
    }
    if (problem.hasData()) {
      throw node.fault("noise-with-data");
    }
    return Values.number(node, Range.NON_NEGATIVE);
  }

  private static List<Integer> frozen(@Nullable Node node) throws FaultException {
    return node == null ? List.of() : BatchReader.rows(node);
  }
}
