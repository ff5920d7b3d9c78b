package org.descentlab.experiment.run;

import java.util.List;
import org.descentlab.experiment.ExperimentSpec;
import org.descentlab.experiment.Outcome;
import org.descentlab.experiment.RunSpec;
import org.descentlab.experiment.catalog.LiveSettings;
import org.descentlab.experiment.catalog.OptimizerRecipe;
import org.descentlab.experiment.catalog.Optimizers;
import org.descentlab.math.RandomStreams;
import org.descentlab.math.Vector;
import org.descentlab.optim.ClipByNorm;
import org.descentlab.optim.ClipByValue;
import org.descentlab.optim.GradientTransformation;
import org.descentlab.optim.Optimizer;
import org.descentlab.optim.StepFailure;
import org.jspecify.annotations.Nullable;

/**
 * The training loop of one run, on the training thread alone. Row k is the state before update k +
 * 1, and is taken in this order:
 *
 * <ol>
 *   <li>changes of hyper-parameters that are due take effect;
 *   <li>where the budget is spent, or somebody cancelled, the run ends;
 *   <li>the oracle draws and is asked for loss and gradient at the parameters;
 *   <li>where they are beyond every bound, or a stopping rule holds, the run ends;
 *   <li>a classifier is scored at the first row of an epoch, a large one beside the training;
 *   <li>the schedule gives the learning rate;
 *   <li>the optimizer moves the parameters;
 *   <li>stopping rules and schedule hear of the row, and it is recorded.
 * </ol>
 *
 * <p>The last row has no update, and the loss of all of the objective.
 */
final class Loop {
  /** Up to so many parameters are searched for divergence and measured by their norms every row. */
  private static final int SMALL = 1000;

  /** Larger problems are measured at rows divisible by this. */
  private static final int MEASURE_EVERY = 50;

  private final RunSpec spec;
  private final LoadedProblem problem;
  private final Vector params;
  private final Oracles oracles;
  private final LiveSettings settings;
  private final Optimizer optimizer;
  private final ScheduledRate rate;
  private final StoppingRules rules;
  private final Steering steering;
  private final Measurements measurements;
  private final Row row;
  private final boolean alwaysMeasured;

  /** Makes an update in place of the loop, to the same bits. */
  @FunctionalInterface
  interface Mover {
    /** Returns the norm of the update. */
    double move(Optimizer optimizer, Vector params, Row row, long t);
  }

  private @Nullable Mover mover;
  private double bestLoss = Double.POSITIVE_INFINITY;
  private volatile long budget;

  Loop(ExperimentSpec experiment, RunSpec spec, LoadedProblem problem) {
    this.spec = spec;
    this.problem = problem;
    RandomStreams streams = new RandomStreams(experiment.seedOf(spec));
    this.params = problem.start().apply(streams);
    this.oracles = new Oracles(spec, problem.objective(), streams, params);
    this.settings = new LiveSettings(spec.optimizer());
    this.optimizer = optimizer();
    this.rate = new ScheduledRate(spec);
    this.rules = new StoppingRules(experiment.stop(), oracles.full());
    this.steering = new Steering(spec.changes(), this::change);
    int dimension = params.length();
    this.measurements = new Measurements(problem.objective());
    this.row = new Row(Row.recorded(dimension));
    this.alwaysMeasured = dimension <= SMALL || rules.needNorms();
    plan(0);
  }

  private Optimizer optimizer() {
    List<GradientTransformation> clipping =
        switch (spec.clip().kind()) {
          case NORM -> List.of(new ClipByNorm(spec.clip().bound()));
          case VALUE -> List.of(new ClipByValue(spec.clip().bound()));
          case NONE -> List.of();
        };
    return Optimizers.recipe(spec.optimizer())
        .make(
            new OptimizerRecipe.Setting(
                settings, clipping, spec.freeze(), params, problem.objective()));
  }

  private void change(String field, double value) {
    switch (field) {
      case "batch" -> oracles.batch().set(value);
      case "noise" -> oracles.noise().set(value);
      case "dropout" -> problem.dropout().accept(value);
      default -> settings.number(field).set(value);
    }
  }

  /**
   * Takes row k and makes the update that follows it.
   *
   * @return how the run stands: running, or how it ended with this row
   */
  Outcome takeRow(long k, boolean cancelled, Recorder recorder) {
    steering.apply(k);
    describe(k);
    plan(k);
    if (cancelled || rules.budgetSpent(k, oracles.used(), oracles.rows())) {
      return end(cancelled ? Outcome.CANCELLED : Outcome.BUDGET_SPENT, recorder);
    }
    boolean measured = alwaysMeasured || k % MEASURE_EVERY == 0;
    look(measured);
    if (rules.beyond(row.loss) || (measured && rules.beyond(params.maxAbs()))) {
      return end(Outcome.DIVERGED, recorder);
    }
    if (rules.converged(row.loss, row.gradientNorm)) {
      return end(Outcome.CONVERGED, recorder);
    }
    measurements.scoreWhereDue(row, params);
    measurements.inspect(k, params, optimizer.gradient());
    row.learningRate = rate.of(row, settings.number(Optimizers.LEARNING_RATE).get());
    try {
      row.updateNorm = move(k + 1, measured);
    } catch (StepFailure failure) {
      return end(Outcome.FAILED, recorder);
    }
    updated(recorder);
    return Outcome.RUNNING;
  }

