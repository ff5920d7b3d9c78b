package org.descentlab.experiment.run;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.descentlab.experiment.ExperimentSpec;
import org.descentlab.experiment.FaultException;
import org.descentlab.experiment.RunSpec;
import org.descentlab.experiment.file.ExperimentDocument;
import org.descentlab.objective.Classifier;
import org.jspecify.annotations.Nullable;

/**
 * Trains the runs of an experiment that are switched on, one after the other in file order. All
 * runs are checked against their data before the first one begins. One thread trains; any thread
 * may cancel.
 */
public final class Training {
  private final ExperimentDocument document;
  private final ProblemLoader loader;
  private final LoadedProblem problem;
  private final int thetas;
  private final boolean scored;
  private volatile @Nullable Run current;
  private volatile boolean cancelled;

  /**
   * Loads what the runs need and checks every run, those that are switched off too.
   *
   * @throws FaultException where data can't be read or a run does not fit them
   */
  public Training(ExperimentDocument document, ProblemLoader loader) throws FaultException {
    this.document = document;
    this.loader = loader;
    this.problem = loader.load(document);
    int columns = 0;
    boolean anyScored = false;
    List<Integer> trained = trained(document.spec());
    for (int i = 0; i < document.spec().runs().size(); i++) {
      LoadedProblem problem = loader.load(document, i);
      if (trained.isEmpty() || trained.contains(i)) {
        columns = Math.max(columns, Row.recorded(problem.objective().dimension()));
        anyScored |= problem.objective() instanceof Classifier;
      }
    }
    this.thetas = columns;
    this.scored = anyScored;
  }

  private static List<Integer> trained(ExperimentSpec spec) {
    List<RunSpec> runs = spec.runs();
    return IntStream.range(0, runs.size()).filter(i -> runs.get(i).enabled()).boxed().toList();
  }

  /** Returns the experiment. */
  public ExperimentDocument document() {
    return document;
  }

  /**
   * Returns the experiment with small data files inside it.
   *
   * @throws FaultException where they can't be read
   */
  public ExperimentSpec portable() throws FaultException {
    return loader.withDataInside(document);
  }

  /** Returns what the experiment minimizes, without what runs have of their own. */
  public LoadedProblem problem() {
    return problem;
  }

  /** Returns how many parameter columns the runs' table has. */
  public int thetas() {
    return thetas;
  }

  /** Tells whether the runs' table has columns for the four scores. */
  public boolean scored() {
    return scored;
  }

  /**
   * Trains.
   *
   * @param recorders takes each run before it begins, and returns what takes its rows
   * @param ended takes each run after its end
   * @return what came of the runs that were trained, in file order
   * @throws FaultException where the problem of a run can't be loaded
   */
  public List<Summary> train(Function<Run, Recorder> recorders, Listener ended)
      throws FaultException {
    return train(run -> true, recorders, ended);
  }

  /**
   * Trains some of the runs.
   *
   * @param wanted asked of each run when its turn comes
   * @param recorders as of all
   * @param ended as of all
   * @throws FaultException as of all
   */
  public List<Summary> train(
      Predicate<Run> wanted, Function<Run, Recorder> recorders, Listener ended)
      throws FaultException {
    List<Summary> summaries = new ArrayList<>();
    ExperimentSpec spec = document.spec();
    for (int i : trained(spec)) {
      Run run = new Run(spec, spec.runs().get(i), loader.load(document, i));
      if (!wanted.test(run)) {
        continue;
      }
      current = run;
      if (cancelled) {
        run.cancel();
      }
      run.train(recorders.apply(run));
      Summary summary = run.summary();
      summaries.add(summary);
      ended.ended(summary);
    }
    return summaries;
  }

  /** Hears of the end of runs. */
  @FunctionalInterface
  public interface Listener {
    /** A run is at its end. */
    void ended(Summary summary);
  }

  /** Ends the run that is under way before its next row, and those after it at their first. */
  public void cancel() {
    cancelled = true;
    Run run = current;
    if (run != null) {
      run.cancel();
    }
  }
}
