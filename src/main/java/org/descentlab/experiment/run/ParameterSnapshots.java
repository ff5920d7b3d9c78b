package org.descentlab.experiment.run;

import java.util.ArrayList;
import java.util.List;
import org.descentlab.math.Vector;

/**
 * Parameters of a run, kept now and then: at most 128 and 64 MiB of them (but never fewer than
 * two). When they are full every second one goes, and from then on only steps divisible by twice
 * the stride are taken; step 0 and the last one stay. One thread writes, any thread reads without
 * locks.
 */
public final class ParameterSnapshots {
  private static final int MOST = 128;
  private static final long MOST_BYTES = 64L << 20;
  private static final int EVERY = 50;

  private final int most;
  private long stride = EVERY;
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
    long fitting = MOST_BYTES / (4L * Math.max(1, dimension));
    this.most = (int) Math.max(2, Math.min(MOST, fitting));
  }

  /** Takes a copy of the parameters where this step is wanted. */
  void offer(long step, Vector params, boolean last) {
    List<Snapshot> now = new ArrayList<>(kept);
    boolean known = !now.isEmpty() && now.get(now.size() - 1).step() == step;
    while (now.size() >= most && !known && (last || step % stride == 0)) {
      stride *= 2;
      long wanted = stride;
      now.removeIf(snapshot -> snapshot.step() % wanted != 0);
      if (last && now.size() >= most) {
        now.subList(1, now.size()).clear();
      }
    }
    if (!known && (last || step % stride == 0)) {
      now.add(new Snapshot(step, params.copy()));
    }
    kept = List.copyOf(now);
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
