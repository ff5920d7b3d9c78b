package org.descentlab.experiment.run;

import java.util.List;
import org.descentlab.experiment.FaultException;
import org.descentlab.experiment.NetworkProblem;
import org.descentlab.experiment.RunSpec;
import org.descentlab.experiment.file.ExperimentDocument;

/** Networks that advance in turn are in memory together, each with what views of it show. */
public final class RunsInTurn {
  private RunsInTurn() {}

  /**
   * Refuses networks that don't fit into memory together, before any of them is made.
   *
   * @param runs those that are to advance in turn
   * @param problems what each of them minimizes, loaded
   * @throws FaultException with the memory they need and what there is
   */
  public static void check(
      ExperimentDocument document, List<RunSpec> runs, List<LoadedProblem> problems)
      throws FaultException {
    NetworkMemory all = new NetworkMemory(0);
    for (int i = 0; i < runs.size(); i++) {
      LoadedProblem problem = problems.get(i);
      if (problem.spec() instanceof NetworkProblem) {
        double snapshots = (double) ParameterSnapshots.bytes(problem.objective().dimension());
        all = all.plus(NetworkMemory.of(runs.get(i), problem).bytes()).plus(snapshots);
      }
    }
    if (all.megabytes() > NetworkMemory.available()) {
      throw document.fault(
          "runs",
          "too-little-memory-together",
          runs.size(),
          all.megabytes(),
          NetworkMemory.available());
    }
  }
}
