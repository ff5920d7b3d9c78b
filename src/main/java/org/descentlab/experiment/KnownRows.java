package org.descentlab.experiment;

import java.util.List;
import java.util.OptionalInt;
import org.descentlab.data.RegressionSets;
import org.descentlab.experiment.ProblemSpec.LogisticProblem;
import org.descentlab.experiment.ProblemSpec.RegressionProblem;

/**
 * How many rows the data of a problem have, as far as the problem itself tells, and runs that fit
 * them.
 */
public final class KnownRows {
  /** Read by the first who asks: most experiments have other data, or none. */
  private static final class Bundled {
    static final int LINE5 = RegressionSets.line5().size();
    static final int SEED0 = RegressionSets.seed0().size();
  }

  private KnownRows() {}

  /** Returns the number of rows; empty without data, and where only files tell. */
  public static OptionalInt of(ProblemSpec problem) {
    if (problem instanceof RegressionProblem regression) {
      return of(regression.data());
    }
    if (problem instanceof LogisticProblem logistic) {
      return of(logistic.data());
    }
    if (problem instanceof NetworkProblem network) {
      return network.rows();
    }
    return OptionalInt.empty();
  }

  private static OptionalInt of(RegressionSource source) {
    if (source instanceof RegressionSource.Bundled bundled) {
      return OptionalInt.of(bundled.id().equals("line5") ? Bundled.LINE5 : Bundled.SEED0);
    }
    if (source instanceof RegressionSource.Points points) {
      return OptionalInt.of(points.points().size());
    }
    if (source instanceof RegressionSource.Generated generated) {
      return OptionalInt.of(generated.samples());
    }
    return source instanceof RegressionSource.Labelled labelled
        ? OptionalInt.of(labelled.samples())
        : OptionalInt.empty();
  }

  /**
   * Returns the experiment with batches of at most as many rows as there are, those that were
   * changed on the way too; rows that a run names and that do not exist give way to shuffled ones.
   */
  public static ExperimentSpec fitted(ExperimentSpec spec) {
    List<RunSpec> runs = spec.runs().stream().map(KnownRows::fitted).toList();
    return runs.equals(spec.runs()) ? spec : spec.withRuns(runs);
  }

  private static RunSpec fitted(RunSpec run) {
    OptionalInt known = of(run.problem());
    if (known.isEmpty()) {
      return run;
    }
    int rows = known.getAsInt();
    boolean missing =
        run.order().batches().stream().anyMatch(step -> step.stream().anyMatch(r -> r >= rows));
    List<Change> changes = run.changes().stream().map(change -> fitted(change, rows)).toList();
    RunSpec fitted = run.withChanges(changes);
    if (run.batch().orElse(0) > rows) {
      fitted = fitted.withBatch(OptionalInt.of(rows));
    }
    return missing ? fitted.withOrder(BatchOrder.SHUFFLED) : fitted;
  }

  private static Change fitted(Change change, int rows) {
    return change.field().equals("batch") && change.value() > rows
        ? new Change(change.step(), change.field(), rows)
        : change;
  }
}
