package org.descentlab.ui;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.descentlab.experiment.run.History.Column;
import org.descentlab.ui.Recorded.Track;
import org.descentlab.ui.RunJudge.Judged;
import org.jspecify.annotations.Nullable;

/** How each run of the session stands at the playhead. */
final class RunStandings {
  /**
   * What the legend says about a run.
   *
   * @param loss at the playhead; empty where there is none
   * @param state what the word says
   * @param word in the window's language
   */
  record Said(String loss, RunState state, String word) {}

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

  private Optional<Judged> judged(int index) {
    Recorded shown = recorded;
    return shown == null
        ? Optional.empty()
        : track(index).flatMap(track -> judge.judged(shown, track, step));
  }

  private Optional<String> word(int index) {
    if (track(index).isPresent()) {
      return Optional.of(RunState.WAITING.key());
    }
    return session.spec().runs().get(index).enabled()
        ? Optional.empty()
        : Optional.of("window.status.off");
  }

  /** What the legend says about a run. */
  Said said(int index, Texts texts) {
    return judged(index)
        .map(judged -> said(judged, texts))
        .orElseGet(() -> new Said("", RunState.WAITING, word(index).map(texts::get).orElse("")));
  }

  private static Said said(Judged judged, Texts texts) {
    RunState state = judged.judgement().state();
    RunPlace place = judged.place();
    long last = place.rows().step(place.rows().size() - 1);
    double loss = place.rows().get(place.at(), Column.LOSS);
    return new Said(Numbers.rounded(loss), state, texts.get(state.key(), last));
  }

  /** What to say about a run and to do about it. */
  Optional<Advice> advice(int index) {
    return session.spec().runs().get(index).enabled()
        ? judged(index).map(judged -> judged.advice(session.spec()))
        : Optional.of(Advice.saying("window.why.off"));
  }
}
