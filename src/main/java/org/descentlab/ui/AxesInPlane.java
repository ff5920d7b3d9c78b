package org.descentlab.ui;

import java.util.Optional;
import org.descentlab.experiment.run.History;
import org.descentlab.landscape.Curvature;
import org.descentlab.math.DoubleVector;
import org.descentlab.objective.surface.Surface;
import org.descentlab.ui.Recorded.Track;
import org.jspecify.annotations.Nullable;

/**
 * Draws the principal axes where a run's head stands in the plane, between two rows where the head
 * is. A surface's Hessian is computed at once; that of data, which takes longer, is the last one
 * that was computed in the background.
 */
final class AxesInPlane {
  private final PlaneMarks planes;
  private @Nullable PrincipalAxes drawn;

  AxesInPlane(PlaneMarks planes) {
    this.planes = planes;
  }

  /**
   * Draws the axes at a step, or takes them away where no run is given.
   *
   * @param facts the last that are known
   */
  void show(Optional<Track> track, double at, @Nullable CurvatureFacts facts) {
    PrincipalAxes now =
        track.filter(AxesInPlane::inPlane).map(t -> axes(t, at, facts)).orElse(null);
    if (now != null || drawn != null) {
      drawn = now;
      planes.mark(this, track.map(Track::index).orElse(0), now);
    }
  }

  private static boolean inPlane(Track track) {
    History.Snapshot rows = track.history().snapshot();
    return rows.size() > 0 && rows.thetas() == 2;
  }

  private static @Nullable PrincipalAxes axes(
      Track track, double at, @Nullable CurvatureFacts facts) {
    RunHead head = RunHead.at(track.history().snapshot(), at);
    double[] point = {head.theta(0), head.theta(1)};
    if (track.run().problem().objective() instanceof Surface surface) {
      return new PrincipalAxes(
          point[0], point[1], Curvature.at(surface, new DoubleVector(point.clone())));
    }
    if (facts == null || !about(facts, track)) {
      return null;
    }
    if (facts.standing().objective().hessianIsConstant()) {
      return new PrincipalAxes(point[0], point[1], facts.curvature());
    }
    double[] known = facts.standing().params();
    return new PrincipalAxes(known[0], known[1], facts.curvature());
  }

  /** The last facts may still be those of another run, or of another problem. */
  private static boolean about(CurvatureFacts facts, Track track) {
    Track known = facts.standing().track();
    return known.index() == track.index()
        && known.run().problem().spec().kind().equals(track.run().problem().spec().kind())
        && facts.standing().params().length == 2;
  }
}
