package org.descentlab.experiment.run;

import java.util.function.DoubleConsumer;
import java.util.function.Function;
import org.descentlab.experiment.ProblemSpec;
import org.descentlab.math.RandomStreams;
import org.descentlab.math.Vector;
import org.descentlab.objective.Objective;

/**
 * A problem with its data in hand, for one run.
 *
 * @param spec what was asked for
 * @param objective what is minimized
 * @param start makes the first parameters, a new vector each time
 * @param dropout changes the dropout rate from the next evaluation on; does nothing without masks
 */
public record LoadedProblem(
    ProblemSpec spec,
    Objective objective,
    Function<RandomStreams, Vector> start,
    DoubleConsumer dropout) {

  /** What a change of the dropout rate does where there are no masks: nothing. */
  static void withoutMasks(double rate) {
    // networks alone have masks
  }
}
