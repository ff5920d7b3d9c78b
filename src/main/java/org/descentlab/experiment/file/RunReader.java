package org.descentlab.experiment.file;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.descentlab.experiment.BatchOrder;
import org.descentlab.experiment.Change;
import org.descentlab.experiment.Clip;
import org.descentlab.experiment.FaultException;
import org.descentlab.experiment.ProblemSpec;
import org.descentlab.experiment.ProblemSpec.NetworkProblem;
import org.descentlab.experiment.RunSpec;
import org.descentlab.experiment.catalog.Optimizers;
import org.descentlab.experiment.catalog.Parameter;
import org.descentlab.experiment.catalog.Parameter.Hyperparameter;
import org.descentlab.experiment.catalog.Range;
import org.descentlab.experiment.catalog.Schedules;
import org.descentlab.experiment.catalog.Settings;
import org.jspecify.annotations.Nullable;

/** Reads one of {@code runs}. */
final class RunReader {
  private static final int MAX_SAMPLES = 10_000_000;

  private final Node experimentProblem;
  private final ProblemSpec problem;
  private final List<String> names = new ArrayList<>();

  /** Reads runs on this problem; remembers their names. */
  RunReader(Node experimentProblem, ProblemSpec problem) {
    this.experimentProblem = experimentProblem;
    this.problem = problem;
  }

  /** The names of the runs read so far. */
  List<String> names() {
    return names;
  }

  RunSpec read(Node node) throws FaultException {
    Fields fields = new Fields(node);
    Node name = fields.get("name");
    boolean enabled = fields.flag("enabled", true);
    Fields optimizerFields = new Fields(fields.require("optimizer"));
    Settings optimizer = SettingsReader.typed(optimizerFields, Optimizers.ALL);
    optimizerFields.done();
    Node scheduleNode = fields.get("schedule");
    boolean perEpoch = false;
    Settings schedule = Schedules.ALL.get("constant").defaults();
    if (scheduleNode != null) {
      Fields scheduleFields = new Fields(scheduleNode);
      schedule = SettingsReader.typed(scheduleFields, Schedules.ALL);
      perEpoch = perEpoch(scheduleFields);
      scheduleFields.done();
    }
    Clip clip = clip(fields.get("clip"));
    ProblemSpec own = ownProblem(fields.get("problem"));
    Node seed = fields.get("seed");
    RunSpec run =
        new RunSpec(
            name(name, optimizer.type()),
            enabled,
            optimizer,
            schedule,
            perEpoch,
            clip,
            batch(fields.get("batch")),
            order(fields.get("order")),
            noise(fields.get("noise")),
            own,
            seed == null ? OptionalLong.empty() : OptionalLong.of(Values.seed(seed)),
            frozen(fields.get("freeze")),
            changes(fields.get("changes"), optimizer, own));
    fields.word("estimator", "estimator", List.of("exact"), "exact");
    fields.done();
    return run;
  }

  private String name(@Nullable Node given, String type) throws FaultException {
    if (given == null) {
      String name = type;
      for (int i = 2; names.contains(name); i++) {
        name = type + "-" + i;
      }
      names.add(name);
      return name;
    }
    String name = Values.text(given);
    if (name.isBlank()) {
      throw given.fault("empty-text");
    }
    if (names.contains(name)) {
      throw given.fault("duplicate-run", Values.shortened(name));
    }
    names.add(name);
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
    Fields fields = new Fields(node);
    Node norm = fields.get("norm");
    Node value = fields.get("value");
    fields.done();
    if ((norm == null) == (value == null)) {
      throw node.fault("clip-one");
    }
    return norm != null
        ? new Clip(Clip.Kind.NORM, Values.number(norm, Range.POSITIVE))
        : new Clip(Clip.Kind.VALUE, Values.number(value, Range.POSITIVE));
  }

  private OptionalInt batch(@Nullable Node node) throws FaultException {
    if (node == null) {
      return problem instanceof NetworkProblem ? OptionalInt.of(32) : OptionalInt.empty();
    }
    onlyWithData(node);
    if (node instanceof Node.Scalar scalar && scalar.text().equals("full")) {
      return OptionalInt.empty();
    }
    return OptionalInt.of((int) Values.number(node, Range.count(MAX_SAMPLES)));
  }

