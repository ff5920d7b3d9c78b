package org.descentlab.ui;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.descentlab.experiment.ExperimentSpec;
import org.descentlab.experiment.catalog.Optimizers;
import org.descentlab.experiment.run.StepAnatomy;
import org.descentlab.landscape.Curvature;
import org.descentlab.landscape.LimitFormula;
import org.descentlab.landscape.LocalLimit;
import org.descentlab.math.DoubleVector;

/**
 * The stability limits of runs where they stand. What a method divides its steps by is taken from
 * the run itself, made again up to that step: from one step to a later one it only goes on. For one
 * thread.
 */
final class RunLimits {
  private final RunSteps steps;

  /** Limits that make runs again for themselves. */
  RunLimits() {
    this(new RunSteps());
  }

  /** Limits that share the runs that are made again with others on the same thread. */
  RunLimits(RunSteps steps) {
    this.steps = steps;
  }

  /** Returns the limit of a run where it stands; empty where there is none, and when cancelled. */
  Optional<LocalLimit> of(ExperimentSpec experiment, Standing standing, BooleanSupplier cancelled) {
    if (LimitFormula.of(standing.settings()).isEmpty()) {
      return Optional.empty();
    }
    Curvature curvature = Curvature.at(standing.objective(), standing.point());
    if (!divides(standing)) {
      return LocalLimit.of(
          standing.settings(), curvature, standing.objective().hessianIsConstant());
    }
    return taken(experiment, standing, cancelled)
        .flatMap(
            step ->
                step.preconditioner()
                    .flatMap(
                        divisor ->
                            LocalLimit.of(
                                standing.settings(),
                                curvature,
                                new DoubleVector(divisor),
                                step.step() + 1)));
  }

  /** Whether a method divides its steps component by component. */
  static boolean divides(Standing standing) {
    return Optimizers.recipe(standing.settings()).divides();
  }

  /** The update that follows a row, or where none does the last one. */
  private Optional<StepAnatomy> taken(
      ExperimentSpec experiment, Standing standing, BooleanSupplier cancelled) {
    Optional<StepAnatomy> next = update(experiment, standing, standing.step(), cancelled);
    return next.isPresent() || standing.step() == 0 || cancelled.getAsBoolean()
        ? next
        : update(experiment, standing, standing.step() - 1, cancelled);
  }

  private Optional<StepAnatomy> update(
      ExperimentSpec experiment, Standing standing, long step, BooleanSupplier cancelled) {
    Optional<StepAnatomy> found = steps.of(experiment, standing.track(), step, cancelled).step();
    return cancelled.getAsBoolean() ? Optional.empty() : found;
  }
}
