package org.descentlab.insight;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;
import java.util.function.BooleanSupplier;
import org.descentlab.experiment.run.NetworkRecord;
import org.descentlab.experiment.run.ParameterSnapshots.Snapshot;
import org.descentlab.landscape.PrincipalPlane;
import org.descentlab.objective.network.Network;
import org.jspecify.annotations.Nullable;

/**
 * Finds the path of the kept parameters on the plane of its principal components, and the loss
 * around it. While a run goes on the plane is that of a moment, until its first picture is there,
 * and the path goes as far as it is known.
 */
final class PathFinder implements Finder {

  private static final class Path {
    private final PathProducts products = new PathProducts();
    private @Nullable PlaneSearch search;
  }

  private final Map<NetworkRecord, Path> paths = new WeakHashMap<>();

  @Override
  public boolean offers(Network network) {
    return true;
  }

  @Override
  public Object key(Subject subject, double step) {
    List<Snapshot> all = subject.record().snapshots().all();
    long here = all.stream().filter(snapshot -> snapshot.step() <= step).count();
    return List.of(Steps.kept(subject), here);
  }

  @Override
  public Found find(Subject subject, double step, BooleanSupplier enough) {
    Path path = paths.computeIfAbsent(subject.record(), record -> new Path());
    List<Snapshot> kept = subject.record().snapshots().all();
    PlaneSearch search = path.search;
    boolean known = true;
    if (search == null || (search.begun() && !search.isOf(kept))) {
      known = path.products.complete(kept, enough);
      search = search(subject, path.products.known(kept), path.products).orElse(null);
      path.search = search;
    }
    if (search == null) {
      return new Found(List.of(), !known);
    }
    search.grow(enough);
    boolean more = !search.complete() || !search.isOf(kept);
    return Found.of(Optional.of(search.at(step)), more);
  }

  private static Optional<PlaneSearch> search(
      Subject subject, List<Snapshot> kept, PathProducts products) {
    return PrincipalPlane.of(kept.stream().map(Snapshot::params).toList(), products.matrix(kept))
        .map(plane -> new PlaneSearch(subject, kept, plane));
  }
}
