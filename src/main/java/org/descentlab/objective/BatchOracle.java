package org.descentlab.objective;

import org.descentlab.math.Vector;

/** A mini-batch a step: loss and gradient are means over the rows that {@link Batches} gives. */
public final class BatchOracle implements GradientOracle {
  private final FiniteSum sum;
  private final Batches batches;
  private Sample sample;
  private long evaluations;

  /** An oracle over the rows of {@code sum} as {@code batches} cuts them. */
  public BatchOracle(FiniteSum sum, Batches batches) {
    this.sum = sum;
    this.batches = batches;
    this.sample = new Sample(new int[0], 0, 0, 0);
  }

  @Override
  public void next() {
    sample = batches.next();
  }

  /** Returns the rows of the current step. */
  public Sample sample() {
    return sample;
  }

  @Override
  public double query(Vector params, Vector gradient) {
    evaluations++;
    return sum.valueAndGradient(params, sample, gradient);
  }

  @Override
  public double value(Vector params) {
    evaluations++;
    return sum.value(params, sample);
  }

  @Override
  public long evaluations() {
    return evaluations;
  }
}
