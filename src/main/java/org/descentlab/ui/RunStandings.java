package org.descentlab.ui;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.descentlab.ui.Recorded.Track;
import org.descentlab.ui.RunJudge.Judged;
import org.jspecify.annotations.Nullable;

/** How each run of the session stands at the playhead. */
final class RunStandings {
  private final Session session;
  private final RunJudge judge = new RunJudge();
  private final Map<Integer, Track> tracks = new HashMap<>();
  private @Nullable Recorded recorded;
  private long step;

  RunStandings(Session session) {
    this.session = session;
  }

  /** The playhead stands at a step of what was recorded; null where that is awaited. */
  void moveTo(@Nullable Recorded other, long at) {
    if (!Objects.equals(other, recorded)) {
      tracks.clear();
      if (other != null) {
        other.tracks().forEach(track -> tracks.put(track.index(), track));
      }
    }
    recorded = other;
    step = at;
  }

  @Nullable Recorded recorded() {
    return recorded;
  }

  long step() {
    return step;
  }

  private Optional<Track> track(int index) {
    return Optional.ofNullable(tracks.get(index));
  }

  /** The judgement of a run; empty where it has no rows. */
  Optional<Judged> judged(int index) {
    Recorded shown = recorded;
    return shown == null
        ? Optional.empty()
        : track(index).flatMap(track -> judge.judged(shown, track, step));
  }

  /** The key of the word about a run that has no rows; empty where there is nothing to say. */
  Optional<String> word(int index) {
    if (track(index).isPresent()) {
      return Optional.of(RunState.WAITING.key());
    }
    return session.spec().runs().get(index).enabled()
        ? Optional.empty()
        : Optional.of("window.status.off");
  }

  /** What to say about a run and to do about it. */
  Optional<Advice> advice(int index) {
    return session.spec().runs().get(index).enabled()
        ? judged(index).map(judged -> judged.advice(session.spec()))
        : Optional.of(Advice.saying("window.why.off"));
  }
}
