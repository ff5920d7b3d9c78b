package org.descentlab.figure;

import java.util.OptionalInt;
import java.util.OptionalLong;
import org.descentlab.experiment.KnownRows;
import org.descentlab.experiment.RunSpec;
import org.descentlab.experiment.StopSpec;
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
    StopSpec stop = recording.experiment().stop();
    int rows = rows(recording);
    int batch =
        recording.experiment().runs().stream()
            .filter(run -> run.name().equals(name))
            .map(RunSpec::batch)
            .findFirst()
            .orElse(OptionalInt.empty())
            .orElse(rows);
    if (stop.epochs().isEmpty() || rows == 0) {
      return new Plan(stop.steps(), batch);
    }
    long epoch = (rows + Math.max(1, batch) - 1L) / Math.max(1, batch);
    long steps = epoch * stop.epochs().getAsInt();
    return new Plan(OptionalLong.of(Math.min(stop.steps().orElse(Long.MAX_VALUE), steps)), batch);
  }

  /** Rows of data, 0 without. */
  static int rows(Recording recording) {
    return recording.objective() instanceof FiniteSum sum
        ? sum.size()
        : KnownRows.of(recording.experiment().problem()).orElse(0);
  }
}
