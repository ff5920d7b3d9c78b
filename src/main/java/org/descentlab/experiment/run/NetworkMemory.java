package org.descentlab.experiment.run;

import java.util.List;
import org.descentlab.experiment.NetworkProblem;
import org.descentlab.experiment.RunSpec;
import org.descentlab.objective.network.Architecture;
import org.descentlab.objective.network.Network;

/**
 * What the training of a network needs at least, estimated before it starts: parameters, gradient,
 * update and what the optimizer keeps; the layers' copies of the weights, for training and for the
 * test beside it; and the rows of a batch in every layer.
 *
 * @param megabytes 2²⁰ bytes each, rounded up
 */
record NetworkMemory(long megabytes) {
  private static final double MEGABYTE = 1 << 20;

  /** Parameters, gradient and update. */
  private static final int VECTORS = 3;

  /** Weights as they lie and transposed, in two workspaces. */
  private static final int COPIES = 4;

  /** Rows that layers without batch norm hold at once. */
  private static final int PART = 256;

  /** Outputs and derivatives; with units of other kinds also what the way back needs. */
  private static final int ROWS_KEPT = 4;

  private static final List<String> NO_STATE = List.of("sgd", "subgradient", "gd-alr");
  private static final List<String> ONE = List.of("momentum", "adagrad", "rmsprop", "lion", "rule");

  static NetworkMemory of(RunSpec run, LoadedProblem problem) {
    NetworkProblem spec = (NetworkProblem) problem.spec();
    Network network = (Network) problem.objective();
    Architecture architecture = network.architecture();
    double parameters = (double) network.dimension() * (VECTORS + COPIES + kept(run));
    int batch = Math.min(run.batch().orElse(network.size()), network.size());
    boolean whole = spec.units().batchNorm();
    double rows = Math.min(batch, whole ? batch : PART);
    double widths = architecture.outputs() + architecture.inputs();
    for (int width : architecture.hidden()) {
      widths += width;
    }
    double bytes = Float.BYTES * (parameters + rows * widths * ROWS_KEPT);
    return new NetworkMemory((long) Math.ceil(bytes / MEGABYTE));
  }

  /** Vectors that an optimizer keeps between steps. */
  private static int kept(RunSpec run) {
    String type = run.optimizer().type();
    if (NO_STATE.contains(type)) {
      return 0;
    }
    return ONE.contains(type) ? 1 : 2;
  }

  /** Megabytes that the program may have in all. */
  static long available() {
    return (long) (Runtime.getRuntime().maxMemory() / MEGABYTE);
  }
}
