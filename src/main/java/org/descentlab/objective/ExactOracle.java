package org.descentlab.objective;

import org.descentlab.math.Vector;

/** The objective itself: every step sees the true loss and the true gradient. */
public final class ExactOracle implements GradientOracle {
  private final Objective objective;
  private long evaluations;

  /** An oracle that answers with {@code objective}. */
  public ExactOracle(Objective objective) {
    this.objective = objective;
  }

  @Override
  public void next() {
    // nothing is drawn
  }

  @Override
  public double query(Vector params, Vector gradient) {
    evaluations++;
    return objective.valueAndGradient(params, gradient);
  }

  @Override
  public double value(Vector params) {
    evaluations++;
    return objective.value(params);
  }

  @Override
  public long evaluations() {
    return evaluations;
  }
}
