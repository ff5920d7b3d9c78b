package org.descentlab.experiment.run;

import java.util.List;
import org.descentlab.math.Vector;
import org.descentlab.objective.network.Architecture;
import org.descentlab.objective.network.LayerShape;

/**
 * What views of a network show of a run: at rows divisible by 50 the norm of each layer's gradient,
 * and the parameters now and then. One thread writes, any thread reads.
 */
public final class NetworkRecord {
  private static final int ROWS = 1 << 14;
  private static final int NORMS_EVERY = 50;

  private final List<LayerShape> layers;
  private final ParameterSnapshots snapshots;
  private final double[] cells;
  private volatile RowStore storage;

  NetworkRecord(Architecture architecture) {
    this.layers = architecture.layers();
    this.snapshots = new ParameterSnapshots(Math.toIntExact(architecture.parameterCount()));
    this.cells = new double[1 + layers.size()];
    this.storage = new RowStore(ROWS, cells.length, 1);
  }

  /** Tells whether anything of a row is recorded. */
  boolean wants(long step) {
    return step % NORMS_EVERY == 0 || snapshots.wants(step);
  }

  /** Takes a row: {@code params[d]} and the gradient that its update sees. */
  void row(long step, Vector params, Vector gradient) {
    if (step % NORMS_EVERY == 0) {
      norms(step, gradient);
    }
    snapshots.offer(step, params, false);
  }

  private void norms(long step, Vector gradient) {
    RowStore store = storage;
    if (store.size() == ROWS) {
      store = thinned(store);
      storage = store;
    }
    if (step / NORMS_EVERY % store.stride == 0) {
      cells[0] = step;
      for (int i = 0; i < layers.size(); i++) {
        cells[i + 1] = gradient.slice(layers.get(i).offset(), layers.get(i).end()).norm();
      }
      store.append(cells);
    }
  }

  /** Takes the last parameters. */
  void end(long step, Vector params) {
    snapshots.offer(step, params, true);
  }

  private static RowStore thinned(RowStore old) {
    RowStore half = new RowStore(ROWS, old.width(), old.stride * 2);
    for (int i = 0; i < old.size(); i += 2) {
      half.append(old, i);
    }
    return half;
  }

  /** Returns the layers from the first to the last. */
  public List<LayerShape> layers() {
    return layers;
  }

  /** Returns the kept parameters. */
  public ParameterSnapshots snapshots() {
    return snapshots;
  }

  /** Returns the norms of the layers' gradients recorded so far. */
  public Norms norms() {
    RowStore store = storage;
    return new Norms(store, store.size());
  }

  /** Norms of the layers' gradients; later rows don't show in it. */
  public static final class Norms {
    private final RowStore store;
    private final int size;

    private Norms(RowStore store, int size) {
      this.store = store;
      this.size = size;
    }

    /** Returns the number of rows. */
    public int size() {
      return size;
    }

    /** Returns the step of row {@code i}. */
    public long step(int i) {
      return (long) store.get(i, 0);
    }

    /** Returns the norm of the gradient of a layer, from 0, weights and biases together. */
    public double norm(int i, int layer) {
      return store.get(i, layer + 1);
    }
  }
}
