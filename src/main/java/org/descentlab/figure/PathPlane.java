package org.descentlab.figure;

import java.util.Optional;
import org.descentlab.landscape.Terrain;

/**
 * The path of a network's parameters on the plane of its two principal components, and the loss on
 * that plane.
 *
 * @param run name of the run
 * @param steps of the points, ascending
 * @param x along the first component
 * @param y along the second
 * @param explainedX share in [0, 1] of the path's variance along the first component
 * @param explainedY the same along the second
 * @param losses true loss at each point, on the examples that the plane's loss is of; NaN where
 *     unknown
 * @param planeLosses loss at each point's projection on the plane; NaN where unknown
 * @param examples how many examples these losses are of
 * @param terrain loss on the plane; empty before it is known
 */
public record PathPlane(
    String run,
    long[] steps,
    double[] x,
    double[] y,
    double explainedX,
    double explainedY,
    double[] losses,
    double[] planeLosses,
    int examples,
    Optional<Terrain> terrain)
    implements Finding {

  @Override
  public long step() {
    return steps.length == 0 ? 0 : steps[steps.length - 1];
  }

  /** Returns the index of the last point at or before a step; −1 where there is none. */
  int at(double step) {
    int at = -1;
    while (at + 1 < steps.length && steps[at + 1] <= step) {
      at++;
    }
    return at;
  }
}
