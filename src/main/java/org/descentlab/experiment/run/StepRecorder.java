package org.descentlab.experiment.run;

import java.util.List;
import java.util.Optional;
import org.descentlab.experiment.ExperimentSpec;
import org.descentlab.experiment.Outcome;
import org.descentlab.experiment.RunSpec;
import org.descentlab.math.Vector;
import org.descentlab.optim.Optimizer;
import org.descentlab.optim.Passage;
import org.jspecify.annotations.Nullable;

/**
 * Takes any step of a run apart. The run is a pure function of its file: it is made again up to
 * that step, to the same bits. From one step to a later one it only goes on. For one thread.
 */
public final class StepRecorder {
  private static final Recorder NOTHING = row -> {};

  private final ExperimentSpec experiment;
  private final RunSpec spec;
  private final LoadedProblem problem;
  private Loop loop;
  private long next;
  private boolean ended;
  private @Nullable StepAnatomy last;
  private int[] seen = new int[0];

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
    if (last != null && last.step() == step) {
      return Optional.of(last);
    }
    if (step < next) {
      loop = new Loop(experiment, spec, problem);
      next = 0;
      ended = false;
    }
    last = null;
    while (!ended && next <= step) {
      loop.observe(next == step ? this::move : null);
      ended = loop.takeRow(next, false, NOTHING) != Outcome.RUNNING;
      next++;
    }
    return Optional.ofNullable(last);
  }

  /**
   * Returns the rows of data that the update after row {@code step} looked at, in their order; none
   * without data, and where no update follows.
   *
   * @param step from 0
   */
  public int[] rows(long step) {
    return of(step).isPresent() ? seen.clone() : new int[0];
  }

  private double move(Optimizer optimizer, Vector params, Row row, long t) {
    double[] before = values(params);
    double[] gradient = values(optimizer.gradient());
    seen = loop.seen();
    List<Passage> passages = optimizer.moveObserved(params, row.learningRate(), t);
    Vector update = passages.get(passages.size() - 1).out();
    SubSteps lines = new SubSteps(spec, loop.settings(), before, values(params), t);
    lines.seen(problem.objective(), gradient);
    passages.forEach(lines::take);
    last =
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
