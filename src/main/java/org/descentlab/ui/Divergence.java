package org.descentlab.ui;

import java.util.Optional;
import org.descentlab.experiment.run.Row;
import org.descentlab.landscape.LocalLimit;

/**
 * Where a run that left every bound began to do so.
 *
 * @param cause why it did
 * @param onset the row where the rate was above its limit, else that of the lowest loss
 */
record Divergence(Cause cause, RunPlace onset) {
  /** So many places on the way are looked at. */
  private static final int PLACES = 16;

  /** Looks back from the last row. */
  static Divergence of(RunPlace place) {
    int last = place.rows().size() - 1;
    RecentRows all = new RecentRows(place.rows(), last);
    int lowest = all.lowest();
    if (lowest == last && all.loss(last) < all.loss(0) && Row.present(all.loss(last))) {
      return new Divergence(Cause.UNBOUNDED, place.at(lowest));
    }
    for (int i = 0; i <= PLACES; i++) {
      RunPlace there = place.at((int) Math.round(lowest * (1 - (double) i / PLACES)));
      Optional<LocalLimit> limit = there.limit();
      if (limit.isPresent() && there.rate() > limit.get().rate()) {
        return new Divergence(Cause.ABOVE_LIMIT, there);
      }
    }
    return new Divergence(Cause.TOO_FAST, place.at(lowest));
  }
}
