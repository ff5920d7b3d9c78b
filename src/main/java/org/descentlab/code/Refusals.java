package org.descentlab.code;

import java.util.List;
import org.descentlab.experiment.ExperimentSpec;
import org.descentlab.experiment.Fault;
import org.descentlab.experiment.FaultException;
import org.descentlab.experiment.ProblemSpec.NetworkProblem;
import org.descentlab.experiment.RunSpec;
import org.descentlab.experiment.catalog.Settings;
import org.descentlab.experiment.run.LoadedProblem;
import org.descentlab.objective.LinearRegression;
import org.descentlab.objective.LogisticRegression;

/** What can't be written as a program, or not as one that anybody would read. */
final class Refusals {
  /** So many numbers of data stand in a program at most. */
  static final int MAX_NUMBERS = 200_000;

  private Refusals() {}

  static void check(ExperimentSpec experiment, RunSpec run, LoadedProblem loaded)
      throws FaultException {
    String path = "runs[" + index(experiment, run) + "]";
    if (run.schedule().type().equals("sequence") && listens(run.schedule())) {
      throw fault("code-plateau", path + ".schedule", run.name());
    }
    long numbers = numbers(loaded);
    if (numbers > MAX_NUMBERS) {
      throw fault("code-data", "problem.data", numbers, MAX_NUMBERS);
    }
    if (loaded.spec() instanceof NetworkProblem) {
      throw fault("code-network", path, run.name());
    }
  }

  private static int index(ExperimentSpec experiment, RunSpec run) {
    List<String> names = experiment.runs().stream().map(RunSpec::name).toList();
    return Math.max(0, names.indexOf(run.name()));
  }

  private static boolean listens(Settings schedule) {
    return schedule.type().equals("reduce-on-plateau")
        || (schedule.type().equals("sequence")
            && schedule.parts("parts").stream().anyMatch(part -> listens(part.schedule())));
  }

  private static long numbers(LoadedProblem loaded) {
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
