package org.descentlab.objective.network;

import java.util.ArrayList;
import java.util.List;
import org.descentlab.math.FloatVector;

/**
 * All layers of any network at work on one batch at a time; one thread uses it at a time. Nothing
 * in it outlives an evaluation but the room, and the statistics that batch norm measured last.
 */
final class LayerStack {
  private final Architecture architecture;
  private final List<LinearStage> linear = new ArrayList<>();
  private final List<HiddenLayer> hidden = new ArrayList<>();
  private final List<Matrix> units = new ArrayList<>();
  private final Matrix inputs = new Matrix();
  private final Matrix skipped = new Matrix();
  private final boolean gathers;
  private Matrix deltas = new Matrix();
  private Matrix inputDeltas = new Matrix();

  LayerStack(Architecture architecture) {
    this.architecture = architecture;
    List<LayerShape> shapes = architecture.layers();
    for (LayerShape shape : shapes) {
      linear.add(shape.inputMajor() ? new ImageStage(shape) : new DenseStage(shape));
      units.add(new Matrix());
      if (hidden.size() < shapes.size() - 1) {
        hidden.add(new HiddenLayer(hidden.size(), shape, architecture.units()));
      }
    }
    this.gathers = !architecture.images() || (!hidden.isEmpty() && hidden.get(0).skips());
  }

  /** Takes up the parameters, for batches of up to so many rows. */
  void load(FloatVector params, int rows) {
    linear.forEach(stage -> stage.load(params.array(), params.offset(), rows));
    hidden.forEach(layer -> layer.load(params.array(), params.offset()));
  }

  /**
   * Computes the outputs of a batch, {@code [rows][outputs]}.
   *
   * @param masks what dropout hides
   * @param measures whether batch norm takes this batch's statistics, else those measured last
   */
  Matrix forward(Chosen batch, Masks masks, boolean measures) {
    if (gathers) {
      batch.gather(inputs, architecture.inputs());
    }
    for (int i = 0; i < linear.size(); i++) {
      linear.get(i).forward(batch, before(i), units.get(i));
      if (i < hidden.size()) {
        hidden.get(i).forward(units.get(i), before(i), batch.size(), masks, measures);
      }
    }
    return units.get(hidden.size());
  }

  /** Has units with a bend stay, row by row, on the side of the last forward pass, or choose. */
  void keepSides(boolean kept) {
    hidden.forEach(layer -> layer.keepSides(kept));
  }

  private Matrix before(int layer) {
    return layer == 0 ? inputs : units.get(layer - 1);
  }

  /** Shows the outputs of the hidden layers of the batch that last went forward. */
  void see(ActiveUnits active, int rows) {
    for (int i = 0; i < hidden.size(); i++) {
      active.see(i, units.get(i), before(i), hidden.get(i).skips(), rows);
    }
  }

  /** Returns where the loss's derivatives by the network's outputs go before {@link #backward}. */
  Matrix outputDeltas(int rows) {
    return deltas.reshape(rows, architecture.outputs());
  }

  /** Computes the gradient of the batch that last went forward, from the output deltas. */
  void backward(Chosen batch, Masks masks, GradientPart gradient) {
    int rows = batch.size();
    for (int i = linear.size() - 1; i >= 0; i--) {
      boolean skips = i > 0 && i < hidden.size() && hidden.get(i).skips();
      if (skips) {
        skipped.copy(deltas, rows);
      }
      if (i < hidden.size()) {
        hidden.get(i).backward(deltas, rows, masks, gradient);
      }
      linear.get(i).gradient(batch, before(i), deltas, gradient);
      if (i > 0) {
        linear.get(i).backward(deltas, inputDeltas, rows);
        Matrix done = deltas;
        deltas = inputDeltas;
        inputDeltas = done;
      }
      if (skips) {
        deltas.add(skipped, rows);
      }
    }
  }
}
