package org.descentlab.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.descentlab.experiment.ExperimentSpec;
import org.descentlab.experiment.Fault;
import org.descentlab.experiment.KnownRows;
import org.descentlab.experiment.Outcome;
import org.descentlab.experiment.ProblemSpec.NetworkProblem;
import org.descentlab.experiment.RunSpec;
import org.descentlab.experiment.catalog.Settings;
import org.descentlab.experiment.catalog.UserRule;
import org.descentlab.objective.FiniteSum;
import org.descentlab.objective.Objective;
import org.descentlab.ui.Recorded.Track;
import org.jspecify.annotations.Nullable;

/**
 * Brings together what is asked for, what was recorded and what is shown: once a frame it hands a
 * changed experiment to the trainer, takes up what was recorded, moves the playhead and lets the
 * views show it.
 */
final class Conductor implements TransportBar.Controls, RunFacts {
  /** A request is replaced by a newer one only after so many seconds, so that dragging shows. */
  private static final double PATIENCE = 0.2;

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

  private final Session session;
  private final Trainer trainer;
  private final Playhead playhead = new Playhead();
  private final FrameClock clock = new FrameClock(this::frame);
  private final Views views;
  private final Consumer<Fault> refused;
  private @Nullable Recorded recorded;
  private long asked;
  private long refusalShown;
  private boolean changed = true;
  private boolean fromStart = true;
  private boolean paused;
  private double waited;
  private double sinceGrowth;

  /** Shows on {@code views} what becomes of the session; says what can't be trained. */
  Conductor(Session session, Trainer trainer, Views views, Consumer<Fault> refused) {
    this.session = session;
    this.trainer = trainer;
    this.views = views;
    this.refused = refused;
    session.experiment().addListener((o, was, now) -> experimentChanged(was, now));
  }

  private void experimentChanged(ExperimentSpec was, ExperimentSpec now) {
    boolean presentation =
        was.problem().equals(now.problem())
            && was.runs().equals(now.runs())
            && was.stop().equals(now.stop())
            && was.seed() == now.seed();
    changed |= !(presentation && was.view().equals(now.view()));
    fromStart |= !was.problem().kind().equals(now.problem().kind());
    if (carryOn(was, now)) {
      return; // the change of the session that this makes asks
    }
    ask(0); // at once where the trainer is free, so that the next frame can show it
    clock.wake();
  }

  /** What was steered on the way stays with the runs when something else is edited. */
  private boolean carryOn(ExperimentSpec was, ExperimentSpec now) {
    Recorded shown = recorded;
    if (shown == null
        || !shown.experiment().equals(was)
        || now.runs().size() != was.runs().size()) {
      return false;
    }
    List<RunSpec> runs = new ArrayList<>(now.runs());
    for (Track track : shown.tracks()) {
      RunSpec run = runs.get(track.index());
      if (run.optimizer().equals(was.runs().get(track.index()).optimizer())) {
        runs.set(track.index(), run.withChanges(track.run().changes()));
      }
    }
    ExperimentSpec carried = now.withRuns(runs);
    if (carried.equals(now)) {
      return false;
    }
    session.edit(spec -> carried);
    return true;
  }

  /** Plays the next recording from its start. */
  void restart() {
    fromStart = true;
    changed = true;
    clock.wake();
  }

  /** Ends the threads. */
  void close() {
    trainer.close();
  }

  /** Something is to be shown. */
  void wake() {
    clock.wake();
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

  /** The experiment as it would have to be run again: with what was changed on the way. */
  ExperimentSpec replayable() {
    Recorded shown = recorded;
    return shown == null || !shown.experiment().equals(session.spec())
        ? session.spec()
        : shown.replayable();
  }

  @Override
  public OptionalInt rows() {
    OptionalInt known = KnownRows.of(session.spec().problem());
    return known.isEmpty() && objective() instanceof FiniteSum sum
        ? OptionalInt.of(sum.size())
        : known;
  }

  @Override
  public OptionalInt parameters() {
    Objective objective = objective();
    return objective == null ? OptionalInt.empty() : OptionalInt.of(objective.dimension());
  }

  /** What is minimized, null before it is loaded. */
  private @Nullable Objective objective() {
    Recorded shown = recorded;
    return shown != null && shown.experiment().problem().equals(session.spec().problem())
        ? shown.problem().objective()
        : null;
  }

  @Override
  public Settings inForce(int index) {
    Settings settings = session.spec().runs().get(index).optimizer();
    return InForce.after(settings, replayable().runs().get(index).changes());
  }

  /** Sets a field of the selected run; a number of a network under way acts from now on. */
  void setHyperparameter(String field, Object value) {
    Track running = selectedRunning();
    if (running != null && value instanceof Double number) {
      running.run().steer(field, number);
    } else {
      session.setHyperparameter(field, value);
    }
  }

  /** Sets a constant of the selected run's rule; on a network under way it acts from now on. */
  void setConstant(String name, double value) {
    Track running = selectedRunning();
    if (running != null && UserRule.changeable(running.run().spec().optimizer()).contains(name)) {
      running.run().steer(name, value);
    } else {
      session.setConstant(name, value);
    }
  }

  private @Nullable Track selectedRunning() {
    Recorded shown = recorded;
    if (shown == null || !live(shown)) {
      return null;
    }
    return shown.tracks().stream()
        .filter(t -> t.index() == session.selected().get())
        .filter(t -> t.run().outcome() == Outcome.RUNNING)
        .findFirst()
        .orElse(null);
  }

  private boolean live(Recorded shown) {
    return shown.experiment().problem() instanceof NetworkProblem && trainer.training();
  }

  private boolean frame(double seconds) {
    ask(seconds);
    boolean adopted = adopt();
    Recorded shown = recorded;
    boolean live = shown != null && live(shown);
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
    return changed || awaiting() || playhead.playing() || (live && !paused);
  }

  /**
   * Whether an answer to the last request was not taken up yet. What the trainer has by now does
   * not count: an answer that comes after this frame looked for it needs another frame.
   */
  private boolean awaiting() {
    return refusalShown < asked && (recorded == null || recorded.request() < asked);
  }

  /** Hands a changed experiment to the trainer. */
  private void ask(double seconds) {
    waited += seconds;
    if (changed && (!trainer.pending() || waited > PATIENCE)) {
      asked = trainer.request(session.spec(), session.loader());
      changed = false;
      waited = 0;
    }
  }

  /** Takes up what the trainer made; true where it is another recording. */
  private boolean adopt() {
    Trainer.Refusal refusal = trainer.refusal();
    if (refusal != null && refusal.request() > refusalShown) {
      refusalShown = refusal.request();
      refused.accept(refusal.fault());
    }
    Recorded latest = trainer.recorded();
    if (latest == null || (recorded != null && latest.request() == recorded.request())) {
      return false;
    }
    recorded = latest;
    paused = false;
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
    return true;
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
    if (shown != null && live(shown)) {
      paused = !paused;
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