  /** Asks for loss and gradient; takes the gradient's norm where that is measured. */
  private void look(boolean measured) {
    oracles.oracle().next();
    row.loss = optimizer.look(oracles.oracle(), params);
    row.gradientNorm = measured ? optimizer.gradient().norm() : Row.ABSENT;
  }

  /** The row is complete: it is passed on to all who follow the run. */
  private void updated(Recorder recorder) {
    noteBest();
    boolean epochEnds = oracles.rows() > 0 && epoch() > (long) row.epoch;
    rules.updated(row, epochEnds);
    rate.updated(row, epochEnds);
    recorder.row(row);
  }

  /** Makes the update; returns its norm where that is measured. */
  private double move(long t, boolean measured) {
    if (mover != null) {
      return mover.move(optimizer, params, row, t);
    }
    if (measured) {
      return optimizer.moveMeasured(params, row.learningRate, t);
    }
    optimizer.move(params, row.learningRate, t);
    return Row.ABSENT;
  }

  /** Whole epochs used so far. */
  private long epoch() {
    return oracles.used() / oracles.rows();
  }

  /** Fills in what is known of row k before anything is computed. */
  private void describe(long k) {
    row.step = k;
    row.evaluations = oracles.oracle().evaluations();
    row.epoch = oracles.rows() == 0 ? Row.ABSENT : (double) oracles.used() / oracles.rows();
    for (int i = 0; i < row.theta.length; i++) {
      row.theta[i] = params.get(i);
    }
    row.awaited = null;
    row.trainLoss = Row.ABSENT;
    row.trainAccuracy = Row.ABSENT;
    row.testLoss = Row.ABSENT;
    row.testAccuracy = Row.ABSENT;
  }

  /**
   * The last row: the loss of all of the objective, no update. The reason for it stands, unless the
   * end itself shows that the run diverged, or converged with the last update; a failure always
   * stands.
   */
  private Outcome end(Outcome reason, Recorder recorder) {
    measurements.end(row, params);
    measurements.inspectEnd(row.step, params);
    row.learningRate = Row.ABSENT;
    row.updateNorm = Row.ABSENT;
    row.last = true;
    noteBest();
    recorder.row(row);
    boolean beyond = rules.beyond(row.loss) || rules.beyond(params.maxAbs());
    if (beyond && reason != Outcome.FAILED) {
      return Outcome.DIVERGED;
    }
    boolean justConverged =
        reason == Outcome.BUDGET_SPENT && rules.converged(row.loss, row.gradientNorm);
    return justConverged ? Outcome.CONVERGED : reason;
  }

  private void noteBest() {
    if (row.loss < bestLoss) { // false for NaN
      bestLoss = row.loss;
    }
  }

  /** The row taken last. */
  Row row() {
    return row;
  }

  /** Has the updates that follow made by somebody; by the loop again where null. */
  void moveBy(@Nullable Mover who) {
    mover = who;
  }

  /** Has what views of a network show recorded from now on. */
  void inspect(NetworkRecord record) {
    measurements.inspectInto(record);
  }

  LiveSettings settings() {
    return settings;
  }

  Steering steering() {
    return steering;
  }

  /** Whether every step sees all of the objective. */
  boolean seesAll() {
    return oracles.full();
  }

  /** The rows that the step under way looks at; none without data. */
  int[] seen() {
    return oracles.seen();
  }

  /** Rows of data used so far, 0 without data. */
  long used() {
    return oracles.used();
  }

  /** Whether there are rows of data. */
  boolean hasRows() {
    return oracles.rows() > 0;
  }

  /** How many updates there will be at most, as far as the epoch under way knows. */
  long budget() {
    return budget;
  }

  /** Where an epoch begins before row k: counts the updates to come with the batch of now. */
  private void plan(long k) {
    if (k == 0 || (oracles.rows() > 0 && oracles.used() % oracles.rows() == 0)) {
      budget = rules.budget(k, oracles.used(), oracles.batch().get(), oracles.rows());
    }
  }

  /** Smallest loss of any row so far. */
  double bestLoss() {
    return bestLoss;
  }

  /** Nanoseconds that measuring took so far. */
  long measuring() {
    return measurements.nanoseconds();
  }
}
