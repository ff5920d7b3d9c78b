package org.descentlab.ui;

import java.util.List;
import org.descentlab.experiment.ExperimentSpec;
import org.descentlab.experiment.ProblemSpec;
import org.descentlab.experiment.ProblemSpec.CurveProblem;
import org.descentlab.experiment.ProblemSpec.FormulaProblem;
import org.descentlab.experiment.ProblemSpec.LogisticProblem;
import org.descentlab.experiment.ProblemSpec.RegressionProblem;
import org.descentlab.experiment.ProblemSpec.SurfaceProblem;

/** Moves where runs start from, in the experiment and in the runs with problems of their own. */
final class Starts {

  private Starts() {}

  /** Returns the experiment with all runs starting at a point. */
  static ExperimentSpec moved(ExperimentSpec spec, List<Double> point) {
    return spec.withProblems(problem -> moved(problem, point));
  }

  private static ProblemSpec moved(ProblemSpec problem, List<Double> point) {
    if (problem instanceof SurfaceProblem surface) {
      return surface.startingAt(point.get(0), point.get(1));
    }
    if (problem instanceof LogisticProblem logistic) {
      return logistic.startingAt(point);
    }
    if (problem instanceof FormulaProblem formula) {
      return formula.startingAt(point.get(0), point.get(1));
    }
    if (problem instanceof CurveProblem curve) {
      return curve.startingAt(point.get(0));
    }
    return problem instanceof RegressionProblem regression ? regression.startingAt(point) : problem;
  }
}
