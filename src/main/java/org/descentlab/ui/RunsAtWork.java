package org.descentlab.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Supplier;
import org.descentlab.experiment.Change;
import org.descentlab.experiment.ExperimentSpec;
import org.descentlab.experiment.KnownRows;
import org.descentlab.experiment.NetworkProblem;
import org.descentlab.experiment.Outcome;
import org.descentlab.experiment.RunSpec;
import org.descentlab.experiment.catalog.Settings;
import org.descentlab.experiment.catalog.UserRule;
import org.descentlab.objective.FiniteSum;
import org.descentlab.objective.Objective;
import org.descentlab.ui.Recorded.Track;
import org.jspecify.annotations.Nullable;

/**
 * The runs that are shown, as far as they differ from what the session asks for: a network under
 * way is steered, what was changed on the way is in force, and stays when something else is edited.
 */
final class RunsAtWork implements RunFacts {
  private final Session session;
  private final Trainer trainer;
  private final Supplier<@Nullable Recorded> recorded;

  /** The runs of what {@code recorded} gives, which is null before the first recording. */
  RunsAtWork(Session session, Trainer trainer, Supplier<@Nullable Recorded> recorded) {
    this.session = session;
    this.trainer = trainer;
    this.recorded = recorded;
  }

  /** Whether a network is under way. */
  boolean live(Recorded shown) {
    return shown.experiment().problem() instanceof NetworkProblem && trainer.training();
  }

  /** The experiment as it would have to be run again: with what was changed on the way. */
  ExperimentSpec replayable() {
    return replayable(session.spec());
  }

  /** The same for any experiment: those that are not at work are as they are. */
  ExperimentSpec replayable(ExperimentSpec spec) {
    Recorded shown = recorded.get();
    return shown == null || !shown.experiment().equals(spec) ? spec : shown.replayable();
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
    Recorded shown = recorded.get();
    return shown != null && shown.experiment().problem().equals(session.spec().problem())
        ? shown.problem().objective()
        : null;
  }

  @Override
  public Settings inForce(int index) {
    return inForce(replayable(), index);
  }

  @Override
  public OptionalDouble changed(int index, String field) {
    return replayable().runs().get(index).changes().stream()
        .filter(change -> change.field().equals(field))
        .mapToDouble(Change::value)
        .reduce((earlier, later) -> later);
  }

  /** Every run with the settings and the batch that are in force. */
  List<RunSpec> runsInForce() {
    return replayable().runs().stream().map(InForce::of).toList();
  }

  private Settings inForce(ExperimentSpec changed, int index) {
    Settings settings = session.spec().runs().get(index).optimizer();
    return InForce.after(settings, changed.runs().get(index).changes());
  }

  /**
   * Sets a field of the selected run, or its batch; a number of a network under way acts from now
   * on. A batch that the network cannot take is asked for like any other edit, and refused so.
   */
  void setHyperparameter(String field, Object value) {
    Track running = selectedRunning();
    if (running != null
        && value instanceof Double number
        && running.run().canSteer(field, number)) {
      running.run().steer(field, number);
    } else {
      session.setHyperparameter(field, value);
    }
  }

  /** Sets a field of the problem; the dropout of networks under way acts from now on. */
  void setProblemField(String field, Object value) {
    List<Track> running = running();
    if (field.equals(NetworkControls.DROPOUT) && !running.isEmpty()) {
      running.forEach(track -> track.run().steer(field, (Double) value));
    } else {
      session.edit(spec -> ProblemEdits.changed(spec, field, value));
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

  /** Whether there are rows: before the first one an edit loses nothing. */
  private static boolean begun(Recorded shown) {
    return shown.tracks().stream().anyMatch(t -> t.history().snapshot().size() > 0);
  }

  /** Does what a remedy says to a run, which is selected; on a network under way from now on. */
  void apply(Remedy remedy, int index) {
    Optional<String> field = remedy.field(session.spec().runs().get(index));
    if (field.isPresent() && selectedRunning() != null) {
      setHyperparameter(field.get(), remedy.value());
    } else {
      session.edit(spec -> remedy.applied(spec, index));
    }
  }

  private @Nullable Track selectedRunning() {
    return running().stream()
        .filter(t -> t.index() == session.selected().get())
        .filter(t -> sameOptimizer(t.run().spec(), session.selectedRun()))
        .findFirst()
        .orElse(null);
  }

  /** The runs of a network that are under way. */
  private List<Track> running() {
    Recorded shown = recorded.get();
    if (shown == null || !live(shown) || !begun(shown)) {
      return List.of();
    }
    return shown.tracks().stream().filter(t -> t.run().outcome() == Outcome.RUNNING).toList();
  }

  /** Another optimizer that was asked for is not at work yet: its numbers do not steer this one. */
  private static boolean sameOptimizer(RunSpec running, RunSpec asked) {
    return running.optimizer().type().equals(asked.optimizer().type());
  }

  /**
   * What was steered on the way stays with the runs when something else is edited: the session is
   * edited once more where there is something to keep.
   *
   * @return whether it was
   */
  boolean carryOn(ExperimentSpec was, ExperimentSpec now) {
    Recorded shown = recorded.get();
    if (shown == null || !shown.experiment().equals(was)) {
      return false;
    }
    List<RunSpec> runs = new ArrayList<>(now.runs());
    for (Track track : shown.tracks()) {
      RunSpec former = was.runs().get(track.index());
      int index = RunEdits.place(now, track.index(), former.name());
      if (index >= 0 && runs.get(index).optimizer().equals(former.optimizer())) {
        runs.set(index, runs.get(index).withChanges(track.run().changes()));
      }
    }
    ExperimentSpec carried = now.withRuns(runs);
    if (carried.equals(now)) {
      return false;
    }
    session.edit(spec -> carried);
    return true;
  }
}
