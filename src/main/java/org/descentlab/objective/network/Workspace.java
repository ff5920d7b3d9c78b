package org.descentlab.objective.network;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ObjIntConsumer;
import org.descentlab.math.FloatVector;

/**
 * A network's layers at work on one batch at a time; one thread uses it at a time. Nothing in it
 * outlives an evaluation but the room.
 */
final class Workspace {
  private final SparseLinear input;
  private final List<DenseLinear> dense = new ArrayList<>();
  private final List<Linear> hidden = new ArrayList<>();
  private final List<Dropout> dropouts = new ArrayList<>();
  private final Linear output;

  Workspace(Architecture architecture) {
    List<LayerShape> shapes = architecture.layers();
    this.input = new SparseLinear(shapes.get(0));
    Linear last = input;
    for (LayerShape shape : shapes.subList(1, shapes.size())) {
      hidden.add(last);
      dropouts.add(new Dropout(dropouts.size(), last.shape.outputs()));
      DenseLinear next = new DenseLinear(shape);
      dense.add(next);
      last = next;
    }
    this.output = last;
  }

  /** Takes up the parameters, for batches of up to so many rows. */
  void load(FloatVector params, int rows) {
    input.load(params.array(), params.offset());
    input.reserve(rows);
    for (DenseLinear layer : dense) {
      layer.load(params.array(), params.offset(), rows);
      layer.reserve(rows);
    }
  }

  /**
   * Computes the outputs of a batch, {@code [rows][outputs]}.
   *
   * @param rate share of hidden units that become 0
   * @param key key of the masks
   * @param position where in the sample the batch begins
   */
  Rows forward(Batch batch, double rate, long key, int position) {
    int rows = batch.size();
    input.forward(batch);
    for (int i = 0; i < dense.size(); i++) {
      Rows units = hidden.get(i).outputs();
      units.rectify(rows);
      if (rate > 0) {
        dropouts.get(i).draw(rows, rate, key, position);
        dropouts.get(i).apply(units, rows);
      }
      dense.get(i).forward(units, rows);
    }
    return output.outputs();
  }

  /** Computes the weighted sums of the first layer alone, {@code [rows][units]}. */
  Rows firstSums(Batch batch) {
    input.forward(batch);
    return input.outputs();
  }

  /** Visits the outputs of every hidden layer of the batch that last went forward. */
  void visitHidden(ObjIntConsumer<Rows> visitor) {
    for (int i = 0; i < hidden.size(); i++) {
      visitor.accept(hidden.get(i).outputs(), i);
    }
  }

  /** Returns where the loss's derivatives by the network's outputs go before {@link #backward}. */
  Rows outputDeltas() {
    return output.deltas();
  }

  /**
   * Computes the gradient of the batch that last went forward, from the output deltas.
   *
   * @param rate the rate of the forward pass
   */
  void backward(Batch batch, double rate, GradientPart gradient) {
    int rows = batch.size();
    for (int i = dense.size() - 1; i >= 0; i--) {
      Rows units = hidden.get(i).outputs();
      Rows deltas = hidden.get(i).deltas();
      dense.get(i).gradient(units, rows, gradient);
      dense.get(i).backward(deltas, rows);
      if (rate > 0) {
        dropouts.get(i).apply(deltas, rows);
      }
      deltas.gate(units, rows);
    }
    input.gradient(rows, gradient);
  }
}
