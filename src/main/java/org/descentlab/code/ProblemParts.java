package org.descentlab.code;

import org.descentlab.experiment.ExperimentSpec;
import org.descentlab.experiment.ProblemSpec.LogisticProblem;
import org.descentlab.experiment.ProblemSpec.RegressionProblem;
import org.descentlab.experiment.RunSpec;
import org.descentlab.experiment.run.LoadedProblem;
import org.descentlab.math.Vector;
import org.descentlab.objective.FiniteSum;
import org.descentlab.objective.LinearRegression;
import org.descentlab.objective.LogisticRegression;
import org.descentlab.objective.network.Network;

/** Chooses how a problem is written. */
final class ProblemParts {
  private ProblemParts() {}

  static ProblemPart of(
      ExperimentSpec experiment, RunSpec run, LoadedProblem loaded, Vector start, boolean batches) {
    if (loaded.spec() instanceof RegressionProblem spec) {
      LinearRegression objective = (LinearRegression) loaded.objective();
      return RegressionPart.linear(objective.data(), spec.intercept(), start, batches);
    }
    if (loaded.spec() instanceof LogisticProblem spec) {
      LogisticRegression objective = (LogisticRegression) loaded.objective();
      return RegressionPart.logistic(objective.data(), spec.intercept(), start, batches);
    }
    if (loaded.objective() instanceof Network network) {
      return NetworkPart.of(experiment, run, network, batches);
    }
    return FormulaPart.of(loaded.spec(), start);
  }

  /** Returns how many rows of data there are, 0 without. */
  static int rows(LoadedProblem loaded) {
    return loaded.objective() instanceof FiniteSum sum ? sum.size() : 0;
  }
}
