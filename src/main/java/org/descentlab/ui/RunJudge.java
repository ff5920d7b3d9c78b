package org.descentlab.ui;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.descentlab.experiment.ExperimentSpec;
import org.descentlab.experiment.Outcome;
import org.descentlab.experiment.run.History;
import org.descentlab.ui.Recorded.Track;

/** Judges the runs of a recording at the playhead, and remembers what it judged. */
final class RunJudge {
  /**
   * A judged run.
   *
   * @param place where it was judged
   * @param judgement how it stands there
   * @param best the lowest loss that is known of its objective
   */
  record Judged(RunPlace place, RunJudgement judgement, double best) {
    private Judged at(int row) {
      return row == place.at() ? this : new Judged(place.at(row), judgement, best);
    }

    /** What to say about it and to do about it. */
    Advice advice(ExperimentSpec spec) {
      return Advice.of(judgement, place, spec, best);
    }
  }

  private record Moment(Judged judged, Outcome outcome, boolean paused, int size) {}

  private final Map<Integer, Moment> moments = new HashMap<>();
  private final Map<Integer, Double> bests = new HashMap<>();
  private final Map<Integer, Double> lowest = new HashMap<>(); // of runs that have ended
  private long request = -1;

  /** Returns how a track stands at a step; empty where it has no rows yet. */
  Optional<Judged> judged(Recorded of, Track track, long step) {
    if (of.request() != request) {
      request = of.request();
      moments.clear();
      bests.clear();
      lowest.clear();
    }
    History.Snapshot rows = track.history().snapshot();
    if (rows.size() == 0) {
      return Optional.empty();
    }
    int at = rows.rowAt((double) step);
    Moment known = moments.get(track.index());
    if (known != null && stands(known, track, rows.size(), at)) {
      return Optional.of(known.judged().at(at));
    }
    boolean done = track.run().outcome() != Outcome.RUNNING;
    double best =
        done
            ? bests.computeIfAbsent(track.index(), i -> BestKnown.of(of, track, this::lowest))
            : Double.NEGATIVE_INFINITY;
    RunPlace place = new RunPlace(track.run(), rows, at);
    Judged judged = new Judged(place, RunJudgement.of(place, best), best);
    moments.put(
        track.index(),
        new Moment(judged, track.run().outcome(), track.run().paused(), rows.size()));
    return Optional.of(judged);
  }

  private static boolean stands(Moment known, Track track, int size, int at) {
    boolean everywhere = known.outcome() == Outcome.DIVERGED;
    return (everywhere || known.judged().place().at() == at)
        && known.outcome() == track.run().outcome()
        && known.paused() == track.run().paused()
        && known.size() == size;
  }

  private double lowest(Track track) {
    return track.run().outcome() == Outcome.RUNNING
        ? BestKnown.lowest(track)
        : lowest.computeIfAbsent(track.index(), i -> BestKnown.lowest(track));
  }
}
