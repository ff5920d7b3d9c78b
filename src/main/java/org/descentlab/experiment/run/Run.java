package org.descentlab.experiment.run;

import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.descentlab.experiment.Change;
import org.descentlab.experiment.ExperimentSpec;
import org.descentlab.experiment.Outcome;
import org.descentlab.experiment.RunSpec;
import org.descentlab.experiment.catalog.Limits;
import org.descentlab.objective.Classifier;
import org.descentlab.objective.network.Network;
import org.jspecify.annotations.Nullable;

/**
 * One run: a pure function of its experiment, whose rows go to a {@link Recorder}. One thread
 * trains; any thread may pause, steer, cancel and ask how it stands.
 */
public final class Run {
  /** Up to so many parameters are recorded. */
  public static final int MAX_THETAS = Limits.MAX_THETAS;

  private final RunSpec spec;
  private final LoadedProblem problem;
  private final Loop loop;
  private final Pause pause = new Pause();
  private final Stopwatch watch;
  private @Nullable LateRows late;

  private volatile Runnable released = () -> {};
  private volatile @Nullable NetworkRecord inspected;
  private volatile boolean cancelled;
  private volatile Outcome outcome = Outcome.RUNNING;
  private volatile long step;
  private volatile double seconds;

  /** A run of an experiment on its loaded problem. */
  public Run(ExperimentSpec experiment, RunSpec spec, LoadedProblem problem) {
    this(experiment, spec, problem, System::nanoTime);
  }

  /** The same with a clock of somebody's own, in nanoseconds. */
  Run(ExperimentSpec experiment, RunSpec spec, LoadedProblem problem, LongSupplier clock) {
    this.spec = spec;
    this.problem = problem;
    this.loop = new Loop(experiment, spec, problem);
    this.watch = new Stopwatch(clock, problem.objective().dimension());
  }

  /** Trains to the end, or until somebody cancels; waits while it is held. Call it once. */
  public void train(Recorder recorder) {
    LateRows late = rowsTo(recorder);
    watch.start();
    do {
      settle(late);
      watch.held(pause.await());
      takeRow(late);
    } while (outcome == Outcome.RUNNING);
  }

  /**
   * Takes at most so many rows more, to the same bits as {@link #train}, and never waits: a run
   * that is held takes none. Several runs advance in turn this way on one thread; the seconds of
   * each are those of its own turns.
   *
   * @param rows how many, at least 1
   * @param recorder takes the rows; the same at every call
   * @return how many rows it took
   */
  public int advance(int rows, Recorder recorder) {
    LateRows late = rowsTo(recorder);
    int taken = 0;
    watch.enter();
    while (taken < rows && outcome == Outcome.RUNNING && pause.passes()) {
      takeRow(late);
      taken++;
    }
    settle(late);
    watch.leave();
    return taken;
  }

  private LateRows rowsTo(Recorder recorder) {
    LateRows there = late;
    if (there == null) {
      there = new LateRows(recorder);
      late = there;
    }
    return there;
  }

  /** Who holds the run finds all rows that it took. */
  private void settle(LateRows rows) {
    if (pause.asked()) {
      watch.held(rows.awaitAll());
    }
  }

  private void takeRow(Recorder recorder) {
    long k = step;
    Outcome now = loop.takeRow(k, cancelled, recorder);
    if (now != Outcome.RUNNING) {
      readClock(recorder, true);
      outcome = now;
      return;
    }
    step = k + 1;
    if (watch.due(k + 1)) {
      readClock(recorder, false);
    }
  }

  private void readClock(Recorder recorder, boolean last) {
    seconds = watch.seconds(loop.measuring());
    recorder.reached(step, seconds, last);
  }

  /** Returns what this run was asked to do. */
  public RunSpec spec() {
    return spec;
  }

  /** Returns what is minimized. */
  public LoadedProblem problem() {
    return problem;
  }

  /** Returns a new history that fits this run's rows. */
  public History newHistory() {
    return new History(loop.row().theta().length, problem.objective() instanceof Classifier);
  }

  /** Tells whether every step sees all of the objective. */
  public boolean seesAll() {
    return loop.seesAll();
  }

  /** Ends the run before its next row. */
  public void cancel() {
    cancelled = true;
    pause.end();
    released.run();
  }

  /** Holds the run before its next row, or lets it go on. */
  public void pause(boolean hold) {
    pause.set(hold);
    released.run();
  }

  /** Tells whether the run takes rows when its turn comes. */
  public boolean ready() {
    return outcome == Outcome.RUNNING && !pause.asked();
  }

  /** Has somebody told, from any thread, whenever the run was held, released or cancelled. */
  public void onRelease(Runnable listener) {
    released = listener;
  }

  /**
   * Records from now on what views of a network show; before the first row, on the thread that
   * trains. The time that this takes is none of the training's.
   */
  public NetworkRecord inspect(Network network) {
    NetworkRecord record = new NetworkRecord(network.architecture());
    loop.inspect(record);
    inspected = record;
    return record;
  }

  /** Returns what {@link #inspect} records; nothing where nobody asked for it. */
  public Optional<NetworkRecord> inspected() {
    return Optional.ofNullable(inspected);
  }

  /** Tells whether the run is held at this moment. */
  public boolean paused() {
    return pause.holds();
  }

  /** Tells whether the run can go on with another value: batch norm refuses batches of one row. */
  public boolean canSteer(String field, double value) {
    return !field.equals("batch") || NetworkChecks.allows(problem, (int) value);
  }

  /** Changes a hyper-parameter (or batch, noise, dropout) from the next row on. */
  public void steer(String field, double value) {
    loop.steering().wish(field, value);
  }

  /** Returns the changes on the way: those of the file and those made by steering. */
  public List<Change> changes() {
    return loop.steering().made();
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
    return loop.budget();
  }

  /** Returns the seconds of training so far, without loading, measuring and pauses. */
  public double seconds() {
    return seconds;
  }

  /** Returns what came of the run; call it after its end. */
  public Summary summary() {
    Row end = loop.row();
    return new Summary(
        spec.name(),
        outcome,
        step,
        end.loss(),
        loop.bestLoss(),
        end.testLoss(),
        end.testAccuracy(),
        seconds,
        loop.hasRows() ? loop.used() / seconds : Row.ABSENT);
  }
}
