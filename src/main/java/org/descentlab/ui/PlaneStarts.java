package org.descentlab.ui;

import java.util.Optional;
import org.descentlab.experiment.ProblemSpec;
import org.descentlab.experiment.ProblemSpec.SurfaceProblem;
import org.descentlab.experiment.Start;
import org.descentlab.experiment.run.History;
import org.descentlab.figure.PlotArea;
import org.descentlab.ui.Recorded.Track;

/** Where the starts of runs stand in a plane. */
final class PlaneStarts {
  /** A ring is taken hold of within so many pixels. */
  private static final double REACH = 13;

  private PlaneStarts() {}

  /** Returns the pixel of the nearest start within reach. */
  static Optional<double[]> at(Recorded shown, PlotArea area, double x, double y, double factor) {
    double nearest = REACH * factor;
    Optional<double[]> found = Optional.empty();
    for (Track track : shown.sharingParameters()) {
      if (hasRows(track)) {
        History.Snapshot rows = track.history().snapshot();
        double px = area.pixelX(rows.theta(0, 0));
        double py = area.pixelY(rows.theta(0, 1));
        double away = Math.hypot(px - x, py - y);
        if (area.contains(px, py) && away <= nearest) {
          nearest = away;
          found = Optional.of(new double[] {px, py});
        }
      }
    }
    return found;
  }

  /** Whether a view that depends on where runs start and go leaves out a start. */
  static boolean beyond(Recorded shown, PlotArea area) {
    boolean follows =
        shown.experiment().problem().hasData() && shown.experiment().view().domain().isEmpty();
    return follows
        && shown.sharingParameters().stream()
            .filter(PlaneStarts::hasRows)
            .map(track -> track.history().snapshot())
            .anyMatch(
                rows ->
                    !area.contains(area.pixelX(rows.theta(0, 0)), area.pixelY(rows.theta(0, 1))));
  }

  /** Whether a run has been somewhere yet. */
  static boolean hasRows(Track track) {
    return track.history().snapshot().size() > 0;
  }

  /** Whether what somebody chose to look at still means the same. */
  static boolean sameView(Recorded one, Recorded other) {
    return one.experiment().view().domain().equals(other.experiment().view().domain())
        && seen(one.experiment().problem()).equals(seen(other.experiment().problem()));
  }

  /** Surfaces of one type, whatever their parameters; other problems wherever runs start. */
  private static Object seen(ProblemSpec problem) {
    return problem instanceof SurfaceProblem surface
        ? surface.surface().type()
        : problem.withStart(Start.DEFAULT);
  }
}
