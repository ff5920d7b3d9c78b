package org.descentlab.experiment.run;

import java.util.ArrayList;
import java.util.List;
import org.descentlab.math.Vector;

/**
 * Parameters of a run, kept now and then: at first of every step, at most 128 and 64 MiB of them.
 * When they are full every second one goes, and from then on only steps divisible by twice the
 * stride are taken; step 0 and the last one stay. Where there is room for one alone it is the
 * newest of the steps 0, 1, 2, 4, 8, … and in the end the last. One thread writes, any thread reads
 * without locks.
 */
public final class ParameterSnapshots {
  private static final int MOST = 128;
  private static final long MOST_BYTES = 64L << 20;
  private final int most;
  private long stride = 1;
  private volatile List<Snapshot> kept = List.of();

  /**
   * Parameters at a step.
   *
   * @param step number of updates before
   * @param params of that moment; nobody changes them
   */
  public record Snapshot(long step, Vector params) {}

  /** Room for parameters in single precision. */
  ParameterSnapshots(int dimension) {
    this.most = most(dimension);
  }

  private static int most(int dimension) {
    long fitting = MOST_BYTES / (4L * Math.max(1, dimension));
    return (int) Math.max(1, Math.min(MOST, fitting));
  }

  /** Returns how many bytes the snapshots of so many parameters take at most. */
  static long bytes(int dimension) {
    return 4L * dimension * most(dimension);
  }

  /** Tells whether a step that is not the last one is kept, if only for a time. */
  boolean wants(long step) {
    return step % stride == 0;
  }

  /** Takes a copy of the parameters where this step is wanted; steps ascend. */
  void offer(long step, Vector params, boolean last) {
    List<Snapshot> now = new ArrayList<>(kept);
    boolean known = !now.isEmpty() && now.get(now.size() - 1).step() == step;
    if (known || (!last && !wants(step))) {
      return;
    }
    if (most == 1) {
      now.clear();
      stride = Math.max(1, 2 * step);
    }
    while (now.size() >= most && (last || wants(step))) {
      stride *= 2;
      long wanted = stride;
      now.removeIf(snapshot -> snapshot.step() % wanted != 0);
      if (last && now.size() >= most) {
        now.subList(1, now.size()).clear();
      }
    }
    if (last || most == 1 || wants(step)) {
      now.add(new Snapshot(step, params.copy()));
      kept = List.copyOf(now);
    }
  }

  /** Returns what is kept by now, steps ascending. */
  public List<Snapshot> all() {
    return kept;
  }

  /**
   * Returns the kept parameters whose step is nearest, the earlier of two as near.
   *
   * @throws IllegalStateException before the first row
   */
  public Snapshot nearest(double step) {
    Snapshot best = null;
    for (Snapshot snapshot : kept) {
      if (best == null || Math.abs(snapshot.step() - step) < Math.abs(best.step() - step)) {
        best = snapshot;
      }
    }
    if (best == null) {
      throw new IllegalStateException("nothing is kept before the first row");
    }
    return best;
  }
}
