package org.descentlab.experiment.file;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.descentlab.experiment.Expectation;
import org.descentlab.experiment.ExperimentSpec;
import org.descentlab.experiment.FaultException;
import org.descentlab.experiment.LocalizedText;
import org.descentlab.experiment.ProblemSpec;
import org.descentlab.experiment.ProblemSpec.NetworkProblem;
import org.descentlab.experiment.RunSpec;
import org.descentlab.experiment.StopSpec;
import org.descentlab.experiment.ViewSpec;
import org.descentlab.experiment.catalog.Range;
import org.descentlab.objective.Domain;
import org.jspecify.annotations.Nullable;

/** Reads a whole experiment from its text. */
public final class ExperimentReader {
  private static final int MAX_RUNS = 1000;
  private static final Range STEPS = Range.count(1e10);

  private ExperimentReader() {}

  /**
   * Reads an experiment.
   *
   * @param text YAML or JSON
   * @param file its name for messages
   * @throws FaultException with the first thing that is wrong
   */
  public static ExperimentDocument read(String text, String file) throws FaultException {
    Node root = YamlTree.parse(text, file);
    Map<String, Integer> lines = new LinkedHashMap<>();
    collectLines(root, lines);
    return new ExperimentDocument(experiment(new Fields(root)), file, Map.copyOf(lines));
  }

  private static void collectLines(Node node, Map<String, Integer> lines) {
    lines.put(node.place().path(), node.place().line());
    if (node instanceof Node.Mapping mapping) {
      mapping.fields().values().forEach(value -> collectLines(value, lines));
    } else if (node instanceof Node.Sequence sequence) {
      sequence.items().forEach(item -> collectLines(item, lines));
    }
  }

  private static ExperimentSpec experiment(Fields fields) throws FaultException {
    Node format = fields.require("format");
    if (Values.number(format, Range.count(1e9)) != 1) {
      throw format.fault("format-version", Values.shown(format));
    }
    LocalizedText title = text(fields.get("title"));
    LocalizedText notes = text(fields.get("notes"));
    Node seed = fields.get("seed");
    Node problemNode = fields.require("problem");
    ProblemSpec problem = ProblemReader.read(problemNode);
    StopSpec stop = stop(fields.get("stop"), problem);
    RunReader runReader = new RunReader(problemNode, problem);
    List<RunSpec> runs = runs(fields.require("runs"), runReader);
    Node expect = fields.get("expect");
    List<Expectation> expectations = new ArrayList<>();
    ExpectationReader expectationReader = new ExpectationReader(runReader.names(), problem);
    for (Node item : expect == null ? List.<Node>of() : Values.items(expect)) {
      expectations.add(expectationReader.read(item));
    }
    ViewSpec view = view(fields.get("view"));
    fields.done();
    return new ExperimentSpec(
        title,
        notes,
        seed == null ? 0 : Values.seed(seed),
        problem,
        stop,
        runs,
        expectations,
        view);
  }

  private static LocalizedText text(@Nullable Node node) throws FaultException {
    if (node == null) {
      return LocalizedText.EMPTY;
    }
    if (node instanceof Node.Mapping mapping) {
      Map<String, String> byLanguage = new LinkedHashMap<>();
      for (Map.Entry<String, Node> entry : mapping.fields().entrySet()) {
        if (!entry.getKey().matches("[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")) {
          throw entry.getValue().fault("language-code", Values.shortened(entry.getKey()));
        }
        byLanguage.put(entry.getKey(), Values.text(entry.getValue()));
      }
      return new LocalizedText(byLanguage);
    }
    return LocalizedText.of(Values.text(node));
  }

  private static List<RunSpec> runs(Node node, RunReader reader) throws FaultException {
    List<Node> items = Values.items(node);
    if (items.isEmpty()) {
      throw node.fault("empty-list");
    }
    if (items.size() > MAX_RUNS) {
      throw node.fault("too-many-runs", items.size(), MAX_RUNS);
    }
    List<RunSpec> runs = new ArrayList<>();
    for (Node item : items) {
      runs.add(reader.read(item));
    }
    return runs;
  }

  private static StopSpec stop(@Nullable Node node, ProblemSpec problem) throws FaultException {
    OptionalLong steps = OptionalLong.empty();
    OptionalInt epochs = OptionalInt.empty();
    Fields fields =
        new Fields(node == null ? new Node.Mapping(new Node.Place("", 0, "stop"), Map.of()) : node);
    Node stepsNode = fields.get("steps");
    if (stepsNode != null) {
      steps = OptionalLong.of((long) Values.number(stepsNode, STEPS));
    }
    Node epochsNode = fields.get("epochs");
    if (epochsNode != null) {
      if (!problem.hasData()) {
        throw epochsNode.fault("no-epochs");
      }
      epochs = OptionalInt.of((int) Values.number(epochsNode, Range.count(1e9)));
    }
    if (stepsNode == null && epochsNode == null) {
      if (problem instanceof NetworkProblem) {
        epochs = OptionalInt.of(10);
      } else {
        steps = OptionalLong.of(200);
      }
    }
    StopSpec stop =
        new StopSpec(
            steps,
            epochs,
            fields.number(
                "divergesAbove", new Range(0, false, 1e308, true, false), StopSpec.DIVERGES_ABOVE),
            fields.number("lossBelow", Range.FINITE),
            fields.number("gradientBelow", Range.NON_NEGATIVE),
            fields.number("updateBelow", Range.NON_NEGATIVE));
    fields.done();
    return stop;
  }

  private static ViewSpec view(@Nullable Node node) throws FaultException {
    if (node == null) {
      return ViewSpec.DEFAULT;
    }
    Fields fields = new Fields(node);
    Optional<Domain> domain = domain(fields.get("domain"));
    boolean logarithmic =
        fields.word("lossScale", "option", List.of("log", "linear"), "log").equals("log");
    List<String> hide = new ArrayList<>();
    Node hidden = fields.get("hide");
    for (Node item : hidden == null ? List.<Node>of() : Values.items(hidden)) {
      hide.add(Values.text(item));
    }
    fields.done();
    return new ViewSpec(domain, logarithmic, List.copyOf(hide));
  }

  private static Optional<Domain> domain(@Nullable Node node) throws FaultException {
    if (node == null) {
      return Optional.empty();
    }
    List<Double> edges = Values.numbers(node, Range.FINITE);
    if (edges.size() != 4 || edges.get(0) >= edges.get(1) || edges.get(2) >= edges.get(3)) {
      throw node.fault("domain");
    }
    return Optional.of(new Domain(edges.get(0), edges.get(1), edges.get(2), edges.get(3)));
  }
}
