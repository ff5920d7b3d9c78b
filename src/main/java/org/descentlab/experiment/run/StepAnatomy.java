package org.descentlab.experiment.run;

import java.util.List;
import java.util.Optional;

/**
 * The update that follows a row, taken apart: what the step saw, what each part of the optimizer
 * made of it, line by line, and the move.
 *
 * @param step number of the row, from 0; the update is number {@code step + 1}
 * @param loss as the step saw it
 * @param learningRate in force
 * @param before parameters before the update
 * @param after parameters after it
 * @param gradient as the step saw it
 * @param update Δθ as it was added
 * @param subSteps the lines, in the order in which they are computed
 * @param preconditioner {@code [dimension]}, by which this step divided component by component;
 *     empty for methods that do not
 */
public record StepAnatomy(
    long step,
    double loss,
    double learningRate,
    double[] before,
    double[] after,
    double[] gradient,
    double[] update,
    List<SubStep> subSteps,
    Optional<double[]> preconditioner) {

  /** Keeps the lines. */
  public StepAnatomy {
    subSteps = List.copyOf(subSteps);
  }
}
