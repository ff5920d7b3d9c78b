package org.descentlab.experiment.run;

import java.util.List;
import org.descentlab.experiment.Change;
import org.descentlab.experiment.ExperimentSpec;
import org.descentlab.experiment.Outcome;
import org.descentlab.experiment.RunSpec;
import org.descentlab.experiment.catalog.Limits;
import org.descentlab.objective.Classifier;

/**
 * One run: a pure function of its experiment, whose rows go to a {@link Recorder}. One thread
 * trains; any thread may pause, steer, cancel and ask how it stands.
 */
public final class Run {
  /** Up to so many parameters are recorded. */
  public static final int MAX_THETAS = Limits.MAX_THETAS;

  /** The clock is read once in so many rows. */
  private static final int CLOCK_EVERY = 16;

  private final RunSpec spec;
  private final LoadedProblem problem;
  private final Loop loop;
  private final Pause pause = new Pause();

  private volatile boolean cancelled;
  private volatile Outcome outcome = Outcome.RUNNING;
  private volatile long step;
  private volatile double seconds;

  /** A run of an experiment on its loaded problem. */
  public Run(ExperimentSpec experiment, RunSpec spec, LoadedProblem problem) {
    this.spec = spec;
    this.problem = problem;
    this.loop = new Loop(experiment, spec, problem);
  }

  /** Trains to the end, or until somebody cancels. Call it once. */
  public void train(Recorder recorder) {
    long began = System.nanoTime();
    long held = pause.await();
    Outcome now = loop.takeRow(0, cancelled, recorder);
    while (now == Outcome.RUNNING) {
      long k = step + 1;
      step = k;
      if (k % CLOCK_EVERY == 0) {
        seconds = (System.nanoTime() - began - held - loop.measuring()) * 1e-9;
      }
      held += pause.await();
      now = loop.takeRow(k, cancelled, recorder);
    }
    seconds = (System.nanoTime() - began - held - loop.measuring()) * 1e-9;
    outcome = now;
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
  }

  /** Holds the run before its next row, or lets it go on. */
  public void pause(boolean hold) {
    pause.set(hold);
  }

  /** Tells whether the run is held at this moment. */
  public boolean paused() {
    return pause.holds();
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
