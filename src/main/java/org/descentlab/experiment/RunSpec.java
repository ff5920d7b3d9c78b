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
    boolean own = !perEpoch && schedule.equals(Optimizers.defaultSchedule(optimizer.type()));
    Copy copy = new Copy(this);
    copy.optimizer = other;
    copy.changes = same ? changes : List.of();
    copy.schedule = own && !same ? Optimizers.defaultSchedule(other.type()) : schedule;
    return copy.made();
  }

  /** Returns the same under another name. */
  public RunSpec withName(String other) {
    Copy copy = new Copy(this);
    copy.name = other;
    return copy.made();
  }

  /** Returns the same, switched on or off. */
  public RunSpec withEnabled(boolean on) {
    Copy copy = new Copy(this);
    copy.enabled = on;
    return copy.made();
  }

  /** Returns the same with another schedule. */
  public RunSpec withSchedule(Settings other) {
    Copy copy = new Copy(this);
    copy.schedule = other;
    return copy.made();
  }

  /** Returns the same with a schedule that counts epochs, or rows. */
  public RunSpec withPerEpoch(boolean epochs) {
    Copy copy = new Copy(this);
    copy.perEpoch = epochs;
    return copy.made();
  }

  /** Returns the same with another limit of the gradient. */
  public RunSpec withClip(Clip other) {
    Copy copy = new Copy(this);
    copy.clip = other;
    return copy.made();
  }

  /** Returns the same with another batch size; full where empty. */
  public RunSpec withBatch(OptionalInt other) {
    Copy copy = new Copy(this);
    copy.batch = other;
    return copy.made();
  }

  /** Returns the same with rows in another order. */
  public RunSpec withOrder(BatchOrder other) {
    Copy copy = new Copy(this);
    copy.order = other;
    return copy.made();
  }

  /** Returns the same with another standard deviation of the noise. */
  public RunSpec withNoise(double other) {
    Copy copy = new Copy(this);
    copy.noise = other;
    return copy.made();
  }

  /** Returns the same with another estimator of the gradient. */
  public RunSpec withEstimator(Settings other) {
    Copy copy = new Copy(this);
    copy.estimator = other;
    return copy.made();
  }

  /** Returns the same on another problem. */
  public RunSpec withProblem(ProblemSpec other) {
    Copy copy = new Copy(this);
    copy.problem = other;
    return copy.made();
  }

  /** Returns the same with other changes on the way. */
  public RunSpec withChanges(List<Change> other) {
    Copy copy = new Copy(this);
    copy.changes = other;
    return copy.made();
  }

  /** A run in the making, at first like another one. */
  private static final class Copy {
    private final RunSpec from;
    private String name;
    private boolean enabled;
    private Settings optimizer;
    private Settings schedule;
    private boolean perEpoch;
    private Clip clip;
    private OptionalInt batch;
    private BatchOrder order;
    private double noise;
    private Settings estimator;
    private ProblemSpec problem;
    private List<Change> changes;

    Copy(RunSpec from) {
      this.from = from;
      name = from.name;
      enabled = from.enabled;
      optimizer = from.optimizer;
      schedule = from.schedule;
      perEpoch = from.perEpoch;
      clip = from.clip;
      batch = from.batch;
      order = from.order;
      noise = from.noise;
      estimator = from.estimator;
      problem = from.problem;
      changes = from.changes;
    }

    RunSpec made() {
      return new RunSpec(
          name,
          enabled,
          optimizer,
          schedule,
          perEpoch,
          clip,
          batch,
          order,
          noise,
          estimator,
          problem,
          from.seed,
          from.freeze,
          changes);
    }
  }
}
