package org.descentlab.figure;

import java.util.OptionalInt;
import java.util.OptionalLong;
import org.descentlab.experiment.KnownRows;
import org.descentlab.experiment.RunSpec;
import org.descentlab.objective.FiniteSum;

/**
 * How far a run may go.
 *
 * @param steps at most; empty where nobody knows
 * @param batch rows of data a step, 0 without data
 */
record Plan(OptionalLong steps, int batch) {

  /** What the experiment asks of the run with this name. */
  static Plan of(Recording recording, String name) {
    int rows = rows(recording);
    int batch =
        recording.experiment().runs().stream()
            .filter(run -> run.name().equals(name))
            .map(RunSpec::batch)
            .findFirst()
            .orElse(OptionalInt.empty())
            .orElse(rows);
    return new Plan(recording.experiment().stop().mostSteps(rows, batch), batch);
  }

  /** Rows of data, 0 without. */
  static int rows(Recording recording) {
    return recording.objective() instanceof FiniteSum sum
        ? sum.size()
        : KnownRows.of(recording.experiment().problem()).orElse(0);
  }
}
