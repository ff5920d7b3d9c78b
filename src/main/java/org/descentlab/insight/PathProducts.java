package org.descentlab.insight;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.descentlab.experiment.run.ParameterSnapshots.Snapshot;

/** Products of the kept parameters of a run with each other; what is known is not done again. */
final class PathProducts {
  /** By the later step, then by the other. */
  private final Map<Long, Map<Long, Double>> known = new HashMap<>();

  /**
   * Multiplies what is not multiplied yet, until it is enough, one of them at least.
   *
   * @return whether nothing is left
   */
  boolean complete(List<Snapshot> snapshots, BooleanSupplier enough) {
    known.keySet().retainAll(snapshots.stream().map(Snapshot::step).toList());
    for (int i = 0; i < snapshots.size(); i++) {
      Snapshot later = snapshots.get(i);
      if (known.containsKey(later.step())) {
        continue;
      }
      Map<Long, Double> row = new HashMap<>();
      for (Snapshot other : snapshots.subList(0, i + 1)) {
        row.put(other.step(), later.params().dot(other.params()));
      }
      known.put(later.step(), row);
      if (enough.getAsBoolean()) {
        break;
      }
    }
    return known.size() == snapshots.size();
  }

  /** Returns those of the snapshots whose products with each other are known. */
  List<Snapshot> known(List<Snapshot> snapshots) {
    return snapshots.stream().filter(snapshot -> known.containsKey(snapshot.step())).toList();
  }

  /** Returns {@code [snapshots][snapshots]}, of those that are known. */
  double[][] matrix(List<Snapshot> snapshots) {
    int n = snapshots.size();
    double[][] products = new double[n][n];
    for (int i = 0; i < n; i++) {
      Map<Long, Double> row = known.getOrDefault(snapshots.get(i).step(), Map.of());
      for (int j = 0; j <= i; j++) {
        products[i][j] = row.getOrDefault(snapshots.get(j).step(), Double.NaN);
        products[j][i] = products[i][j];
      }
    }
    return products;
  }
}
