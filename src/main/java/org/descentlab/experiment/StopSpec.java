package org.descentlab.experiment;

import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * When a run ends.
 *
 * @param steps after so many steps
 * @param epochs after so many times the data set
 * @param divergesAbove where |loss| or |parameter| is beyond it or not finite
 * @param lossBelow where the loss is smaller
 * @param gradientBelow where the gradient's norm is smaller
 * @param updateBelow where the update's norm is smaller
 */
public record StopSpec(
    OptionalLong steps,
    OptionalInt epochs,
    double divergesAbove,
    OptionalDouble lossBelow,
    OptionalDouble gradientBelow,
    OptionalDouble updateBelow) {
  /** Default bound of divergence. */
  public static final double DIVERGES_ABOVE = 1e12;

  /** Ends after so many steps. */
  public static StopSpec after(long steps) {
    return new StopSpec(
        OptionalLong.of(steps),
        OptionalInt.empty(),
        DIVERGES_ABOVE,
        OptionalDouble.empty(),
        OptionalDouble.empty(),
        OptionalDouble.empty());
  }

  /** Returns how many updates an epoch takes; the batch at its end may be smaller. */
  public static long stepsPerEpoch(int rows, double batch) {
    return (long) Math.ceil(rows / Math.max(1, batch));
  }

  /**
   * Returns how many updates a run makes at most; empty where nothing here tells.
   *
   * @param rows of data; 0 without, and where nobody knows yet
   * @param batch rows an update looks at, on the mean
   */
  public OptionalLong mostSteps(int rows, double batch) {
    if (epochs.isEmpty() || rows == 0) {
      return steps;
    }
    long told = stepsPerEpoch(rows, batch) * epochs.getAsInt();
    return OptionalLong.of(Math.min(steps.orElse(Long.MAX_VALUE), told));
  }

  /** Returns the same with another number of steps. */
  public StopSpec withSteps(OptionalLong other) {
    return new StopSpec(other, epochs, divergesAbove, lossBelow, gradientBelow, updateBelow);
  }

  /** Returns the same with another number of epochs. */
  public StopSpec withEpochs(OptionalInt other) {
    return new StopSpec(steps, other, divergesAbove, lossBelow, gradientBelow, updateBelow);
  }
}
