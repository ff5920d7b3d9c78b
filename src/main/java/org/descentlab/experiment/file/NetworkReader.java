package org.descentlab.experiment.file;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import org.descentlab.experiment.FaultException;
import org.descentlab.experiment.ImageSource;
import org.descentlab.experiment.Initializer;
import org.descentlab.experiment.ProblemSpec;
import org.descentlab.experiment.ProblemSpec.NetworkProblem;
import org.descentlab.experiment.catalog.Limits;
import org.descentlab.experiment.catalog.Range;
import org.jspecify.annotations.Nullable;

/** Reads a problem of a network. */
final class NetworkReader {
  private static final int MNIST_PIXELS = 784;
  private static final int MNIST_DIGITS = 10;

  /** A network of which a file gives the data alone. */
  static final NetworkProblem DEFAULTS =
      new NetworkProblem(
          new ImageSource.Mnist(),
          OptionalInt.empty(),
          List.of(128),
          0,
          new Initializer(Initializer.Kind.GLOROT_UNIFORM, 0));

  private NetworkReader() {}

  /** The fields of a problem; those of a run share the data of the experiment. */
  static ProblemSpec read(Fields fields, @Nullable ProblemSpec shared) throws FaultException {
    Node data = fields.require("data");
    ImageSource source = shared instanceof NetworkProblem all ? all.data() : images(data);
    Node samples = fields.get("trainSamples");
    OptionalInt trainSamples =
        samples == null
            ? OptionalInt.empty()
            : OptionalInt.of((int) Values.number(samples, Limits.SAMPLES));
    onlyBuilt(fields);
    return new NetworkProblem(
        source,
        trainSamples,
        widths(fields.get("hidden"), source),
        fields.number("dropout", Range.UNIT, DEFAULTS.dropout()),
        initializer(fields.get("initializer")));
  }

  /** Fields of which one value exists so far. */
  private static void onlyBuilt(Fields fields) throws FaultException {
    fields.word("activation", "activation", List.of("relu"), "relu");
    fields.word("loss", "loss", List.of("cross-entropy"), "cross-entropy");
    for (String option : List.of("batchNorm", "residual")) {
      if (fields.flag(option, false)) {
        throw Objects.requireNonNull(fields.get(option)).fault("only-false", option);
      }
    }
  }

  private static ImageSource images(Node data) throws FaultException {
    if (data instanceof Node.Mapping mapping && mapping.fields().containsKey("set")) {
      throw data.fault("not-in-version", "kind.data", "{ set: … }", "mnist");
    }
    if (Planned.contains("data", Values.text(data))) {
      throw data.fault("not-in-version", "kind.data", Values.text(data), "mnist");
    }
    return Values.text(data).equals("mnist")
        ? new ImageSource.Mnist()
        : new ImageSource.IdxFolder(Values.path(data, List.of("mnist")));
  }

  private static List<Integer> widths(@Nullable Node node, ImageSource source)
      throws FaultException {
    if (node == null) {
      return DEFAULTS.hidden();
    }
    List<Integer> widths =
        Values.numbers(node, Range.count(Limits.MAX_PARAMETERS)).stream()
            .map(Double::intValue)
            .toList();
    boolean mnist = source instanceof ImageSource.Mnist;
    double parameters = 0;
    int inputs = mnist ? MNIST_PIXELS : 1;
    for (int width : widths) {
      parameters += (inputs + 1.0) * width;
      inputs = width;
    }
    parameters += (inputs + 1.0) * (mnist ? MNIST_DIGITS : 1);
    if (parameters > Limits.MAX_PARAMETERS) {
      throw node.fault("too-many-parameters", parameters, Limits.MAX_PARAMETERS);
    }
    return widths;
  }

  private static Initializer initializer(@Nullable Node node) throws FaultException {
    if (node == null) {
      return DEFAULTS.initializer();
    }
    if (node instanceof Node.Mapping) {
      Fields fields = new Fields(node, Initializer.Kind.UNIFORM.id());
      double bound = Values.number(fields.require(Initializer.Kind.UNIFORM.id()), Range.POSITIVE);
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
