package org.descentlab.objective;

import org.descentlab.math.Vector;

/** A finite sum with a test set, whose parameters can be scored by loss and accuracy. */
public interface Classifier extends FiniteSum {

  /** Returns the score on the first {@code min(size(), rows)} training rows, dropout off. */
  Score trainScore(Vector params, int rows);

  /** Returns the score on the whole test set, dropout off. */
  Score testScore(Vector params);
}
