package org.descentlab.code;

import java.util.List;
import org.descentlab.experiment.ExperimentSpec;
import org.descentlab.experiment.Fault;
import org.descentlab.experiment.FaultException;
import org.descentlab.experiment.NetworkProblem;
import org.descentlab.experiment.RunSpec;
import org.descentlab.experiment.catalog.Estimators;
import org.descentlab.experiment.catalog.Schedules;
import org.descentlab.experiment.run.LoadedProblem;
import org.descentlab.objective.LinearRegression;
import org.descentlab.objective.LogisticRegression;
import org.descentlab.objective.network.Network;

/** What can't be written as a program, or not as one that anybody would read. */
final class Refusals {
  /** So many numbers of data stand in a program at most. */
  static final int MAX_NUMBERS = 200_000;

  private Refusals() {}

  static void check(ExperimentSpec experiment, RunSpec run, LoadedProblem loaded)
      throws FaultException {
    String path = "runs[" + index(experiment, run) + "]";
    if (run.schedule().type().equals("sequence") && Schedules.listens(run.schedule())) {
      throw fault("code-plateau", path + ".schedule", run.name());
    }
    long numbers = numbers(loaded);
    if (numbers > MAX_NUMBERS) {
      throw fault("code-data", "problem.data", numbers, MAX_NUMBERS);
    }
    if (loaded.spec() instanceof NetworkProblem) {
      if (!run.estimator().type().equals(Estimators.EXACT.id())) {
        throw fault("code-stream", path + ".estimator", run.name(), run.estimator().type());
      }
      if (!run.freeze().isEmpty()) {
        throw fault("code-stream", path + ".freeze", run.name(), "freeze");
      }
    }
  }

  private static int index(ExperimentSpec experiment, RunSpec run) {
    List<String> names = experiment.runs().stream().map(RunSpec::name).toList();
    return Math.max(0, names.indexOf(run.name()));
  }

  private static long numbers(LoadedProblem loaded) {
    if (loaded.spec() instanceof NetworkProblem network) {
      long cells = network.data().inputs().orElse(0) + (long) network.data().outputs().orElse(0);
      boolean images = ((Network) loaded.objective()).architecture().images();
      return images ? 0 : cells * ((Network) loaded.objective()).size();
    }
    if (loaded.objective() instanceof LinearRegression regression) {
      return (long) regression.size() * (regression.data().features() + 1);
    }
    return loaded.objective() instanceof LogisticRegression regression
        ? (long) regression.size() * (regression.data().features() + 1)
        : 0;
  }

  private static FaultException fault(String code, String path, Object... arguments) {
    return new FaultException(new Fault(code, "", 0, path, List.of(arguments)));
  }
}
