package org.descentlab.objective.network;

import org.descentlab.math.FloatVector;
import org.descentlab.objective.Sample;
import org.descentlab.objective.Score;

/** How a network is computed. Safe for use by several threads. */
interface Evaluator {

  /** Returns the number of training rows. */
  int trainSize();

  /** Returns the number of test rows. */
  int testSize();

  /** Returns the mean loss over a sample of training rows and writes its gradient. */
  double gradient(FloatVector params, Sample sample, double rate, FloatVector gradient);

  /** Returns the same loss. */
  double loss(FloatVector params, Sample sample, double rate);

  /** Returns the score on the first training rows, dropout off. */
  Score trainScore(FloatVector params, int rows);

  /** Returns the score on the test set, dropout off. */
  Score testScore(FloatVector params);

  /** Returns the rows of the test set. */
  RowSource test();

  /** Visits the outputs for all rows of the test set in order, dropout off. */
  void testOutputs(FloatVector params, OutputVisitor visitor);

  /** Visits the outputs for other rows {@code [rows][inputs]}, dropout off. */
  void outputs(FloatVector params, float[][] rows, OutputVisitor visitor);
}
