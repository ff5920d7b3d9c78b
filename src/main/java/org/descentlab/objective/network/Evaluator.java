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

  /** Returns which hidden units, {@code [layer][unit]}, are not 0 for all first training rows. */
  boolean[][] active(FloatVector params, int rows);

  /** Returns the loss over the first training rows on a plane of parameters, dropout off. */
  default LossPlane plane(FloatVector origin, FloatVector first, FloatVector second, int rows) {
    return (x, y) -> {
      double[] losses = new double[x.length];
      FloatVector params = origin.like();
      for (int i = 0; i < x.length; i++) {
        params.set(origin).addScaled(x[i], first).addScaled(y, second);
        losses[i] = trainScore(params, rows).loss();
      }
      return losses;
    };
  }

  /** Returns products with the Hessian of the loss over the first training rows, dropout off. */
  HessianProducts hessian(FloatVector params, int rows);

  /** Returns the rows that are learnt from. */
  RowSource train();

  /** Returns the rows of the test set. */
  RowSource test();

  /** Visits the outputs for all rows of the test set in order, dropout off. */
  void testOutputs(FloatVector params, OutputVisitor visitor);

  /** Visits the outputs for other rows {@code [rows][inputs]}, dropout off. */
  void outputs(FloatVector params, float[][] rows, OutputVisitor visitor);
}
