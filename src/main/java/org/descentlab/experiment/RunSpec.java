package org.descentlab.experiment;

import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.descentlab.experiment.catalog.Optimizers;
import org.descentlab.experiment.catalog.Settings;

/**
 * One run: an optimizer at work on the problem.
 *
 * @param name different from the other runs'
 * @param enabled whether it is trained and shown
 * @param optimizer entry of the catalogue with its hyper-parameters
 * @param schedule entry of the catalogue with its fields
 * @param perEpoch whether the schedule counts epochs, not rows
 * @param clip limit of the gradient
 * @param batch rows a step; full where empty
 * @param order of the rows
 * @param noise standard deviation of the noise on each gradient component
 * @param estimator entry of the catalogue with its fields: how the gradient is come by
 * @param problem the experiment's, or with fields that differ in this run
 * @param seed the run's own
 * @param freeze indices of parameters that are not updated
 * @param changes what was changed on the way
 */
public record RunSpec(
    String name,
    boolean enabled,
    Settings optimizer,
    Settings schedule,
    boolean perEpoch,
    Clip clip,
    OptionalInt batch,
    BatchOrder order,
    double noise,
    Settings estimator,
    ProblemSpec problem,
    OptionalLong seed,
    List<Integer> freeze,
    List<Change> changes) {

  /** Keeps the lists; changes in the order of their steps. */
  public RunSpec {
    freeze = List.copyOf(freeze);
    changes = changes.stream().sorted(Comparator.comparingLong(Change::step)).toList();
  }

  /**
   * Returns the same with other settings of the optimizer; where it is another one, without the
   * changes on the way, which are about fields of the former, and a schedule that was the former's
   * own choice becomes that of the new one.
   */
  public RunSpec withOptimizer(Settings other) {
    boolean same = other.type().equals(optimizer.type());
    List<Change> kept = same ? changes : List.of();
    boolean own = !perEpoch && schedule.equals(Optimizers.defaultSchedule(optimizer.type()));
    Settings followed = own && !same ? Optimizers.defaultSchedule(other.type()) : schedule;
    return new RunSpec(
        name, enabled, other, followed, perEpoch, clip, batch, order, noise, estimator, problem,
        seed, freeze, kept);
  }

  /** Returns the same under another name. */
  public RunSpec withName(String other) {
    return new RunSpec(
        other, enabled, optimizer, schedule, perEpoch, clip, batch, order, noise, estimator,
        problem, seed, freeze, changes);
  }

  /** Returns the same, switched on or off. */
  public RunSpec withEnabled(boolean on) {
    return new RunSpec(
        name, on, optimizer, schedule, perEpoch, clip, batch, order, noise, estimator, problem,
        seed, freeze, changes);
  }

  /** Returns the same with another batch size. */
  public RunSpec withBatch(int other) {
    return new RunSpec(
        name,
        enabled,
        optimizer,
        schedule,
        perEpoch,
        clip,
        OptionalInt.of(other),
        order,
        noise,
        estimator,
        problem,
        seed,
        freeze,
        changes);
  }

  /** Returns the same on another problem. */
  public RunSpec withProblem(ProblemSpec other) {
    return new RunSpec(
        name, enabled, optimizer, schedule, perEpoch, clip, batch, order, noise, estimator, other,
        seed, freeze, changes);
  }

  /** Returns the same with other changes on the way. */
  public RunSpec withChanges(List<Change> other) {
    return new RunSpec(
        name, enabled, optimizer, schedule, perEpoch, clip, batch, order, noise, estimator, problem,
        seed, freeze, other);
  }
}
