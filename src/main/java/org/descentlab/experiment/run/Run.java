package org.descentlab.experiment.run;

import java.util.ArrayList;
import java.util.List;
import org.descentlab.experiment.Change;
import org.descentlab.experiment.ExperimentSpec;
import org.descentlab.experiment.Outcome;
import org.descentlab.experiment.RunSpec;
import org.descentlab.experiment.StopSpec;
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
 * thread trains; any thread may cancel and ask how it stands.
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
  private final StopSpec stop;
  private final LoadedProblem problem;
  private final Vector params;
  private final Oracles oracles;
  private final LiveSettings settings;
  private final Optimizer optimizer;
  private final Schedule schedule;
  private final Row row;
  private final boolean alwaysMeasured;
  private final EpochMean judgedLoss;
  private final EpochMean judgedGradient;

  private volatile boolean cancelled;
  private volatile Outcome outcome = Outcome.RUNNING;
  private volatile long step;
  private double lastUpdate = Double.POSITIVE_INFINITY;
  private double bestLoss = Double.POSITIVE_INFINITY;
  private long scoredEpoch = -1;
  private int nextChange;
  private long measuring;
  private volatile double seconds;

  /** A run of an experiment on its loaded problem. */
  public Run(ExperimentSpec experiment, RunSpec spec, LoadedProblem problem) {
    this.spec = spec;
    this.stop = experiment.stop();
    this.problem = problem;
    RandomStreams streams = new RandomStreams(experiment.seedOf(spec));
    this.params = problem.start().apply(streams);
    this.oracles = new Oracles(spec, problem.objective(), streams);
    this.settings = new LiveSettings(spec.optimizer());
    this.optimizer = new Optimizer(chain(), spec.freeze(), params);
    this.schedule = Schedules.ALL.get(spec.schedule().type()).recipe().apply(spec.schedule());
    int dimension = params.length();
    this.row = new Row(dimension <= MAX_THETAS ? dimension : 0);
    this.alwaysMeasured =
        dimension <= SMALL || stop.gradientBelow().isPresent() || stop.updateBelow().isPresent();
    this.judgedLoss = new EpochMean(oracles.full());
    this.judgedGradient = new EpochMean(oracles.full());
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

  /** Returns what this run was asked to do. */
  public RunSpec spec() {
    return spec;
  }

  /** Tells whether every step sees all of the objective. */
  public boolean seesAll() {
    return oracles.full();
  }

  /** Returns a new history that fits this run's rows. */
  public History newHistory() {
    return new History(row.theta.length, problem.objective() instanceof Classifier);
  }

  /** Trains to the end, or until somebody cancels. Call it once. */
  public void train(Recorder recorder) {
    long began = System.nanoTime();
    boolean goOn = true;
    while (goOn) {
      goOn = stepOnce(recorder);
      if (step % CLOCK_EVERY == 0 || !goOn) {
        seconds = (System.nanoTime() - began - measuring) * 1e-9;
      }
    }
  }

  /** One row and the update that follows it; false after the last row. */
  private boolean stepOnce(Recorder recorder) {
    long k = step;
    applyChanges(k);
    describe(k);
    if (cancelled || budgetSpent(k)) {
      end(recorder);
      return false;
    }
    oracles.oracle().next();
    double loss = optimizer.look(oracles.oracle(), params);
    boolean measured = alwaysMeasured || k % MEASURE_EVERY == 0;
    double gradientNorm = measured ? optimizer.gradient().norm() : Row.ABSENT;
    if (beyond(loss) || (measured && beyond(params.maxAbs())) || converged(loss, gradientNorm)) {
      end(recorder);
      return false;
    }
    scoreWhereDue();
    row.loss = loss;
    row.gradientNorm = gradientNorm;
    row.learningRate =
        schedule.rate(
            settings.number(Optimizers.LEARNING_RATE).get(), spec.perEpoch() ? epoch() : k);
    Vector update = optimizer.move(params, row.learningRate, k + 1);
    row.updateNorm = measured ? update.norm() : Row.ABSENT;
    lastUpdate = row.learningRate == 0 ? Double.POSITIVE_INFINITY : row.updateNorm;
    bestLoss = Math.min(bestLoss, loss);
    judge(loss, gradientNorm);
    recorder.row(row);
    step = k + 1;
    return true;
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

  private long epoch() {
    return oracles.used() / oracles.rows();
  }

  private void judge(double loss, double gradientNorm) {
    judgedLoss.add(loss);
    judgedGradient.add(gradientNorm);
    if (oracles.rows() > 0 && oracles.used() / oracles.rows() > (long) row.epoch) {
      judgedLoss.epochEnds();
      judgedGradient.epochEnds();
    }
  }

  private boolean budgetSpent(long k) {
    return k >= stop.steps().orElse(Long.MAX_VALUE)
        || (stop.epochs().isPresent()
            && oracles.used() >= (long) stop.epochs().getAsInt() * oracles.rows());
  }

  private boolean beyond(double value) {
    return !(Math.abs(value) <= stop.divergesAbove());
  }

  private boolean converged(double loss, double gradientNorm) {
    return (stop.lossBelow().isPresent() && judgedLoss.below(loss, stop.lossBelow().getAsDouble()))
        || (stop.gradientBelow().isPresent()
            && judgedGradient.below(gradientNorm, stop.gradientBelow().getAsDouble()))
        || (stop.updateBelow().isPresent() && lastUpdate < stop.updateBelow().getAsDouble());
  }

  /** The last row: the loss of all of the objective, no update. */
  private void end(Recorder recorder) {
    long began = System.nanoTime();
    if (problem.objective() instanceof Classifier) {
      score();
      row.loss = row.trainLoss;
      row.gradientNorm = Row.ABSENT;
    } else {
      Vector gradient = params.like();
      row.loss = problem.objective().valueAndGradient(params, gradient);
      row.gradientNorm = gradient.norm();
    }
    measuring += System.nanoTime() - began;
    row.learningRate = Row.ABSENT;
    row.updateNorm = Row.ABSENT;
    row.last = true;
    bestLoss = Math.min(bestLoss, row.loss);
    Outcome ending = ending();
    recorder.row(row);
    outcome = ending;
  }

  private Outcome ending() {
    if (beyond(row.loss) || beyond(params.maxAbs())) {
      return Outcome.DIVERGED;
    }
    if (cancelled) {
      return Outcome.CANCELLED;
    }
    return converged(row.loss, row.gradientNorm) ? Outcome.CONVERGED : Outcome.BUDGET_SPENT;
  }

  private void scoreWhereDue() {
    if (problem.objective() instanceof Classifier && (long) row.epoch > scoredEpoch) {
      scoredEpoch = (long) row.epoch;
      long began = System.nanoTime();
      score();
      measuring += System.nanoTime() - began;
    }
  }

  private void score() {
    Classifier classifier = (Classifier) problem.objective();
    Score train = classifier.trainScore(params, SCORED_ROWS);
    Score test = classifier.testScore(params);
    row.trainLoss = train.loss();
    row.trainAccuracy = train.accuracy();
    row.testLoss = test.loss();
    row.testAccuracy = test.accuracy();
  }

  private void applyChanges(long k) {
    List<Change> changes = spec.changes();
    while (nextChange < changes.size() && changes.get(nextChange).step() <= k) {
      Change change = changes.get(nextChange++);
      switch (change.field()) {
        case "batch" -> oracles.batch().set(change.value());
        case "noise" -> oracles.noise().set(change.value());
        case "dropout" -> problem.dropout().set(change.value());
        default -> settings.number(change.field()).set(change.value());
      }
    }
  }

  /** Ends the run before its next row. */
  public void cancel() {
    cancelled = true;
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
  public long totalSteps() {
    long steps = stop.steps().orElse(Long.MAX_VALUE);
    if (stop.epochs().isPresent()) {
      double batch = Math.max(1, oracles.batch().get());
      long perEpoch = (long) Math.ceil(oracles.rows() / batch);
      return Math.min(steps, perEpoch * stop.epochs().getAsInt());
    }
    return steps;
  }

  /** Returns what came of the run; before its end, how it stands. */
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
