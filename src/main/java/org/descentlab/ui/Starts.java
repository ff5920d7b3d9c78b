package org.descentlab.ui;

import java.util.ArrayList;
import java.util.List;
import org.descentlab.experiment.ExperimentSpec;
import org.descentlab.experiment.ProblemSpec;
import org.descentlab.experiment.ProblemSpec.RegressionProblem;
import org.descentlab.experiment.ProblemSpec.SurfaceProblem;
import org.descentlab.experiment.RunSpec;
import org.descentlab.experiment.Start;

/** Moves where runs start from, in the experiment and in the runs with problems of their own. */
final class Starts {

  private Starts() {}

  /** Returns the experiment with all runs starting at a point. */
  static ExperimentSpec moved(ExperimentSpec spec, List<Double> point) {
    List<RunSpec> runs = new ArrayList<>();
    for (RunSpec run : spec.runs()) {
      runs.add(run.withProblem(moved(run.problem(), point)));
    }
    return spec.withProblem(moved(spec.problem(), point)).withRuns(runs);
  }

  private static ProblemSpec moved(ProblemSpec problem, List<Double> point) {
    if (problem instanceof SurfaceProblem surface) {
      return new SurfaceProblem(surface.surface(), Start.at(point));
    }
    if (problem instanceof RegressionProblem r) {
      return new RegressionProblem(r.data(), r.intercept(), r.standardize(), Start.at(point));
    }
    return problem;
  }
}
