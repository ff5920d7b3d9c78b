package org.descentlab.figure;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * How curves over time are to be drawn.
 *
 * @param time what they are drawn over; as the experiment counts where empty
 * @param logarithmicTime whether that axis is logarithmic under losses
 * @param smoothing over how many steps losses of noisy runs are averaged, 1 for none; as suits the
 *     run where empty
 */
public record CurveLook(Optional<TimeScale> time, boolean logarithmicTime, OptionalInt smoothing) {
  /** What an experiment gets. */
  public static final CurveLook DEFAULT =
      new CurveLook(Optional.empty(), false, OptionalInt.empty());

  /** Returns the same over something else. */
  public CurveLook over(TimeScale other) {
    return new CurveLook(Optional.of(other), logarithmicTime, smoothing);
  }
}
