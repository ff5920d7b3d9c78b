package org.descentlab.figure;

/**
 * The largest eigenvalue of the Hessian along a run, and what gradient descent can bear.
 *
 * @param run name of the run
 * @param steps of the measurements, ascending
 * @param sharpness the largest eigenvalue at each
 * @param limits 2/η at each; NaN where the optimizer has no such limit
 * @param examples how many the loss is a mean of
 */
public record Sharpness(
    String run, double[] steps, double[] sharpness, double[] limits, int examples)
    implements Finding {

  @Override
  public long step() {
    return steps.length == 0 ? 0 : (long) steps[steps.length - 1];
  }
}
