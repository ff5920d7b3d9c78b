package org.descentlab.objective.network;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.descentlab.math.FloatVector;

/**
 * The loss of a network of ReLU units on a plane of its parameters. The first layer's weighted sums
 * are affine in the plane's coordinates: those of the origin and of both directions are computed
 * once, and combined at every point, 64 rows at a time, {@code [unit][row]}.
 */
final class AffineLossPlane implements LossPlane {
  /** Points whose weights are kept at once have at most so many. */
  private static final int MOST_WEIGHTS = 1 << 20;

  private final List<LayerShape> tail;
  private final List<FloatVector> plane;
  private final List<SampleBlock> blocks = new ArrayList<>();
  private final List<Rows> units = new ArrayList<>();
  private final int classes;
  private final Rows sums;
  private final Rows exponentials = new Rows(2, SampleBlock.ROWS);
  private final int rows;
  private final int tailFrom;
  private final int tailSize;

  /**
   * A plane.
   *
   * @param plane origin and both directions
   * @param batch the rows
   * @param firstSums gives the first layer's weighted sums {@code [rows][units]} under parameters
   */
  AffineLossPlane(
      Architecture architecture,
      List<FloatVector> plane,
      Batch batch,
      Function<FloatVector, float[][]> firstSums) {
    List<LayerShape> layers = architecture.layers();
    this.tail = layers.subList(1, layers.size());
    this.plane = plane;
    this.rows = batch.size();
    this.tailFrom = tail.get(0).offset();
    this.tailSize = layers.get(layers.size() - 1).end() - tailFrom;
    int width = layers.get(0).outputs();
    units.add(new Rows(width, SampleBlock.ROWS));
    tail.forEach(shape -> units.add(BlockLayer.room(shape.outputs(), SampleBlock.ROWS)));
    this.classes = layers.get(layers.size() - 1).outputs();
    this.sums = new Rows(width, SampleBlock.ROWS);
    List<float[][]> planeSums = plane.stream().map(firstSums).toList();
    for (int from = 0; from < rows; from += SampleBlock.ROWS) {
      blocks.add(new SampleBlock(planeSums, batch, from));
    }
  }

  @Override
  public double[] losses(double[] x, double y) {
    double[] losses = new double[x.length];
    int most = Math.max(1, MOST_WEIGHTS / tailSize);
    for (int from = 0; from < x.length; from += most) {
      add(x, y, from, Math.min(x.length, from + most), losses);
    }
    for (int i = 0; i < x.length; i++) {
      losses[i] /= rows;
    }
    return losses;
  }

  /** Adds up the losses of all rows at some of the points. */
  private void add(double[] x, double y, int from, int to, double[] losses) {
    List<List<BlockLayer>> networks = new ArrayList<>();
    for (int i = from; i < to; i++) {
      float[] params = combined((float) x[i], (float) y);
      networks.add(tail.stream().map(shape -> new BlockLayer(shape, params, tailFrom)).toList());
    }
    for (SampleBlock block : blocks) {
      block.atSecond((float) y, sums);
      for (int i = from; i < to; i++) {
        block.atFirst(sums, (float) x[i], units.get(0));
        losses[i] += block.loss(forward(networks.get(i - from)), classes, exponentials);
      }
    }
  }

  /** Goes from the outputs of the first layer's units to those of the network. */
  private Rows forward(List<BlockLayer> layers) {
    int last = layers.size() - 1;
    for (int l = 0; l <= last; l++) {
      Rows outputs = units.get(l + 1);
      layers.get(l).forward(units.get(l), outputs);
      if (l < last) {
        outputs.rectify(outputs.count());
      }
    }
    return units.get(last + 1);
  }

  /** The parameters after the first layer at a point. */
  private float[] combined(float x, float y) {
    float[] params = new float[tailSize];
    float[] origin = tail(plane.get(0));
    float[] first = tail(plane.get(1));
    float[] second = tail(plane.get(2));
    for (int i = 0; i < tailSize; i++) {
      params[i] = origin[i] + x * first[i] + y * second[i];
    }
    return params;
  }

  private float[] tail(FloatVector vector) {
    float[] part = new float[tailSize];
    System.arraycopy(vector.array(), vector.offset() + tailFrom, part, 0, tailSize);
    return part;
  }
}
