package org.descentlab.code;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.descentlab.experiment.ExperimentSpec;
import org.descentlab.experiment.Initializer.Kind;
import org.descentlab.experiment.NetworkProblem;
import org.descentlab.experiment.RunSpec;
import org.descentlab.objective.network.Activation;
import org.descentlab.objective.network.Loss;
import org.descentlab.objective.network.Network;

/**
 * Networks: the layers are PyTorch's. Images are read from the folder that the program is given,
 * generated rows stand in the program; weights and masks are drawn as this program's runs draw
 * them.
 */
final class NetworkPart {
  /** The last row's loss is taken of so many training rows at most. */
  private static final int SCORED_ROWS = 10_000;

  /** Batch norm takes its statistics for it from so many. */
  private static final int MEASURED_ROWS = 2048;

  private static final String SPARED =
      """
      slopes = [m.weight for m in model.modules() if isinstance(m, torch.nn.PReLU)]
      others = [p for p in model.parameters() if all(p is not slope for slope in slopes)]
      groups = [{"params": others}, {"params": slopes, "weight_decay": 0}]""";

  private final RunSpec run;
  private final NetworkProblem spec;
  private final Network network;
  private final long dataSeed;
  private final long seed;
  private final boolean drops;

  private NetworkPart(ExperimentSpec experiment, RunSpec run, Network network) {
    this.run = run;
    this.spec = (NetworkProblem) run.problem();
    this.network = network;
    this.dataSeed = experiment.seed();
    this.seed = experiment.seedOf(run);
    this.drops =
        (spec.dropout() > 0 || Settled.changes(run, "dropout")) && !spec.hidden().isEmpty();
  }

  static ProblemPart of(ExperimentSpec experiment, RunSpec run, Network network, boolean batches) {
    return new NetworkPart(experiment, run, network).part(batches);
  }

  private ProblemPart part(boolean batches) {
    Set<String> draws = new LinkedHashSet<>();
    if (NetworkWeights.drawn(spec.initializer())) {
      draws.add("uniform");
    }
    if (drops) {
      draws.add("word");
    }
    return new ProblemPart(
        images() ? List.of("gzip", "os", "sys") : List.of(),
        true,
        definition(),
        sparesSlopes() ? "groups" : "model.parameters()",
        "model.parameters()",
        batches ? "f(rows)" : "f(slice(None))",
        "end_loss()",
        network.size(),
        drops ? List.of("key = draw_key.word()") : List.of(),
        draws);
  }

  private boolean images() {
    return network.architecture().images();
  }

  /** Learnt slopes do not decay. */
  private boolean sparesSlopes() {
    return spec.units().activation() == Activation.PRELU
        && run.optimizer().has("weightDecay")
        && !spec.hidden().isEmpty();
  }

  private boolean residual() {
    return spec.units().residual()
        && network.architecture().layers().stream()
            .limit(spec.hidden().size())
            .anyMatch(layer -> layer.inputs() == layer.outputs());
  }

  private String definition() {
    List<String> sections = new ArrayList<>();
    if (images()) {
      sections.add(Snippet.of("idx"));
    }
    if (drops) {
      sections.add(Snippet.of("Dropout"));
    }
    if (residual()) {
      sections.add(Snippet.of("Residual"));
    }
    if (spec.initializer().kind() == Kind.GOLDEN) {
      sections.add(Snippet.of("splitmix64"));
    }
    sections.add(
        NetworkRows.of(spec, network, dataSeed)
            + "\n\n"
            + model()
            + "\n"
            + NetworkWeights.of(spec.initializer(), seed));
    String name = spec.loss() == Loss.MSE ? "mse_loss" : "cross_entropy";
    sections.add(
        "def f(rows):\n    return torch.nn.functional." + name + "(model(x[rows]), y[rows])");
    if (spec.units().batchNorm()) {
      sections.add(Snippet.of("statistics"));
    }
    sections.add(endLoss());
    if (sparesSlopes()) {
      sections.add(SPARED);
    }
    return String.join("\n\n\n", sections);
  }

  private String model() {
    List<String> layers = NetworkLayers.of(network.architecture(), drops);
    String masks =
        "\ndropout = %s\ndraw_key = Well19937c(%d, b\"dropout\")"
            .formatted(Python.number(spec.dropout()), seed);
    return "model = torch.nn.Sequential(\n"
        + Python.indented(String.join(",\n", layers), 4)
        + ",\n)"
        + (drops ? masks : "");
  }

  private String endLoss() {
    List<String> lines = new ArrayList<>();
    boolean some = network.size() > SCORED_ROWS;
    String rows = some ? "first 10,000 training rows" : "training rows";
    lines.add("\"\"\"The loss on the " + rows + (drops ? ", dropout off" : "") + ".\"\"\"");
    if (drops) {
      lines.add("global dropout\ndropout = 0");
    }
    if (spec.units().batchNorm()) {
      lines.add("take_statistics(x[:" + MEASURED_ROWS + "])");
    }
    lines.add("model.eval()");
    lines.add("return f(slice(" + (some ? String.valueOf(SCORED_ROWS) : "None") + "))");
    return "@torch.no_grad()\ndef end_loss():\n" + Python.indented(String.join("\n", lines), 4);
  }
}
