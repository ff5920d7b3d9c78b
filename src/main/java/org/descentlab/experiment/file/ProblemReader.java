package org.descentlab.experiment.file;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import org.descentlab.experiment.FaultException;
import org.descentlab.experiment.ImageSource;
import org.descentlab.experiment.Initializer;
import org.descentlab.experiment.ProblemSpec;
import org.descentlab.experiment.ProblemSpec.NetworkProblem;
import org.descentlab.experiment.ProblemSpec.RegressionProblem;
import org.descentlab.experiment.ProblemSpec.SurfaceProblem;
import org.descentlab.experiment.RegressionSource;
import org.descentlab.experiment.Start;
import org.descentlab.experiment.catalog.Choice;
import org.descentlab.experiment.catalog.Range;
import org.descentlab.experiment.catalog.Settings;
import org.descentlab.experiment.catalog.SurfaceRecipe;
import org.descentlab.experiment.catalog.Surfaces;
import org.jspecify.annotations.Nullable;

/** Reads {@code problem}. */
final class ProblemReader {
  private static final List<String> KINDS =
      List.of(SurfaceProblem.KIND, RegressionProblem.KIND, NetworkProblem.KIND);
  private static final int MAX_SAMPLES = 10_000_000;

  private ProblemReader() {}

  static ProblemSpec read(Node node) throws FaultException {
    Fields fields = new Fields(node);
    String kind = Values.word(fields.require("kind"), "problem", KINDS);
    ProblemSpec problem =
        switch (kind) {
          case SurfaceProblem.KIND -> surface(fields);
          case RegressionProblem.KIND -> regression(fields);
          default -> network(fields);
        };
    fields.done();
    return problem;
  }

  private static ProblemSpec surface(Fields fields) throws FaultException {
    String id = Values.word(fields.require("surface"), Surfaces.ALL.kind(), Surfaces.ALL.ids());
    Choice<SurfaceRecipe> choice = Surfaces.ALL.get(id);
    Node given = fields.get("parameters");
    Settings settings;
    if (given == null) {
      settings = SettingsReader.defaults(choice, fields.place());
    } else {
      Fields parameters = new Fields(given);
      settings = SettingsReader.of(choice, parameters);
      parameters.done();
    }
    Node start = fields.get("start");
    if (start == null) {
      return new SurfaceProblem(settings, Start.at(choice.recipe().start()));
    }
    Start read = start(start);
    if (!read.random() && read.point().size() != 2) {
      throw start.fault("start-length", read.point().size(), 2);
    }
    return new SurfaceProblem(settings, read);
  }

  private static Start start(Node node) throws FaultException {
    if (node instanceof Node.Scalar) {
      Values.word(node, "start", List.of("random"));
      return Start.RANDOM;
    }
    return Start.at(Values.numbers(node, Range.FINITE));
  }

  private static ProblemSpec regression(Fields fields) throws FaultException {
    RegressionSource data = regressionData(fields.require("data"));
    boolean intercept = fields.flag("intercept", true);
    boolean standardize = fields.flag("standardize", false);
    Node start = fields.get("start");
    return new RegressionProblem(
        data, intercept, standardize, start == null ? Start.DEFAULT : start(start));
  }

  private static RegressionSource regressionData(Node node) throws FaultException {
    if (node instanceof Node.Scalar) {
      String name = Values.text(node);
      if (name.equals("line5") || name.equals("seed0")) {
        return new RegressionSource.Bundled(name);
      }
      if (!name.contains(".") && !name.contains("/")) {
        throw node.fault(
            "unknown-data", Values.shown(node), Values.nearest(name, List.of("line5", "seed0")));
      }
      return new RegressionSource.Csv(name);
    }
    Fields fields = new Fields(node);
    RegressionSource source =
        fields.has("points")
            ? new RegressionSource.Points(points(fields.require("points")))
            : generated(fields);
    fields.done();
    return source;
  }

  private static List<List<Double>> points(Node node) throws FaultException {
    List<List<Double>> points = new ArrayList<>();
    for (Node item : Values.items(node)) {
      List<Double> point = Values.numbers(item, Range.FINITE);
      int width = points.isEmpty() ? Math.max(2, point.size()) : points.get(0).size();
      if (point.size() != width) {
        throw item.fault("point-width", point.size(), width);
      }
      points.add(point);
    }
    if (points.isEmpty()) {
      throw node.fault("empty-list");
    }
    return points;
  }

  private static RegressionSource generated(Fields fields) throws FaultException {
    int samples = (int) Values.number(fields.require("samples"), Range.count(MAX_SAMPLES));
    int features = (int) fields.number("features", Range.count(1000), 1);
    if ((long) samples * features > MAX_SAMPLES) {
      throw fields.place().fault("too-many-cells", (long) samples * features, MAX_SAMPLES);
    }
    return new RegressionSource.Generated(
        samples,
        features,
        fields.number("slope", Range.FINITE, 2),
        fields.number("intercept", Range.FINITE, 1),
        fields.number("noise", Range.NON_NEGATIVE, 0.5));
  }

  private static ProblemSpec network(Fields fields) throws FaultException {
    Node data = fields.require("data");
    String name = Values.text(data);
    ImageSource source =
        name.equals("mnist") ? new ImageSource.Mnist() : new ImageSource.IdxFolder(name);
    if (source instanceof ImageSource.IdxFolder && !name.contains("/") && !name.contains(".")) {
      throw data.fault("unknown-data", Values.shown(data), Values.nearest(name, List.of("mnist")));
    }
    Node samples = fields.get("trainSamples");
    OptionalInt trainSamples =
        samples == null
            ? OptionalInt.empty()
            : OptionalInt.of((int) Values.number(samples, Range.count(MAX_SAMPLES)));
    onlyBuilt(fields);
    return new NetworkProblem(
        source,
        trainSamples,
        widths(fields),
        fields.number("dropout", Range.UNIT, 0.0),
        initializer(fields.get("initializer")));
  }

  /** Fields of which one value exists so far. */
  private static void onlyBuilt(Fields fields) throws FaultException {
    fields.word("activation", "activation", List.of("relu"), "relu");
    fields.word("loss", "loss", List.of("cross-entropy"), "cross-entropy");
    fields.word("batchNorm", "option", List.of("false"), "false");
    fields.word("residual", "option", List.of("false"), "false");
  }

  private static List<Integer> widths(Fields fields) throws FaultException {
    Node node = fields.get("hidden");
    if (node == null) {
      return List.of(128);
    }
    return Values.numbers(node, Range.count(MAX_SAMPLES)).stream().map(Double::intValue).toList();
  }

  private static Initializer initializer(@Nullable Node node) throws FaultException {
    if (node == null) {
      return new Initializer(Initializer.Kind.GLOROT_UNIFORM, 0);
    }
    if (node instanceof Node.Mapping) {
      Fields fields = new Fields(node);
      double bound = Values.number(fields.require(Initializer.Kind.UNIFORM.id()), Range.POSITIVE);
      fields.done();
      return new Initializer(Initializer.Kind.UNIFORM, bound);
    }
    List<Initializer.Kind> named =
        Arrays.stream(Initializer.Kind.values())
            .filter(kind -> kind != Initializer.Kind.UNIFORM)
            .toList();
    String id = Values.word(node, "initializer", named.stream().map(Initializer.Kind::id).toList());
    return named.stream()
        .filter(kind -> kind.id().equals(id))
        .findFirst()
        .map(kind -> new Initializer(kind, 0))
        .orElseThrow();
  }
}
