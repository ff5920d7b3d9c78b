package org.descentlab.insight;

import java.util.function.BiFunction;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import org.descentlab.experiment.run.ParameterSnapshots.Snapshot;
import org.descentlab.figure.Finding;
import org.descentlab.objective.network.Network;

/**
 * Finds what the kept parameters nearest to a step tell at once.
 *
 * @param offered whether there can be such a picture of a network
 * @param finding what a run's network with these parameters tells
 */
record SnapshotFinder(Predicate<Network> offered, BiFunction<Subject, Snapshot, Finding> finding)
    implements Finder {

  @Override
  public boolean offers(Network network) {
    return offered.test(network);
  }

  @Override
  public Object key(Subject subject, double step) {
    return subject.record().snapshots().nearest(step).step();
  }

  @Override
  public Found find(Subject subject, double step, BooleanSupplier enough) {
    return Found.all(finding.apply(subject, subject.record().snapshots().nearest(step)));
  }
}
