package org.descentlab.objective;

import org.descentlab.math.Vector;

/** A finite sum with a test set, whose parameters can be scored by loss and accuracy. */
public interface Classifier extends FiniteSum {

  /** Returns the score on the first {@code min(size(), rows)} training rows, dropout off. */
  Score trainScore(Vector params, int rows);

  /** Returns the score on the whole test set, dropout off; NaN where there is no row to test. */
  Score testScore(Vector params);

  /** Returns the number of rows of the test set; 0 where there is none. */
  int testSize();

  /** Tells whether rows have classes; without them every accuracy is NaN. */
  boolean hasClasses();
}
