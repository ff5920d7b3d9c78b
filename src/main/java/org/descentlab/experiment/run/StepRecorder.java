package org.descentlab.experiment.run;

import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.descentlab.experiment.ExperimentSpec;
import org.descentlab.experiment.Outcome;
import org.descentlab.experiment.RunSpec;
import org.descentlab.math.Vector;
import org.descentlab.optim.Optimizer;
import org.descentlab.optim.Passage;
import org.jspecify.annotations.Nullable;

/**
 * Takes any step of a run apart. The run is a pure function of its file: it is made again up to
 * that step, to the same bits. From one step to a later one it only goes on, and the steps before
 * the one that was asked for are kept, so that one can go back. For one thread.
 */
public final class StepRecorder {
  /** So many steps up to the one that was asked for are kept. */
  static final int KEPT = 512;

  private static final Recorder NOTHING = row -> {};

  /** The rows of larger batches are not kept. */
  private static final int MANY = 10_000;

  private static final int[] NONE = {};

  /** A step and the rows of data that it looked at. */
  private record Kept(StepAnatomy step, int[] rows) {}

  /** Whether it is enough is asked once in so many rows. */
  private static final int ASK_EVERY = 32;

  private final ExperimentSpec experiment;
  private final RunSpec spec;
  private final LoadedProblem problem;
  private Loop loop;
  private long next;
  private long end = Long.MAX_VALUE;
  private final @Nullable Kept[] kept = new Kept[KEPT];

  /**
   * Takes a run apart.
   *
   * @param spec the run with all changes that were made on the way
   * @param problem {@link #fits} it
   */
  public StepRecorder(ExperimentSpec experiment, RunSpec spec, LoadedProblem problem) {
    if (!fits(problem)) {
      throw new IllegalArgumentException(problem.objective().dimension() + " parameters");
    }
    this.experiment = experiment;
    this.spec = spec;
    this.problem = problem;
    this.loop = new Loop(experiment, spec, problem);
  }

  /** Tells whether a problem has so few parameters that its steps can be read. */
  public static boolean fits(LoadedProblem problem) {
    return problem.objective().dimension() <= Run.MAX_THETAS;
  }

  /**
   * Returns the update that follows row {@code step}; empty where none does, as after the last.
   *
   * @param step from 0
   */
  public Optional<StepAnatomy> of(long step) {
    goTo(step, () -> false);
    return kept(step).map(Kept::step);
  }

  /**
   * Makes the run up to a step, or a part of the way.
   *
   * @param step from 0
   * @param enough asked often; once true, this returns, and the next call goes on from there
   * @return whether {@link #of} has its answer
   */
  public boolean goTo(long step, BooleanSupplier enough) {
    if (!knows(step) && step < next) {
      loop = new Loop(experiment, spec, problem);
      next = 0;
    }
    while (!knows(step)) {
      takeRow(step);
      if (next % ASK_EVERY == 0 && enough.getAsBoolean()) {
        return knows(step);
      }
    }
    return true;
  }

  private boolean knows(long step) {
    return step >= end || kept(step).isPresent();
  }

  private void takeRow(long asked) {
    loop.moveBy(next > asked - KEPT ? this::move : null);
    if (loop.takeRow(next, false, NOTHING) != Outcome.RUNNING) {
      end = next;
    }
    next++;
  }

  private Optional<Kept> kept(long step) {
    return Optional.ofNullable(kept[(int) (step % KEPT)])
        .filter(there -> there.step.step() == step && step < end);
  }

  /**
   * Returns the rows of data that the update after row {@code step} looked at, in their order; none
   * without data, where no update follows, and where they are too many to be told.
   *
   * @param step from 0
   */
  public int[] rows(long step) {
    goTo(step, () -> false);
    return kept(step).map(there -> there.rows.clone()).orElse(NONE);
  }

  private double move(Optimizer optimizer, Vector params, Row row, long t) {
    double[] before = values(params);
    double[] gradient = values(optimizer.gradient());
    int[] rows = loop.seen();
    List<Passage> passages = optimizer.moveObserved(params, row.learningRate(), t);
    Vector update = passages.get(passages.size() - 1).out();
    SubSteps lines = new SubSteps(spec, loop.settings(), before, values(params), t);
    lines.seen(problem.objective(), gradient);
    passages.forEach(lines::take);
    StepAnatomy step =
        new StepAnatomy(
            row.step(),
            row.loss(),
            row.learningRate(),
            before,
            values(params),
            gradient,
            values(update),
            lines.list(),
            optimizer.preconditioner().map(StepRecorder::values));
    kept[(int) (row.step() % KEPT)] = new Kept(step, rows.length > MANY ? NONE : rows);
    return update.norm();
  }

  static double[] values(Vector vector) {
    double[] values = new double[vector.length()];
    for (int i = 0; i < values.length; i++) {
      values[i] = vector.get(i);
    }
    return values;
  }
}
