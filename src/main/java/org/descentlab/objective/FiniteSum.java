package org.descentlab.objective;

import org.descentlab.math.Vector;

/**
 * An objective that is a mean over the rows of a data set, f = (1/n) Σ fᵢ. Pure in parameters and
 * {@link Sample}: also what dropout hides follows from the sample alone.
 */
public interface FiniteSum extends Objective {

  /** Returns n, the number of rows. */
  int size();

  /** Returns the mean of fᵢ over the sample's rows and writes its gradient. */
  double valueAndGradient(Vector params, Sample sample, Vector gradient);

  /** Returns the mean of fᵢ over the sample's rows. */
  default double value(Vector params, Sample sample) {
    return valueAndGradient(params, sample, params.like());
  }
}
