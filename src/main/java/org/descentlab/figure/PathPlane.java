package org.descentlab.figure;

import java.util.List;
import java.util.Optional;
import org.descentlab.landscape.Terrain;

/**
 * The path of a network's parameters on a plane, and the loss on that plane.
 *
 * @param run name of the run
 * @param directions what the plane lies along
 * @param steps of the points, ascending
 * @param x along the first direction
 * @param y along the second
 * @param explainedX share in [0, 1] of the path's variance along the first direction
 * @param explainedY the same along the second
 * @param losses true loss at each point, on the examples that the plane's loss is of; NaN where
 *     unknown
 * @param planeLosses loss at each point's projection on the plane; NaN where unknown
 * @param examples how many examples these losses are of
 * @param terrain loss on the plane; empty before it is known
 */
public record PathPlane(
    String run,
    Directions directions,
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

  /** What a plane lies along. */
  public enum Directions {
    /** The two principal components of the path. */
    PRINCIPAL("path"),
    /** Two random ones, normalised filter by filter. */
    RANDOM("random-plane");

    private final String figure;

    Directions(String figure) {
      this.figure = figure;
    }

    /** Returns the id of the figure. */
    public String figure() {
      return figure;
    }

    /** Returns the planes along these directions in a recording. */
    List<PathPlane> in(Recording recording) {
      return recording.found(PathPlane.class).stream()
          .filter(plane -> plane.directions == this)
          .toList();
    }
  }

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
