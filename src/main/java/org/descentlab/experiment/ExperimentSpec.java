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
    return withOwnProblem(other).withRuns(moved);
  }

  /** Returns the same on another problem; runs keep theirs. */
  public ExperimentSpec withOwnProblem(ProblemSpec other) {
    return new ExperimentSpec(title, notes, seed, other, stop, runs, expect, view);
  }

  /** Returns the same with other words about it. */
  public ExperimentSpec withWords(LocalizedText otherTitle, LocalizedText otherNotes) {
    return new ExperimentSpec(otherTitle, otherNotes, seed, problem, stop, runs, expect, view);
  }

  /** Returns the same with another seed. */
  public ExperimentSpec withSeed(long other) {
    return new ExperimentSpec(title, notes, other, problem, stop, runs, expect, view);
  }

  /** Returns the same, of which something else is expected. */
  public ExperimentSpec withExpectations(List<Expectation> other) {
    return new ExperimentSpec(title, notes, seed, problem, stop, runs, other, view);
  }

  /** Returns the same shown in another way. */
  public ExperimentSpec withView(ViewSpec other) {
    return new ExperimentSpec(title, notes, seed, problem, stop, runs, expect, other);
  }

  /**
   * Returns the same without what holds for its former problem alone (title, expectations, view,
   * changes), and with learning rates that suit the problem it has now.
   */
  public ExperimentSpec forAnotherProblem() {
    List<RunSpec> adapted =
        runs.stream()
            .map(run -> run.withOptimizer(Recommended.on(problem, run.optimizer())))
            .map(run -> run.withChanges(List.of()))
            .toList();
    return withWords(LocalizedText.EMPTY, LocalizedText.EMPTY)
        .withRuns(adapted)
        .withExpectations(List.of())
        .withView(view.withDomain(Optional.empty()));
  }

  /** Returns the same with problems changed alike, the experiment's and those that runs have. */
  public ExperimentSpec withProblems(UnaryOperator<ProblemSpec> change) {
    List<RunSpec> changed =
        runs.stream().map(run -> run.withProblem(change.apply(run.problem()))).toList();
    return withOwnProblem(change.apply(problem)).withRuns(changed);
  }

  /** Returns the same without what is expected of a run. */
  public ExperimentSpec withoutExpectationsOf(String run) {
    return withExpectations(expect.stream().filter(e -> !e.names().contains(run)).toList());
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
