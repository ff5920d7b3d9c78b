package org.descentlab.experiment.run;

import java.util.List;
import org.descentlab.experiment.BatchOrder;
import org.descentlab.experiment.Change;
import org.descentlab.experiment.FaultException;
import org.descentlab.experiment.NetworkProblem;
import org.descentlab.experiment.RunSpec;
import org.descentlab.experiment.file.ExperimentDocument;

/** Checks of a run that trains a network: its batches under batch norm, and its memory. */
final class NetworkChecks {
  private NetworkChecks() {}

  static void check(ExperimentDocument document, RunSpec run, String path, LoadedProblem problem)
      throws FaultException {
    if (!(problem.spec() instanceof NetworkProblem spec)) {
      return;
    }
    if (spec.units().batchNorm()) {
      checkBatches(document, run, path, ProblemLoader.rows(problem.objective()));
    }
    NetworkMemory memory = NetworkMemory.of(run, problem);
    if (memory.megabytes() > NetworkMemory.available()) {
      throw document.fault(
          "problem.hidden", "too-little-memory", memory.megabytes(), NetworkMemory.available());
    }
  }

  /** A batch of one row has no variance; the last one of an epoch may be such a one too. */
  private static void checkBatches(ExperimentDocument document, RunSpec run, String path, int rows)
      throws FaultException {
    if (run.order().kind() == BatchOrder.Kind.EXPLICIT) {
      if (run.order().batches().stream().map(List::size).anyMatch(size -> size == 1)) {
        throw document.fault(path + ".order", "batch-of-one");
      }
      return;
    }
    checkBatch(document, path + ".batch", run.batch().orElse(rows), rows);
    for (Change change : run.changes()) {
      if (change.field().equals("batch")) {
        checkBatch(document, path + ".changes", (int) change.value(), rows);
      }
    }
  }

  /** Tells whether a network can be trained with batches of so many of the rows. */
  static boolean allows(LoadedProblem problem, int given) {
    if (!(problem.spec() instanceof NetworkProblem spec) || !spec.units().batchNorm()) {
      return true;
    }
    int rows = ProblemLoader.rows(problem.objective());
    return smallest(given, rows) > 1;
  }

  private static void checkBatch(ExperimentDocument document, String path, int given, int rows)
      throws FaultException {
    if (smallest(given, rows) > 1) {
      return;
    }
    int batch = Math.min(given, rows);
    throw batch == 1
        ? document.fault(path, "batch-of-one")
        : document.fault(path, "last-batch-of-one", batch, rows);
  }

  /** The size of the smallest batch of an epoch, of which the last one may be shorter. */
  private static int smallest(int given, int rows) {
    int batch = Math.min(given, rows);
    return rows % batch == 0 ? batch : rows % batch;
  }
}
