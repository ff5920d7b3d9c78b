package org.descentlab.experiment.file;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.descentlab.experiment.Expectation;
import org.descentlab.experiment.ExperimentSpec;
import org.descentlab.experiment.FaultException;
import org.descentlab.experiment.LocalizedText;
import org.descentlab.experiment.ProblemSpec;
import org.descentlab.experiment.RunSpec;
import org.descentlab.experiment.StopSpec;
import org.descentlab.experiment.ViewSpec;
import org.descentlab.experiment.catalog.Controls;
import org.descentlab.experiment.catalog.Range;
import org.descentlab.objective.Domain;
import org.jspecify.annotations.Nullable;

/** Reads a whole experiment from its text. */
public final class ExperimentReader {
  private static final int MAX_RUNS = 1000;
  private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}");
  private static final String[] FIELDS = {
    "format", "title", "notes", "seed", "problem", "stop", "runs", "expect", "view"
  };

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
    ExperimentSpec spec = experiment(new Fields(root, FIELDS));
    Map<String, Integer> lines = new LinkedHashMap<>();
    collectLines(root, lines);
    return new ExperimentDocument(spec, file, Map.copyOf(lines));
  }

  /** Keeps the lines of fields and of items that have fields; those of points would be too many. */
  private static void collectLines(Node node, Map<String, Integer> lines) {
    lines.put(node.place().path(), node.place().line());
    if (node instanceof Node.Mapping mapping) {
      mapping.fields().values().forEach(value -> collectLines(value, lines));
    } else if (node instanceof Node.Sequence sequence) {
      for (Node item : sequence.items()) {
        if (item instanceof Node.Mapping) {
          collectLines(item, lines);
        }
      }
    }
  }

  private static ExperimentSpec experiment(Fields fields) throws FaultException {
    Node format = fields.require("format");
    if (Values.number(format, Range.FINITE) != 1) {
      throw format.fault("format-version", Values.shown(format));
    }
    LocalizedText title = text(fields.get("title"));
    LocalizedText notes = text(fields.get("notes"));
    Node seed = fields.get("seed");
    Node problemNode = fields.require("problem");
    ProblemSpec problem = ProblemReader.read(problemNode);
    StopSpec stop = StopReader.read(fields.get("stop"), problem);
    RunReader runReader = new RunReader((Node.Mapping) problemNode, problem);
    List<RunSpec> runs = runs(fields.require("runs"), runReader);
    List<Expectation> expectations = new ArrayList<>();
    ExpectationReader expectationReader = new ExpectationReader(runReader.names(), problem);
    Node expect = fields.get("expect");
    for (Node item : expect == null ? List.<Node>of() : Values.items(expect)) {
      expectations.add(expectationReader.read(item));
    }
    return new ExperimentSpec(
        title,
        notes,
        seed == null ? 0 : Values.seed(seed),
        problem,
        stop,
        runs,
        expectations,
        view(fields.get("view")));
  }

  private static LocalizedText text(@Nullable Node node) throws FaultException {
    if (node == null) {
      return LocalizedText.EMPTY;
    }
    if (node instanceof Node.Mapping mapping) {
      Map<String, String> byLanguage = new LinkedHashMap<>();
      for (Map.Entry<String, Node> entry : mapping.fields().entrySet()) {
        if (!LANGUAGE.matcher(entry.getKey()).matches()) {
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

  private static ViewSpec view(@Nullable Node node) throws FaultException {
    if (node == null) {
      return ViewSpec.DEFAULT;
    }
    Fields fields = new Fields(node, "domain", "lossScale", "hide");
    Optional<Domain> domain = domain(fields.get("domain"));
    boolean logarithmic =
        fields.word("lossScale", "option", List.of("log", "linear"), "log").equals("log");
    List<String> hide = new ArrayList<>();
    Node hidden = fields.get("hide");
    for (Node item : hidden == null ? List.<Node>of() : Values.items(hidden)) {
      hide.add(Values.word(item, "control", Controls.NAMES));
    }
    return new ViewSpec(domain, logarithmic, List.copyOf(hide));
  }

  static Optional<Domain> domain(@Nullable Node node) throws FaultException {
    if (node == null) {
      return Optional.empty();
    }
    List<Double> edges = Values.numbers(node, Range.FINITE);
    if (edges.size() != 4 || edges.get(0) >= edges.get(1) || edges.get(2) >= edges.get(3)) {
      throw node.fault("domain");
    }
    Domain domain = new Domain(edges.get(0), edges.get(1), edges.get(2), edges.get(3));
    if (Double.isInfinite(domain.width()) || Double.isInfinite(domain.height())) {
      throw node.fault("domain-size");
    }
    return Optional.of(domain);
  }
}
