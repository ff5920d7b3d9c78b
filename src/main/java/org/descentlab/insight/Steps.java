package org.descentlab.insight;

import java.util.List;
import org.descentlab.experiment.run.ParameterSnapshots.Snapshot;

/** Which parameters of a run are kept. */
final class Steps {
  private Steps() {}

  /** What tells one state of the kept parameters from another: how many, and the last step. */
  static List<Long> kept(Subject subject) {
    List<Snapshot> all = subject.record().snapshots().all();
    return List.of((long) all.size(), all.get(all.size() - 1).step());
  }
}
