package org.descentlab.ui;

import java.util.function.ToDoubleFunction;
import org.descentlab.experiment.Outcome;
import org.descentlab.experiment.run.History.Snapshot;
import org.descentlab.math.Vector;
import org.descentlab.objective.LinearRegression;
import org.descentlab.objective.Objective;
import org.descentlab.objective.surface.Surface;
import org.descentlab.objective.surface.Surface.Minimizer;
import org.descentlab.ui.Recorded.Track;

/** The lowest loss that is known of an objective: of its minimizers, or of any run. */
final class BestKnown {
  /** Least squares are solved for where that takes no longer than a frame. */
  private static final double AFFORDABLE = 2e6;

  private BestKnown() {}

  /**
   * Returns the lowest loss known of a track's objective; of the losses of batches, where nothing
   * else is known, the mean at the end.
   *
   * @param lowest the lowest loss of a track so far
   */
  static double of(Recorded recorded, Track track, ToDoubleFunction<Track> lowest) {
    Objective objective = track.run().problem().objective();
    double best = minimum(objective);
    for (Track other : recorded.tracks()) {
      if (other.run().seesAll()
          && other.run().outcome() != Outcome.DIVERGED
          && other.run().spec().problem().equals(track.run().spec().problem())) {
        best = Math.min(best, lowest.applyAsDouble(other));
      }
    }
    return best < Double.POSITIVE_INFINITY ? best : end(track.history().snapshot());
  }

  /** The mean of the last third of losses of which single ones say little. */
  private static double end(Snapshot rows) {
    RecentRows all = new RecentRows(rows, rows.size() - 1);
    return all.mean(all.at(), Math.max(1, rows.size() / 3));
  }

  /** Returns the lowest loss of a track so far; infinite where there is none. */
  static double lowest(Track track) {
    Snapshot rows = track.history().snapshot();
    if (rows.size() == 0) {
      return Double.POSITIVE_INFINITY;
    }
    RecentRows all = new RecentRows(rows, rows.size() - 1);
    return all.loss(all.lowest());
  }

  /** Returns the minimum as far as the objective knows it; infinite where it does not. */
  static double minimum(Objective objective) {
    if (objective instanceof Surface surface) {
      return surface.minimizers().stream()
          .mapToDouble(Minimizer::minimum)
          .min()
          .orElse(Double.POSITIVE_INFINITY);
    }
    double work = (double) objective.dimension() * objective.dimension();
    if (objective instanceof LinearRegression regression && work * regression.size() < AFFORDABLE) {
      return regression.value(regression.leastSquares());
    }
    return Double.POSITIVE_INFINITY;
  }

  /** Returns how far the nearest of the lowest minimizers is; NaN where none is known. */
  static double distance(Objective objective, Vector params) {
    if (!(objective instanceof Surface surface) || surface.minimizers().isEmpty()) {
      return Double.NaN;
    }
    double lowest = minimum(objective);
    return surface.minimizers().stream()
        .filter(m -> m.minimum() <= lowest + 1e-9 * Math.max(1, Math.abs(lowest)))
        .mapToDouble(m -> Math.hypot(m.x() - params.get(0), m.y() - params.get(1)))
        .min()
        .orElse(Double.NaN);
  }
}
