package org.descentlab.insight;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.descentlab.experiment.run.NetworkRecord;
import org.descentlab.experiment.run.ParameterSnapshots.Snapshot;

/**
 * Something that takes a while, measured at the kept parameters of runs and remembered as long as
 * these are: first at the last ones, then evenly all along, finer and finer.
 *
 * @param <T> what is measured
 */
final class Course<T> {
  private final Map<NetworkRecord, Map<Long, T>> measured = new WeakHashMap<>();

  /**
   * What is known of a run.
   *
   * @param snapshots those measured so far, steps ascending
   * @param values of each
   * @param complete whether nothing is left to be measured
   */
  record Known<T>(List<Snapshot> snapshots, List<T> values, boolean complete) {

    /** Returns the steps. */
    double[] steps() {
      return snapshots.stream().mapToDouble(Snapshot::step).toArray();
    }
  }

  /**
   * Measures until it is enough, at one place at least.
   *
   * @param measure of parameters
   */
  Known<T> measure(NetworkRecord record, Function<Snapshot, T> measure, BooleanSupplier enough) {
    List<Snapshot> all = record.snapshots().all();
    Map<Long, T> values = measured.computeIfAbsent(record, r -> new HashMap<>());
    values.keySet().retainAll(all.stream().map(Snapshot::step).toList());
    for (Snapshot snapshot : coarseToFine(all)) {
      if (!values.containsKey(snapshot.step())) {
        values.put(snapshot.step(), measure.apply(snapshot));
        if (enough.getAsBoolean()) {
          break;
        }
      }
    }
    List<Snapshot> done = all.stream().filter(s -> values.containsKey(s.step())).toList();
    return new Known<>(
        done, done.stream().map(s -> values.get(s.step())).toList(), done.size() == all.size());
  }

  /** Forgets all runs. */
  void forget() {
    measured.clear();
  }

  /** The last, the first, the one in the middle, those in the middle of what is left, and so on. */
  static <S> List<S> coarseToFine(List<S> all) {
    List<S> order = new ArrayList<>();
    int n = all.size();
    boolean[] taken = new boolean[n];
    for (int stride = Integer.highestOneBit(Math.max(1, n)); stride > 0; stride /= 2) {
      for (int i = n - 1; i >= 0; i--) {
        if (!taken[i] && (i % stride == 0 || i == n - 1)) {
          taken[i] = true;
          order.add(all.get(i));
        }
      }
    }
    return order;
  }
}
