package org.descentlab.experiment;

import org.descentlab.experiment.ProblemSpec.LogisticProblem;
import org.descentlab.experiment.ProblemSpec.RegressionProblem;

/**
 * What the parameters of a problem stand for. A run may have a problem of its own: it has a place
 * in the pictures of the experiment's problem where the parameters of both stand for the same.
 *
 * @param kind of problem
 * @param intercept whether there is an intercept among them
 * @param standardize whether they belong to standardized features
 */
public record ParameterSpace(String kind, boolean intercept, boolean standardize) {

  /** Returns what the parameters of a problem stand for. */
  public static ParameterSpace of(ProblemSpec problem) {
    if (problem instanceof RegressionProblem regression) {
      return new ParameterSpace(problem.kind(), regression.intercept(), regression.standardize());
    }
    boolean intercept = problem instanceof LogisticProblem logistic && logistic.intercept();
    return new ParameterSpace(problem.kind(), intercept, false);
  }

  /**
   * Tells whether the parameters of two problems stand for the same; those of one problem do,
   * without a look.
   */
  public static boolean isShared(ProblemSpec one, ProblemSpec other) {
    return one == other || of(one).equals(of(other));
  }

  /** Tells whether lines through the data are drawn alike, with an intercept or without. */
  public boolean sharesData(ParameterSpace other) {
    return kind.equals(other.kind) && standardize == other.standardize;
  }
}
