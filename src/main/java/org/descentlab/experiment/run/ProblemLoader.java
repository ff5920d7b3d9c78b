package org.descentlab.experiment.run;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.descentlab.experiment.ExperimentSpec;
import org.descentlab.experiment.FaultException;
import org.descentlab.experiment.NetworkProblem;
import org.descentlab.experiment.ProblemSpec;
import org.descentlab.experiment.ProblemSpec.CurveProblem;
import org.descentlab.experiment.ProblemSpec.FormulaProblem;
import org.descentlab.experiment.ProblemSpec.LogisticProblem;
import org.descentlab.experiment.ProblemSpec.RegressionProblem;
import org.descentlab.experiment.ProblemSpec.SurfaceProblem;
import org.descentlab.experiment.RegressionSource;
import org.descentlab.experiment.Start;
import org.descentlab.experiment.catalog.SurfaceRecipe;
import org.descentlab.experiment.catalog.Surfaces;
import org.descentlab.experiment.file.ExperimentDocument;
import org.descentlab.objective.Domain;
import org.descentlab.objective.FiniteSum;
import org.descentlab.objective.Objective;

/**
 * Brings problems and their data together. Data that were read lately are kept. Checks what can be
 * judged only with the data in hand.
 */
public final class ProblemLoader {
  private static final String OWN_START = "problem.start";

  private final RegressionTables tables;
  private final RegressionLoader regressions;
  private final NetworkLoader networks;

  /** Reads data files relative to {@code folder}. */
  public ProblemLoader(Path folder) {
    this.tables = new RegressionTables(folder);
    this.regressions = new RegressionLoader(tables);
    this.networks = new NetworkLoader(folder);
  }

  /**
   * Loads the problem of one run, and checks the run against it.
   *
   * @throws FaultException where data can't be read or the run does not fit them
   */
  public LoadedProblem load(ExperimentDocument document, int index) throws FaultException {
    String own = "runs[" + index + "].problem.start";
    String start = document.lines().containsKey(own) ? own : OWN_START;
    LoadedProblem problem = problem(document, document.spec().runs().get(index).problem(), start);
    RunChecks.check(document, index, problem);
    return problem;
  }

  /**
   * Loads the experiment's own problem, without what a run has of its own.
   *
   * @throws FaultException where data can't be read
   */
  public LoadedProblem load(ExperimentDocument document) throws FaultException {
    return problem(document, document.spec().problem(), OWN_START);
  }

  /**
   * Returns the experiment with the rows of a small CSV file inside it, so that its text alone
   * brings everything back wherever it is.
   *
   * @throws FaultException where the file can't be read
   */
  public ExperimentSpec withDataInside(ExperimentDocument document) throws FaultException {
    ExperimentSpec spec = document.spec();
    if (spec.problem() instanceof RegressionProblem problem) {
      RegressionSource inside = tables.inside(problem.data(), false);
      return spec.withProblems(own -> ((RegressionProblem) own).withData(inside));
    }
    if (spec.problem() instanceof LogisticProblem problem) {
      RegressionSource inside = tables.inside(problem.data(), true);
      return spec.withProblems(own -> ((LogisticProblem) own).withData(inside));
    }
    return spec;
  }

  private LoadedProblem problem(ExperimentDocument document, ProblemSpec spec, String startPath)
      throws FaultException {
    try {
      if (spec instanceof SurfaceProblem surface) {
        return surface(document.spec(), surface);
      }
      if (spec instanceof FormulaProblem formula) {
        return formula(document.spec(), formula);
      }
      if (spec instanceof CurveProblem curve) {
        return curve(document.spec(), curve);
      }
      if (spec instanceof RegressionProblem regression) {
        return regressions.load(document, regression, startPath);
      }
      if (spec instanceof LogisticProblem logistic) {
        return regressions.load(document, logistic, startPath);
      }
      return networks.load(document, (NetworkProblem) spec);
    } catch (InvalidPathException e) {
      throw document.fault("problem.data", "bad-path", e.getInput());
    }
  }

  private static LoadedProblem surface(ExperimentSpec experiment, SurfaceProblem spec) {
    SurfaceRecipe recipe = Surfaces.ALL.get(spec.surface().type()).recipe();
    Domain domain = experiment.view().domain().orElse(recipe.domain());
    return loaded(spec, recipe.make().apply(spec.surface()), spec.start(), domain);
  }

  private static LoadedProblem formula(ExperimentSpec experiment, FormulaProblem spec) {
    Domain domain = experiment.view().domain().orElse(spec.domain());
    return loaded(spec, spec.objective(), spec.start(), domain);
  }

  private static LoadedProblem curve(ExperimentSpec experiment, CurveProblem spec) {
    Domain own = new Domain(spec.domain().low(), spec.domain().high(), 0, 1);
    return loaded(spec, spec.objective(), spec.start(), experiment.view().domain().orElse(own));
  }

  /** Brings together a problem without masks and where its runs start. */
  static LoadedProblem loaded(ProblemSpec spec, Objective objective, Start start, Domain domain) {
    return new LoadedProblem(
        spec,
        objective,
        streams -> Starts.params(start, objective.dimension(), domain, streams),
        LoadedProblem::withoutMasks);
  }

  /** Returns n where the objective is a mean over n rows, else 0. */
  static int rows(Objective objective) {
    return objective instanceof FiniteSum sum ? sum.size() : 0;
  }
}
