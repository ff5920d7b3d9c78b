package org.descentlab.ui;

import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.descentlab.experiment.ExperimentSpec;
import org.descentlab.experiment.ProblemSpec;
import org.descentlab.experiment.ProblemSpec.CurveProblem;
import org.descentlab.experiment.ProblemSpec.FormulaProblem;
import org.descentlab.experiment.ProblemSpec.LogisticProblem;
import org.descentlab.experiment.ProblemSpec.RegressionProblem;
import org.descentlab.experiment.ProblemSpec.SurfaceProblem;
import org.descentlab.experiment.Start;
import org.descentlab.experiment.catalog.Surfaces;
import org.descentlab.objective.Interval;

/** Where runs start from, in the experiment and in the runs with problems of their own. */
final class Starts {

  private Starts() {}

  /** Returns the experiment with all runs starting at a point. */
  static ExperimentSpec moved(ExperimentSpec spec, List<Double> point) {
    return moved(spec, Start.at(point));
  }

  /** Returns the experiment with another start of all runs. */
  static ExperimentSpec moved(ExperimentSpec spec, Start start) {
    return spec.withProblems(problem -> problem.withStart(start));
  }

  /**
   * Returns the names of the numbers of a start; none where they are not known yet, or too many.
   */
  static List<String> names(ProblemSpec problem, int dimension) {
    boolean intercept =
        problem instanceof RegressionProblem regression
            ? regression.intercept()
            : problem instanceof LogisticProblem logistic && logistic.intercept();
    if (dimension < 1 || dimension > 2) {
      return List.of();
    }
    if (!problem.hasData()) {
      return List.of("x", "y").subList(0, dimension);
    }
    if (dimension == 1) {
      return List.of(intercept ? "b" : "w");
    }
    return intercept ? List.of("w", "b") : List.of("w₁", "w₂");
  }

  /** Tells whether parameters lie in the part that a problem shows of its own. */
  static boolean inView(ProblemSpec problem, IntToDoubleFunction params) {
    double x = params.applyAsDouble(0);
    if (problem instanceof CurveProblem curve) {
      Interval shown = curve.domain();
      return x >= shown.low() && x <= shown.high();
    }
    if (problem instanceof SurfaceProblem surface) {
      return Surfaces.ALL
          .get(surface.surface().type())
          .recipe()
          .domain()
          .contains(x, params.applyAsDouble(1));
    }
    return !(problem instanceof FormulaProblem formula)
        || formula.domain().contains(x, params.applyAsDouble(1));
  }
}
