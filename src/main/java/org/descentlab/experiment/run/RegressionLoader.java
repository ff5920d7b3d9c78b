package org.descentlab.experiment.run;

import java.util.Map;
import org.descentlab.data.RegressionSet;
import org.descentlab.experiment.FaultException;
import org.descentlab.experiment.ProblemSpec.LogisticProblem;
import org.descentlab.experiment.ProblemSpec.RegressionProblem;
import org.descentlab.experiment.Start;
import org.descentlab.experiment.file.ExperimentDocument;
import org.descentlab.objective.Domain;
import org.descentlab.objective.LinearRegression;
import org.descentlab.objective.LogisticRegression;
import org.descentlab.objective.Objective;

/** Brings regressions, linear and logistic, and their rows together. Those of late are kept. */
final class RegressionLoader {
  private static final Domain RANDOM_START = new Domain(-1, 1, -1, 1);

  private final RegressionTables tables;
  private final Map<Fit, Objective> fits = new Recent<>();

  private record Fit(RegressionTables.Key table, boolean standardize, boolean intercept) {}

  RegressionLoader(RegressionTables tables) {
    this.tables = tables;
  }

  LoadedProblem load(ExperimentDocument document, RegressionProblem spec, String startPath)
      throws FaultException {
    var key = RegressionTables.Key.of(spec.data(), document.spec().seed(), false);
    RegressionSet table = tables.get(key);
    Objective objective =
        fits.computeIfAbsent(
            new Fit(key, spec.standardize(), spec.intercept()),
            fit ->
                new LinearRegression(
                    fit.standardize() ? table.standardized() : table, fit.intercept()));
    check(document, objective, spec.start(), startPath);
    return ProblemLoader.loaded(spec, objective, spec.start(), RANDOM_START);
  }

  LoadedProblem load(ExperimentDocument document, LogisticProblem spec, String startPath)
      throws FaultException {
    var key = RegressionTables.Key.of(spec.data(), document.spec().seed(), true);
    RegressionSet table = tables.get(key);
    Objective objective =
        fits.computeIfAbsent(
            new Fit(key, false, spec.intercept()),
            fit -> new LogisticRegression(table, fit.intercept()));
    check(document, objective, spec.start(), startPath);
    return ProblemLoader.loaded(spec, objective, spec.start(), RANDOM_START);
  }

  /** Refuses a start that has not one number for each parameter. */
  private static void check(
      ExperimentDocument document, Objective objective, Start start, String startPath)
      throws FaultException {
    int dimension = objective.dimension();
    int given = start.point().size();
    if (given != 0 && given != dimension) {
      throw document.fault(startPath, "start-length", given, dimension);
    }
  }
}
