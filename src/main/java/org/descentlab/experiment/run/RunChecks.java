package org.descentlab.experiment.run;

import java.util.List;
import org.descentlab.experiment.Change;
import org.descentlab.experiment.Expectation;
import org.descentlab.experiment.FaultException;
import org.descentlab.experiment.RunSpec;
import org.descentlab.experiment.file.ExperimentDocument;

/** Checks of a run that need the data: batch, rows and indices against what there is. */
final class RunChecks {

  private RunChecks() {}

  static void check(ExperimentDocument document, int index, LoadedProblem problem)
      throws FaultException {
    RunSpec run = document.spec().runs().get(index);
    String path = "runs[" + index + "]";
    int rows = ProblemLoader.rows(problem.objective());
    int batch = run.batch().orElse(0);
    boolean given = document.lines().containsKey(path + ".batch");
    if (rows > 0 && batch > rows && given) {
      throw document.fault(path + ".batch", "batch-size", batch, rows);
    }
    for (List<Integer> step : run.order().batches()) {
      for (int row : step) {
        if (row >= rows) {
          throw document.fault(path + ".order", "row-index", row, rows - 1);
        }
      }
    }
    int dimension = problem.objective().dimension();
    for (int frozen : run.freeze()) {
      if (frozen >= dimension) {
        throw document.fault(path + ".freeze", "parameter-index", frozen, dimension - 1);
      }
    }
    for (Change change : run.changes()) {
      if (change.field().equals("batch") && change.value() > rows) {
        throw document.fault(path + ".changes", "batch-size", change.value(), rows);
      }
    }
    checkNear(document, run, dimension);
  }

  private static void checkNear(ExperimentDocument document, RunSpec run, int dimension)
      throws FaultException {
    List<Expectation> expectations = document.spec().expect();
    for (int i = 0; i < expectations.size(); i++) {
      if (expectations.get(i) instanceof Expectation.Near near && near.run().equals(run.name())) {
        String path = "expect[" + i + "].near";
        if (dimension > Run.MAX_THETAS) {
          throw document.fault(path, "near-dimension", Run.MAX_THETAS);
        }
        if (near.point().size() != dimension) {
          throw document.fault(path, "start-length", near.point().size(), dimension);
        }
      }
    }
  }
}
