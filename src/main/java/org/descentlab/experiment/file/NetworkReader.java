package org.descentlab.experiment.file;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import org.descentlab.experiment.FaultException;
import org.descentlab.experiment.ImageSource;
import org.descentlab.experiment.Initializer;
import org.descentlab.experiment.NetworkProblem;
import org.descentlab.experiment.ProblemSpec;
import org.descentlab.experiment.catalog.Limits;
import org.descentlab.experiment.catalog.Range;
import org.descentlab.objective.network.Activation;
import org.descentlab.objective.network.Architecture;
import org.descentlab.objective.network.Loss;
import org.descentlab.objective.network.Units;
import org.jspecify.annotations.Nullable;

/** Reads a problem of a network. */
final class NetworkReader {
  /** A network of which a file gives the data alone. */
  static final NetworkProblem DEFAULTS = NetworkProblem.on(new ImageSource.Mnist());

  private NetworkReader() {}

  /** The fields of a problem; those of a run share the data of the experiment. */
  static ProblemSpec read(Fields fields, @Nullable ProblemSpec shared) throws FaultException {
    Node data = fields.require("data");
    ImageSource source =
        shared instanceof NetworkProblem all ? all.data() : NetworkSourceReader.read(data);
    Node samples = fields.get("trainSamples");
    OptionalInt trainSamples =
        samples == null
            ? OptionalInt.empty()
            : OptionalInt.of((int) Values.number(samples, Limits.SAMPLES));
    Units units = units(fields);
    return new NetworkProblem(
        source,
        trainSamples,
        widths(fields, source, units),
        units,
        fields.number("dropout", Range.UNIT, DEFAULTS.dropout()),
        loss(fields, source),
        initializer(fields.get("initializer")));
  }

  private static Units units(Fields fields) throws FaultException {
    String activation =
        fields.word("activation", "activation", Activation.ids(), Activation.RELU.id());
    return new Units(
        Activation.find(activation).orElseThrow(),
        fields.flag("batchNorm", false),
        fields.flag("residual", false));
  }

  private static Loss loss(Fields fields, ImageSource source) throws FaultException {
    String word = fields.word("loss", "loss", Loss.ids(), Loss.CROSS_ENTROPY.id());
    Loss loss = Loss.find(word).orElseThrow();
    if (loss == Loss.CROSS_ENTROPY && !source.classes()) {
      Node given = fields.get("loss");
      Node.Place place = given == null ? fields.place() : given.place();
      throw place.fault("needs-classes", Loss.CROSS_ENTROPY.id(), Loss.MSE.id());
    }
    return loss;
  }

  private static List<Integer> widths(Fields fields, ImageSource source, Units units)
      throws FaultException {
    Node node = fields.get("hidden");
    List<Integer> widths =
        node == null
            ? DEFAULTS.hidden()
            : Values.numbers(node, Range.count(Limits.MAX_PARAMETERS)).stream()
                .map(Double::intValue)
                .toList();
    Architecture architecture =
        new Architecture(
            source.inputs().orElse(1), widths, source.outputs().orElse(1), units, true);
    if (architecture.parameterCount() > Limits.MAX_PARAMETERS) {
      Node.Place place = node == null ? fields.place() : node.place();
      throw place.fault(
          "too-many-parameters", (double) architecture.parameterCount(), Limits.MAX_PARAMETERS);
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
