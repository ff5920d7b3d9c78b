package org.descentlab.figure;

import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.descentlab.experiment.ExperimentSpec;
import org.descentlab.experiment.ParameterSpace;
import org.descentlab.experiment.ProblemSpec;
import org.descentlab.experiment.RunSpec;
import org.descentlab.objective.Objective;

/**
 * What figures are made of: an experiment and what its runs recorded so far.
 *
 * @param experiment what was asked for
 * @param objective what is minimized; where runs have problems of their own, the experiment's
 * @param traces the runs that are shown
 * @param findings what was found out about networks
 */
public record Recording(
    ExperimentSpec experiment, Objective objective, List<RunTrace> traces, List<Finding> findings) {

  /** Keeps the lists. */
  public Recording {
    traces = List.copyOf(traces);
    findings = List.copyOf(findings);
  }

  /** A recording of which nothing more is known than its rows. */
  public Recording(ExperimentSpec experiment, Objective objective, List<RunTrace> traces) {
    this(experiment, objective, traces, List.of());
  }

  /** Returns the same with what was found out about its networks. */
  public Recording with(List<? extends Finding> found) {
    return new Recording(experiment, objective, traces, List.copyOf(found));
  }

  /** Returns what was found out of a kind, one a run at most. */
  public <F extends Finding> List<F> found(Class<F> kind) {
    return findings.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  /** Returns the same with those runs alone whose parameters are the experiment's. */
  public Recording sharingParameters() {
    return only(problem -> ParameterSpace.isShared(experiment.problem(), problem));
  }

  /** Returns the same with those runs alone whose lines belong into the experiment's data. */
  public Recording sharingData() {
    ParameterSpace own = ParameterSpace.of(experiment.problem());
    return only(problem -> own.sharesData(ParameterSpace.of(problem)));
  }

  private Recording only(Predicate<ProblemSpec> fits) {
    Set<String> others =
        experiment.runs().stream()
            .filter(run -> !fits.test(run.problem()))
            .map(RunSpec::name)
            .collect(toSet());
    return new Recording(
        experiment,
        objective,
        traces.stream().filter(trace -> !others.contains(trace.name())).toList(),
        findings);
  }

  /** Returns how many steps lie between two kept rows of the run that keeps fewest; 1 for all. */
  public long stride() {
    return traces.stream().mapToLong(trace -> trace.rows().stride()).max().orElse(1);
  }
}
