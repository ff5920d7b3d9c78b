package org.descentlab.insight;

import java.util.Optional;
import org.descentlab.experiment.run.History;
import org.descentlab.experiment.run.NetworkRecord;
import org.descentlab.experiment.run.Run;
import org.descentlab.objective.network.Network;

/**
 * A run whose network is looked into, and what it recorded so far; at least its first parameters
 * are kept.
 *
 * @param run the run
 * @param network what it trains
 * @param record what it records for this
 * @param history its rows
 */
public record Subject(Run run, Network network, NetworkRecord record, History history) {

  /** Returns what there is to look into: nothing before the first row. */
  public static Optional<Subject> of(Run run, History history) {
    return run.problem().objective() instanceof Network network
        ? run.inspected()
            .filter(record -> !record.snapshots().all().isEmpty())
            .map(record -> new Subject(run, network, record, history))
        : Optional.empty();
  }

  /** Returns the run's name. */
  public String name() {
    return run.spec().name();
  }
}
