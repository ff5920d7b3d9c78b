package org.descentlab.experiment.run;

import java.util.ArrayList;
import java.util.List;
import org.descentlab.experiment.Change;
import org.descentlab.experiment.ExperimentSpec;
import org.descentlab.experiment.Outcome;
import org.descentlab.experiment.RunSpec;
import org.descentlab.experiment.catalog.LiveSettings;
import org.descentlab.experiment.catalog.Optimizers;
import org.descentlab.experiment.catalog.Schedules;
import org.descentlab.math.RandomStreams;
import org.descentlab.math.Vector;
import org.descentlab.objective.Classifier;
import org.descentlab.objective.Score;
import org.descentlab.optim.ClipByNorm;
import org.descentlab.optim.ClipByValue;
import org.descentlab.optim.GradientTransformation;
import org.descentlab.optim.Optimizer;
import org.descentlab.optim.Schedule;

/**
 * The training loop: a pure function of its experiment, whose rows go to a {@link Recorder}. One
 * thread trains; any thread may pause, steer, cancel and ask how it stands.
 */
public final class Run {
  /** Up to so many parameters are recorded. */
  public static final int MAX_THETAS = 16;

  /** Up to so many parameters are searched for divergence and measured by their norms every row. */
  private static final int SMALL = 1000;

  /** Larger problems are measured at rows divisible by this. */
  private static final int MEASURE_EVERY = 50;

  /** At most so many training rows are scored. */
  private static final int SCORED_ROWS = 10_000;

  /** The clock is read once in so many rows. */
  private static final int CLOCK_EVERY = 16;

  private final RunSpec spec;
  private final LoadedProblem problem;
  private final Vector params;
  private final Oracles oracles;
  private final LiveSettings settings;
  private final Optimizer optimizer;
  private final Schedule schedule;
  private final StoppingRules rules;
  private final Steering steering;
  private final Pause pause = new Pause();
  private final Row row;
  private final boolean alwaysMeasured;

  private volatile boolean cancelled;
  private volatile Outcome outcome = Outcome.RUNNING;
  private volatile long step;
  private volatile double seconds;
  private double bestLoss = Double.POSITIVE_INFINITY;
  private long scoredEpoch = -1;
  private long idle;

  /** A run of an experiment on its loaded problem. */
  public Run(ExperimentSpec experiment, RunSpec spec, LoadedProblem problem) {
    this.spec = spec;
    this.problem = problem;
    RandomStreams streams = new RandomStreams(experiment.seedOf(spec));
    this.params = problem.start().apply(streams);
    this.oracles = new Oracles(spec, problem.objective(), streams);
    this.settings = new LiveSettings(spec.optimizer());
    this.optimizer = new Optimizer(chain(), spec.freeze(), params);
    this.schedule = Schedules.ALL.get(spec.schedule().type()).recipe().apply(spec.schedule());
    this.rules = new StoppingRules(experiment.stop(), oracles.full());
    this.steering = new Steering(spec.changes(), this::change);
    int dimension = params.length();
    this.row = new Row(dimension <= MAX_THETAS ? dimension : 0);
    this.alwaysMeasured = dimension <= SMALL || rules.needNorms();
  }

  private List<GradientTransformation> chain() {
    List<GradientTransformation> chain = new ArrayList<>();
    switch (spec.clip().kind()) {
      case NORM -> chain.add(new ClipByNorm(spec.clip().bound()));
      case VALUE -> chain.add(new ClipByValue(spec.clip().bound()));
      case NONE -> {}
    }
    chain.addAll(Optimizers.ALL.get(spec.optimizer().type()).recipe().chain(settings, params));
    return chain;
  }

  private void change(String field, double value) {
    switch (field) {
      case "batch" -> oracles.batch().set(value);
      case "noise" -> oracles.noise().set(value);
      case "dropout" -> problem.dropout().accept(value);
      default -> settings.number(field).set(value);
    }
  }

  /** Trains to the end, or until somebody cancels. Call it once. */
  public void train(Recorder recorder) {
    long began = System.nanoTime();
    boolean goOn = true;
    while (goOn) {
      idle += pause.await();
      goOn = takeRow(recorder);
      if (step % CLOCK_EVERY == 0 || !goOn) {
        seconds = (System.nanoTime() - began - idle) * 1e-9;
      }
    }
  }

