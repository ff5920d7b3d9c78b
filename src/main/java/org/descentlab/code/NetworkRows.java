package org.descentlab.code;

import java.util.ArrayList;
import java.util.List;
import org.descentlab.data.ExampleSets;
import org.descentlab.data.Examples;
import org.descentlab.experiment.NetworkProblem;
import org.descentlab.experiment.run.GeneratedRows;
import org.descentlab.objective.network.Loss;
import org.descentlab.objective.network.Network;

/** The rows x and y that a network learns from, in its program. */
final class NetworkRows {
  private NetworkRows() {}

  /**
   * Returns what makes x, y and their number n.
   *
   * @param seed the experiment's
   */
  static String of(NetworkProblem spec, Network network, long seed) {
    boolean oneHot = spec.loss() == Loss.MSE && network.hasClasses();
    int outputs = network.architecture().outputs();
    return (network.architecture().images() ? images(spec, network) : numbers(spec, network, seed))
        + (oneHot ? "\ny = torch.nn.functional.one_hot(y, " + outputs + ").float()" : "")
        + "\nn = len(y)";
  }

  private static String images(NetworkProblem spec, Network network) {
    String first = spec.trainSamples().isPresent() ? "[:" + network.size() + "]" : "";
    return """
        x = idx("train-images-idx3-ubyte")%s.flatten(1) / 255
        y = idx("train-labels-idx1-ubyte")%s.long()"""
        .formatted(first, first);
  }

  private static String numbers(NetworkProblem spec, Network network, long seed) {
    ExampleSets sets = GeneratedRows.of(spec.data(), seed).orElseThrow();
    Examples rows = sets.train();
    int features = rows.features();
    return "data = torch.tensor(%s)\nx, y = data[:, :%d], data[:, %s"
        .formatted(
            listed(rows, network.size()),
            features,
            rows.classes() ? "-1].long()" : features + ":]");
  }

  private static String listed(Examples rows, int count) {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      List<String> cells = new ArrayList<>();
      for (int j = 0; j < rows.features(); j++) {
        cells.add(Python.real(rows.inputs()[i * rows.features() + j]));
      }
      for (int j = 0; j < (rows.classes() ? 0 : rows.outputs()); j++) {
        cells.add(Python.real(rows.targets()[i * rows.outputs() + j]));
      }
      if (rows.classes()) {
        cells.add(String.valueOf(rows.labels()[i]));
      }
      lines.add("[" + String.join(", ", cells) + "]");
    }
    return Python.list(lines);
  }
}
