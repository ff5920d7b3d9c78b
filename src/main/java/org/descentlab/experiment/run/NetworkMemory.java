package org.descentlab.experiment.run;

import java.util.List;
import org.descentlab.experiment.NetworkProblem;
import org.descentlab.experiment.RunSpec;
import org.descentlab.experiment.catalog.LiveSettings;
import org.descentlab.experiment.catalog.OptimizerRecipe;
import org.descentlab.experiment.catalog.Optimizers;
import org.descentlab.math.FloatVector;
import org.descentlab.objective.network.LayerShape;
import org.descentlab.objective.network.Network;

/**
 * What the training of a network needs at least, estimated before it starts: parameters, gradient,
 * update and what the optimizer keeps; the layers' copies of the weights, for training and for the
 * test beside it; and the rows that each of both computes at once.
 *
 * @param bytes an estimate, in double precision so that it can't overflow
 */
record NetworkMemory(double bytes) {
  private static final double MEGABYTE = 1 << 20;

  /** Parameters, gradient and update. */
  private static final int VECTORS = 3;

  /** Weights as they lie, transposed, and their gradient; for training and the test beside it. */
  private static final int COPIES = 6;

  /** The first layer on images has its weights alone. */
  private static final int COPIES_ON_IMAGES = 2;

  /** Rows that layers hold at once for the kernels. */
  private static final int PART = 256;

  /** Inputs, outputs, derivatives, and the layer's outputs as the next one sees them. */
  private static final int ROWS_KEPT = 4;

  /** Kernels fill rows up to whole panels; each row is an array of its own. */
  private static final int PANEL = 32;

  private static final int ARRAY = 5;

  static NetworkMemory of(RunSpec run, LoadedProblem problem) {
    NetworkProblem spec = (NetworkProblem) problem.spec();
    Network network = (Network) problem.objective();
    int batch = Math.min(run.batch().orElse(network.size()), network.size());
    double rows = Math.min(batch, PART) + Math.min(network.size(), PART);
    double whole = spec.units().batchNorm() ? batch : 0;
    double floats = (double) network.dimension() * (VECTORS + kept(run, network));
    for (LayerShape layer : network.architecture().layers()) {
      boolean pixels = layer.inputMajor();
      floats +=
          pixels
              ? row(layer.outputs()) * layer.inputs() * COPIES_ON_IMAGES
              : row(layer.inputs()) * layer.outputs() * COPIES;
      floats += rows * row(layer.outputs()) * ROWS_KEPT;
      floats += whole * ((double) layer.inputs() + layer.outputs()) * 2;
    }
    return new NetworkMemory(Float.BYTES * floats);
  }

  /** Numbers in the room of a row of this width. */
  private static double row(int width) {
    return Math.ceil((double) width / PANEL) * PANEL + ARRAY;
  }

  /** Vectors that its optimizer keeps, counted on one that is made for a single parameter. */
  private static int kept(RunSpec run, Network network) {
    return Optimizers.recipe(run.optimizer())
        .make(
            new OptimizerRecipe.Setting(
                new LiveSettings(run.optimizer()),
                List.of(),
                List.of(),
                FloatVector.zeros(1),
                network))
        .vectors();
  }

  /** Returns what this and further bytes need. */
  NetworkMemory plus(double more) {
    return new NetworkMemory(bytes + more);
  }

  /** Returns megabytes of 2²⁰ bytes, rounded up. */
  long megabytes() {
    return (long) Math.ceil(bytes / MEGABYTE);
  }

  /** Megabytes that the program may have in all. */
  static long available() {
    return (long) (Runtime.getRuntime().maxMemory() / MEGABYTE);
  }
}
