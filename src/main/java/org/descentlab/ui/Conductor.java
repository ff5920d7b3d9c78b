package org.descentlab.ui;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.application.Platform;
import org.descentlab.experiment.ExperimentSpec;
import org.descentlab.experiment.Fault;
import org.descentlab.experiment.NetworkProblem;
import org.jspecify.annotations.Nullable;

/**
 * Brings together what is asked for, what was recorded and what is shown: once a frame it hands a
 * changed experiment to the trainer, takes up what was recorded, moves the playhead and lets the
 * views show it.
 */
final class Conductor implements TransportBar.Controls {
  /** Growing curves are drawn anew at most every so many seconds. */
  private static final double GROWTH = 0.12;

  /** What shows the frames. */
  interface Views {
    /** There is another recording. */
    void show(Recorded recorded);

    /** A running recording has grown. */
    void grow(Recorded recorded);

    /** The playhead stands here. */
    void showAt(@Nullable Recorded recorded, Playhead playhead, boolean plays);
  }

  private final Trainer trainer;
  private final Requests requests;
  private final RunsAtWork runs;
  private final Playhead playhead = new Playhead();
  private final FrameClock clock = new FrameClock(this::frame);
  private final Views views;
  private final Consumer<Fault> refused;
  private @Nullable Recorded recorded;
  private boolean fromStart = true;
  private boolean paused;
  private boolean held;
  private double sinceGrowth;

  /** Shows on {@code views} what becomes of the session; says what can't be trained. */
  Conductor(Session session, Trainer trainer, Views views, Consumer<Fault> refused) {
    this.trainer = trainer;
    this.requests = new Requests(session, trainer);
    this.runs = new RunsAtWork(session, trainer, () -> recorded);
    this.views = views;
    this.refused = refused;
    session.experiment().addListener((o, was, now) -> experimentChanged(was, now));
  }

  private void experimentChanged(ExperimentSpec was, ExperimentSpec now) {
    if (Recorded.sameRecording(was, now)) {
      present(now);
      return;
    }
    requests.change();
    fromStart |= !was.problem().kind().equals(now.problem().kind());
    if (runs.carryOn(was, now)) {
      return; // the change of the session that this makes asks
    }
    requests.ask(0, held); // at once where the trainer is free, so that the next frame can show it
    clock.wake();
  }

  /** What is recorded stays as it is, and is shown in another way. */
  private void present(ExperimentSpec now) {
    Recorded shown = recorded;
    if (shown != null && shown.answers(now)) {
      shown = shown.presentedBy(now);
      recorded = shown;
      views.show(shown);
    }
    clock.wake();
  }

  /** Plays the next recording from its start. */
  void restart() {
    held = false;
    fromStart = true;
    requests.change();
    clock.wake();
  }

  /** Loads a network and lets it wait at its start, until somebody plays. */
  void hold() {
    held = true;
  }

  /** Ends the threads. */
  void close() {
    trainer.close();
  }

  /** Something is to be shown. */
  void wake() {
    if (requests.none()) {
      requests.ask(0, held); // the first experiment is trained before there is a frame
    }
    clock.wake();
  }

  /** Takes up what is recorded by now, before there is a frame to do it. */
  void begin() {
    adopt();
  }

  /** Whether nothing moves and nothing is awaited. */
  boolean idle() {
    return !clock.running();
  }

  /** What is shown, null before the first recording. */
  @Nullable Recorded recorded() {
    return recorded;
  }

  Playhead playhead() {
    return playhead;
  }

  /** What is known of the runs that are shown, and what changes them on the way. */
  RunsAtWork runs() {
    return runs;
  }

  private boolean frame(double seconds) {
    requests.ask(seconds, held);
    boolean adopted = adoptInFrame();
    Recorded shown = recorded;
    boolean live = shown != null && runs.live(shown);
    if (shown != null && shown.experiment().problem() instanceof NetworkProblem) {
      sinceGrowth += seconds;
      if (adopted || !live || sinceGrowth > GROWTH) {
        sinceGrowth = 0;
        playhead.recorded(shown.steps());
        views.grow(shown);
      }
    }
    playhead.advance(seconds);
    views.showAt(shown, playhead, live ? !paused : playhead.playing());
    return requests.awaiting(recorded) || playhead.playing() || (live && !paused);
  }

  /**
   * Takes up what the trainer made, where that asks for no other controls and pictures than there
   * are. Else it is taken up between this frame and the next: making them and laying them out in
   * one would hold the window up.
   */
  private boolean adoptInFrame() {
    Recorded shown = recorded;
    Optional<Recorded> latest = requests.recorded(shown);
    if (shown != null
        && latest.isPresent()
        && !Recorded.sameRuns(latest.get().experiment(), shown.experiment())) {
      Platform.runLater(this::adopt);
      return false;
    }
    return adopt();
  }

  /** Takes up what the trainer made; true where it is another recording. */
  private boolean adopt() {
    requests.refusal().ifPresent(refused);
    Optional<Recorded> latest = requests.recorded(recorded);
    latest.ifPresent(this::take);
    return latest.isPresent();
  }

  private void take(Recorded latest) {
    recorded = latest;
    paused = held;
    boolean network = latest.experiment().problem() instanceof NetworkProblem;
    playhead.follow(network);
    playhead.recorded(latest.steps());
    if (fromStart) {
      fromStart = false;
      playhead.pause();
      playhead.moveTo(0);
      if (network) {
        playhead.follow(true);
      } else {
        playhead.play();
      }
    }
    views.show(latest);
  }

  @Override
  public void toStart() {
    playhead.pause();
    playhead.moveTo(0);
    clock.wake();
  }

  @Override
  public void stepBy(long steps) {
    playhead.moveBy(steps);
    clock.wake();
  }

  @Override
  public void togglePlay() {
    Recorded shown = recorded;
    if (shown != null && runs.live(shown)) {
      paused = !paused;
      held = false;
      boolean hold = paused;
      shown.tracks().forEach(track -> track.run().pause(hold));
      playhead.follow(!paused);
    } else if (playhead.playing()) {
      playhead.pause();
    } else {
      playhead.play();
    }
    clock.wake();
  }

  /** Ends the runs of a network where they are; what was recorded of them stays. */
  @Override
  public void stop() {
    Recorded shown = recorded;
    if (shown != null && runs.live(shown)) {
      shown.tracks().forEach(track -> track.run().cancel());
      clock.wake();
    }
  }

  @Override
  public void scrub(double step) {
    playhead.pause();
    playhead.moveTo(Math.rint(step));
    clock.wake();
  }

  @Override
  public void speed(double factor) {
    playhead.speed(factor);
  }

  @Override
  public void loop(boolean on) {
    playhead.loop(on);
  }
}
