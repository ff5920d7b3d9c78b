package org.descentlab.experiment;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Everything that a run depends on: what an experiment file says, defaults filled in.
 *
 * @param title shown above the experiment
 * @param notes shown beside it
 * @param seed of every random stream
 * @param problem what is minimized
 * @param stop when a run ends
 * @param runs one or more, with different names
 * @param expect what should come of it
 * @param view how it is shown; never changes numbers
 */
public record ExperimentSpec(
    LocalizedText title,
    LocalizedText notes,
    long seed,
    ProblemSpec problem,
    StopSpec stop,
    List<RunSpec> runs,
    List<Expectation> expect,
    ViewSpec view) {

  /** Keeps the lists. */
  public ExperimentSpec {
    runs = List.copyOf(runs);
    expect = List.copyOf(expect);
  }

  /** Returns the same with other runs. */
  public ExperimentSpec withRuns(List<RunSpec> other) {
    return new ExperimentSpec(title, notes, seed, problem, stop, other, expect, view);
  }

  /** Returns the same on another problem, in all runs. */
  public ExperimentSpec withProblem(ProblemSpec other) {
    List<RunSpec> moved = runs.stream().map(run -> run.withProblem(other)).toList();
    return new ExperimentSpec(title, notes, seed, other, stop, moved, expect, view);
  }

  /**
   * Returns the same without what holds for its former problem alone (title, expectations, view,
   * changes), and with learning rates that suit the problem it has now.
   */
  public ExperimentSpec forAnotherProblem() {
    ViewSpec plain = new ViewSpec(Optional.empty(), view.logarithmicLoss(), view.hide());
    List<RunSpec> adapted =
        runs.stream()
            .map(run -> run.withOptimizer(Recommended.on(problem, run.optimizer())))
            .map(run -> run.withChanges(List.of()))
            .toList();
    return new ExperimentSpec(
        LocalizedText.EMPTY, LocalizedText.EMPTY, seed, problem, stop, adapted, List.of(), plain);
  }

  /** Returns the same with problems changed alike, the experiment's and those that runs have. */
  public ExperimentSpec withProblems(UnaryOperator<ProblemSpec> change) {
    List<RunSpec> changed =
        runs.stream().map(run -> run.withProblem(change.apply(run.problem()))).toList();
    return new ExperimentSpec(
        title, notes, seed, change.apply(problem), stop, changed, expect, view);
  }

  /** Returns the same without what is expected of a run. */
  public ExperimentSpec withoutExpectationsOf(String run) {
    List<Expectation> others = expect.stream().filter(e -> !e.names().contains(run)).toList();
    return new ExperimentSpec(title, notes, seed, problem, stop, runs, others, view);
  }

  /** Returns the same with another stop. */
  public ExperimentSpec withStop(StopSpec other) {
    return new ExperimentSpec(title, notes, seed, problem, other, runs, expect, view);
  }

  /** Returns the seed of a run: its own, else the experiment's. */
  public long seedOf(RunSpec run) {
    return run.seed().orElse(seed);
  }
}
