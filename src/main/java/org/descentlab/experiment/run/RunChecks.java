package org.descentlab.experiment.run;

import java.util.List;
import org.descentlab.experiment.Change;
import org.descentlab.experiment.Expectation;
import org.descentlab.experiment.Fault;
import org.descentlab.experiment.FaultException;
import org.descentlab.experiment.RunSpec;
import org.descentlab.experiment.StopSpec;
import org.descentlab.experiment.catalog.Estimators;
import org.descentlab.experiment.catalog.Limits;
import org.descentlab.experiment.catalog.Optimizers;
import org.descentlab.experiment.file.ExperimentDocument;
import org.descentlab.experiment.file.FormulaFaults;
import org.descentlab.formula.Condition;
import org.descentlab.formula.FormulaException;
import org.descentlab.formula.Variables;
import org.descentlab.objective.Objective;
import org.descentlab.objective.TwiceDifferentiable;

/** Checks of a run that need the data: batch, rows and indices against what there is. */
final class RunChecks {
  /** A step solves a system of at most so many equations. */
  private static final int MAX_UNKNOWNS = 1000;

  private RunChecks() {}

  static void check(ExperimentDocument document, int index, LoadedProblem problem)
      throws FaultException {
    RunSpec run = document.spec().runs().get(index);
    String path = "runs[" + index + "]";
    int rows = ProblemLoader.rows(problem.objective());
    checkBatches(document, run, path, rows);
    checkSteps(document, run, rows);
    int dimension = problem.objective().dimension();
    for (int frozen : run.freeze()) {
      if (frozen >= dimension) {
        throw document.fault(path + ".freeze", "parameter-index", frozen, dimension - 1);
      }
    }
    checkHessian(document, run, path, problem.objective());
    NetworkChecks.check(document, run, path, problem);
    if (Estimators.DIFFERENCES.contains(run.estimator().type())
        && dimension > Estimators.MAX_DIFFERENCES) {
      throw document.fault(
          path + ".estimator", "too-many-differences", dimension, Estimators.MAX_DIFFERENCES);
    }
    checkPlaces(document, run, dimension);
  }

  private static void checkHessian(
      ExperimentDocument document, RunSpec run, String path, Objective objective)
      throws FaultException {
    if (!Optimizers.recipe(run.optimizer()).needsHessian()) {
      return;
    }
    if (!(objective instanceof TwiceDifferentiable)) {
      throw document.fault(path + ".optimizer", "no-hessian", run.name());
    }
    if (objective.dimension() > MAX_UNKNOWNS) {
      throw document.fault(
          path + ".optimizer",
          "too-many-unknowns",
          run.name(),
          objective.dimension(),
          MAX_UNKNOWNS);
    }
  }

  private static void checkBatches(ExperimentDocument document, RunSpec run, String path, int rows)
      throws FaultException {
    int batch = run.batch().orElse(0);
    boolean given = document.lines().containsKey(path + ".batch");
    if (rows > 0 && batch > rows && given) {
      throw document.fault(path + ".batch", "batch-size", batch, rows);
    }
    List<List<Integer>> explicit = run.order().batches();
    int most = explicit.stream().mapToInt(List::size).max().orElse(0);
    if (given && most > 0 && run.batch().orElse(rows) != most) {
      throw document.fault(path + ".batch", "batches-size", run.batch().orElse(rows), most);
    }
    for (List<Integer> step : explicit) {
      for (int row : step) {
        if (row >= rows) {
          throw document.fault(path + ".order", "row-index", row, rows - 1);
        }
      }
    }
    for (Change change : run.changes()) {
      if (change.field().equals("batch") && most > 0) {
        throw document.fault(path + ".changes", "batches-fixed");
      }
      if (change.field().equals("batch") && change.value() > rows) {
        throw document.fault(path + ".changes", "batch-size", change.value(), rows);
      }
    }
  }

  private static void checkSteps(ExperimentDocument document, RunSpec run, int rows)
      throws FaultException {
    StopSpec stop = document.spec().stop();
    if (stop.steps().isEmpty()) {
      long steps = stop.mostSteps(rows, rowsOfStep(run, rows)).orElse(0);
      if (steps > Limits.MAX_STEPS) {
        throw document.fault("stop.epochs", "too-many-steps", run.name(), steps, Limits.MAX_STEPS);
      }
    }
  }

  private static double rowsOfStep(RunSpec run, int rows) {
    return run.order().batches().stream()
        .mapToInt(List::size)
        .average()
        .orElse(Math.min(run.batch().orElse(rows), rows));
  }

  private static void checkWhere(
      ExperimentDocument document, String path, String condition, int dimension)
      throws FaultException {
    if (dimension > Run.MAX_THETAS) {
      throw document.fault(path, "where-dimension", Run.MAX_THETAS);
    }
    try {
      Condition.of(condition, Variables.of(dimension));
    } catch (FormulaException e) {
      Fault fault = FormulaFaults.of(e);
      throw document.fault(path, fault.code(), fault.arguments().toArray());
    }
  }

  private static void checkPlaces(ExperimentDocument document, RunSpec run, int dimension)
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
      if (expectations.get(i) instanceof Expectation.Where where
          && where.run().equals(run.name())) {
        checkWhere(document, "expect[" + i + "].where", where.condition(), dimension);
      }
    }
  }
}