  /** Takes one row and makes the update that follows it; false after the last row. */
  private boolean takeRow(Recorder recorder) {
    long k = step;
    steering.apply(k);
    describe(k);
    if (cancelled || rules.budgetSpent(k, oracles.used(), oracles.rows())) {
      end(recorder);
      return false;
    }
    oracles.oracle().next();
    row.loss = optimizer.look(oracles.oracle(), params);
    boolean measured = alwaysMeasured || k % MEASURE_EVERY == 0;
    row.gradientNorm = measured ? optimizer.gradient().norm() : Row.ABSENT;
    if (rules.beyond(row.loss)
        || (measured && rules.beyond(params.maxAbs()))
        || rules.converged(row.loss, row.gradientNorm)) {
      end(recorder);
      return false;
    }
    scoreWhereDue();
    row.learningRate = learningRate(k);
    Vector update = optimizer.move(params, row.learningRate, k + 1);
    row.updateNorm = measured ? update.norm() : Row.ABSENT;
    bestLoss = Math.min(bestLoss, row.loss);
    rules.updated(row, oracles.rows() > 0 && epoch() > (long) row.epoch);
    recorder.row(row);
    step = k + 1;
    return true;
  }

  private double learningRate(long k) {
    double base = settings.number(Optimizers.LEARNING_RATE).get();
    return schedule.rate(base, spec.perEpoch() ? (long) row.epoch : k);
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
    row.trainLoss = Row.ABSENT;
    row.trainAccuracy = Row.ABSENT;
    row.testLoss = Row.ABSENT;
    row.testAccuracy = Row.ABSENT;
  }

  /** The last row: the loss of all of the objective, no update. */
  private void end(Recorder recorder) {
    if (problem.objective() instanceof Classifier classifier) {
      score(classifier);
      row.loss = row.trainLoss;
      row.gradientNorm = Row.ABSENT;
    } else {
      long began = System.nanoTime();
      Vector gradient = params.like();
      row.loss = problem.objective().valueAndGradient(params, gradient);
      row.gradientNorm = gradient.norm();
      idle += System.nanoTime() - began;
    }
    row.learningRate = Row.ABSENT;
    row.updateNorm = Row.ABSENT;
    row.last = true;
    bestLoss = Math.min(bestLoss, row.loss);
    recorder.row(row);
    outcome = ending();
  }

  private Outcome ending() {
    if (rules.beyond(row.loss) || rules.beyond(params.maxAbs())) {
      return Outcome.DIVERGED;
    }
    if (cancelled) {
      return Outcome.CANCELLED;
    }
    return rules.converged(row.loss, row.gradientNorm) ? Outcome.CONVERGED : Outcome.BUDGET_SPENT;
  }

  private void scoreWhereDue() {
    if (problem.objective() instanceof Classifier classifier && (long) row.epoch > scoredEpoch) {
      scoredEpoch = (long) row.epoch;
      score(classifier);
    }
  }

  private void score(Classifier classifier) {
    long began = System.nanoTime();
    Score train = classifier.trainScore(params, SCORED_ROWS);
    Score test = classifier.testScore(params);
    row.trainLoss = train.loss();
    row.trainAccuracy = train.accuracy();
    row.testLoss = test.loss();
    row.testAccuracy = test.accuracy();
    idle += System.nanoTime() - began;
  }

  /** Returns what this run was asked to do. */
  public RunSpec spec() {
    return spec;
  }

  /** Returns a new history that fits this run's rows. */
  public History newHistory() {
    return new History(row.theta.length, problem.objective() instanceof Classifier);
  }

  /** Returns what is minimized. */
  public LoadedProblem problem() {
    return problem;
  }

  /** Tells whether every step sees all of the objective. */
  public boolean seesAll() {
    return oracles.full();
  }

  /** Ends the run before its next row. */
  public void cancel() {
    cancelled = true;
    pause.set(false);
  }

  /** Holds the run before its next row, or lets it go on. */
  public void pause(boolean hold) {
    pause.set(hold && !cancelled);
  }

  /** Tells whether the run is held at this moment. */
  public boolean paused() {
    return pause.holds();
  }

  /** Changes a hyper-parameter (or batch, noise, dropout) from the next row on. */
  public void steer(String field, double value) {
    steering.wish(field, value);
  }

  /** Returns the changes on the way: those of the file and those made by steering. */
  public List<Change> changes() {
    return steering.made();
  }

  /** Returns how the run stands. */
  public Outcome outcome() {
    return outcome;
  }

  /** Returns how many updates were made so far. */
  public long step() {
    return step;
  }

  /** Returns how many updates there will be at most. */
  public long budget() {
    return rules.budget(oracles.batch().get(), oracles.rows());
  }

  /** Returns the seconds of training so far, without loading, measuring and pauses. */
  public double seconds() {
    return seconds;
  }

  /** Returns what came of the run; call it after its end. */
  public Summary summary() {
    double perSecond = oracles.rows() == 0 ? Row.ABSENT : oracles.used() / seconds;
    return new Summary(
        spec.name(),
        outcome,
        step,
        row.loss,
        bestLoss,
        row.testLoss,
        row.testAccuracy,
        seconds,
        perSecond);
  }
}