  private BatchOrder order(@Nullable Node node) throws FaultException {
    if (node == null) {
      return BatchOrder.SHUFFLED;
    }
    onlyWithData(node);
    if (node instanceof Node.Mapping) {
      Fields fields = new Fields(node);
      Node batches = fields.require("batches");
      fields.done();
      return new BatchOrder(BatchOrder.Kind.EXPLICIT, batches(batches));
    }
    List<BatchOrder.Kind> named =
        Stream.of(BatchOrder.Kind.values()).filter(k -> k != BatchOrder.Kind.EXPLICIT).toList();
    String id = Values.word(node, "order", named.stream().map(BatchOrder.Kind::id).toList());
    return named.stream()
        .filter(kind -> kind.id().equals(id))
        .findFirst()
        .map(kind -> new BatchOrder(kind, List.of()))
        .orElseThrow();
  }

  private static List<List<Integer>> batches(Node node) throws FaultException {
    List<List<Integer>> batches = new ArrayList<>();
    for (Node item : Values.items(node)) {
      List<Integer> rows = rows(item);
      if (rows.isEmpty()) {
        throw item.fault("empty-list");
      }
      batches.add(rows);
    }
    if (batches.isEmpty()) {
      throw node.fault("empty-list");
    }
    return batches;
  }

  private static List<Integer> rows(Node node) throws FaultException {
    Range index = new Range(0, true, MAX_SAMPLES, false, true);
    return Values.numbers(node, index).stream().map(Double::intValue).toList();
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

  private void onlyWithData(Node node) throws FaultException {
    if (!problem.hasData()) {
      throw node.fault("batch-without-data");
    }
  }

  private static List<Integer> frozen(@Nullable Node node) throws FaultException {
    return node == null ? List.of() : rows(node);
  }

  private ProblemSpec ownProblem(@Nullable Node own) throws FaultException {
    if (own == null) {
      return problem;
    }
    new Fields(own);
    Map<String, Node> merged = new LinkedHashMap<>(((Node.Mapping) experimentProblem).fields());
    for (Map.Entry<String, Node> field : ((Node.Mapping) own).fields().entrySet()) {
      if (field.getKey().equals("kind") || field.getKey().equals("data")) {
        throw field.getValue().fault("fixed-in-runs", field.getKey());
      }
      merged.put(field.getKey(), field.getValue());
    }
    return ProblemReader.read(new Node.Mapping(own.place(), merged));
  }

  private List<Change> changes(@Nullable Node node, Settings optimizer, ProblemSpec own)
      throws FaultException {
    List<Change> changes = new ArrayList<>();
    for (Node item : node == null ? List.<Node>of() : Values.items(node)) {
      Fields fields = new Fields(item);
      long step =
          (long) Values.number(fields.require("step"), new Range(0, true, 1e10, true, true));
      int before = changes.size();
      for (Changeable field : changeable(optimizer, own)) {
        Optional<Node> value = Optional.ofNullable(fields.get(field.name()));
        if (value.isPresent()) {
          changes.add(new Change(step, field.name(), Values.number(value.get(), field.range())));
        }
      }
      fields.done();
      if (changes.size() == before) {
        throw item.fault("empty-change");
      }
    }
    return changes;
  }

  private record Changeable(String name, Range range) {}

  /** Which numbers may change on the way. */
  private List<Changeable> changeable(Settings optimizer, ProblemSpec own) {
    List<Changeable> list = new ArrayList<>();
    for (Parameter parameter : Optimizers.ALL.get(optimizer.type()).parameters()) {
      if (parameter instanceof Hyperparameter number) {
        list.add(new Changeable(number.id(), number.range()));
      }
    }
    if (own.hasData()) {
      list.add(new Changeable("batch", Range.count(MAX_SAMPLES)));
    } else {
      list.add(new Changeable("noise", Range.NON_NEGATIVE));
    }
    if (own instanceof NetworkProblem) {
      list.add(new Changeable("dropout", Range.UNIT));
    }
    return list;
  }
}
