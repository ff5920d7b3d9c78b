package org.descentlab.insight;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;
import java.util.function.BooleanSupplier;
import org.apache.commons.math3.random.RandomGenerator;
import org.descentlab.experiment.run.NetworkRecord;
import org.descentlab.experiment.run.ParameterSnapshots.Snapshot;
import org.descentlab.figure.PathPlane.Directions;
import org.descentlab.landscape.PrincipalPlane;
import org.descentlab.landscape.RandomPlane;
import org.descentlab.math.RandomStreams;
import org.descentlab.math.Vector;
import org.descentlab.objective.network.Network;
import org.jspecify.annotations.Nullable;

/**
 * Finds the path of the kept parameters on the plane of its principal components, or of random
 * directions, and the loss around it. While a run goes on the plane is that of a moment, until its
 * first picture is there, and the path goes as far as it is known.
 */
final class PathFinder implements Finder {

  private static final class Path {
    private final PathProducts products = new PathProducts();
    private @Nullable PlaneSearch search;
  }

  private final Directions directions;
  private final Map<NetworkRecord, Path> paths = new WeakHashMap<>();

  PathFinder(Directions directions) {
    this.directions = directions;
  }

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
      known = directions == Directions.RANDOM || path.products.complete(kept, enough);
      search = search(subject, kept, path.products).orElse(null);
      path.search = search;
    }
    if (search == null) {
      return new Found(List.of(), !known);
    }
    search.grow(enough);
    boolean more = !search.complete() || !search.isOf(kept);
    return Found.of(Optional.of(search.at(step)), more);
  }

  @Override
  public void forget() {
    paths.clear();
  }

  private Optional<PlaneSearch> search(
      Subject subject, List<Snapshot> kept, PathProducts products) {
    if (directions == Directions.RANDOM) {
      RandomGenerator random = new RandomStreams(0).estimator(); // for all networks the same
      return RandomPlane.of(subject.network().architecture(), params(kept), random)
          .map(plane -> new PlaneSearch(subject, kept, plane, directions));
    }
    List<Snapshot> known = products.known(kept);
    return PrincipalPlane.of(params(known), products.matrix(known))
        .map(plane -> new PlaneSearch(subject, known, plane, directions));
  }

  private static List<Vector> params(List<Snapshot> kept) {
    return kept.stream().map(Snapshot::params).toList();
  }
}
