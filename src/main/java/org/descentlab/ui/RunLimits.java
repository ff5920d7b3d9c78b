package org.descentlab.ui;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.descentlab.experiment.ExperimentSpec;
import org.descentlab.experiment.run.Run;
import org.descentlab.experiment.run.StepAnatomy;
import org.descentlab.experiment.run.StepRecorder;
import org.descentlab.landscape.Curvature;
import org.descentlab.landscape.LimitFormula;
import org.descentlab.landscape.LocalLimit;
import org.descentlab.math.DoubleVector;
import org.jspecify.annotations.Nullable;

/**
 * The stability limits of runs where they stand. What a method divides its steps by is taken from
 * the run itself, made again up to that step: from one step to a later one it only goes on. For one
 * thread.
 */
final class RunLimits {
  /** So many steps are made before somebody is asked whether they are still wanted. */
  private static final long STRETCH = 500;

  /** One run, made again as far as it was asked for. */
  private static final class Walk {
    private final Run run;
    private final StepRecorder recorder;
    private long reached;

    Walk(ExperimentSpec experiment, Run run) {
      this.run = run;
      this.recorder =
          new StepRecorder(experiment, run.spec().withChanges(run.changes()), run.problem());
    }

    Optional<StepAnatomy> to(long step, BooleanSupplier cancelled) {
      long next = step >= reached ? reached + STRETCH : STRETCH;
      for (; next < step && !cancelled.getAsBoolean(); next += STRETCH) {
        recorder.of(next);
        reached = next;
      }
      if (cancelled.getAsBoolean()) {
        return Optional.empty();
      }
      reached = step;
      return recorder.of(step);
    }
  }

  private final Map<Integer, Walk> walks = new HashMap<>();

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
    return switch (standing.settings().type()) {
      case "sgd", "subgradient", "momentum", "newton" -> false;
      default -> true;
    };
  }

  /** The update that follows a row, or where none does the last one. */
  private Optional<StepAnatomy> taken(
      ExperimentSpec experiment, Standing standing, BooleanSupplier cancelled) {
    int index = standing.track().index();
    Run run = standing.track().run();
    @Nullable Walk walk = walks.get(index);
    if (walk == null || walk.run != run) {
      walk = new Walk(experiment, run);
      walks.put(index, walk);
    }
    Optional<StepAnatomy> next = walk.to(standing.step(), cancelled);
    return next.isPresent() || standing.step() == 0 || cancelled.getAsBoolean()
        ? next
        : walk.to(standing.step() - 1, cancelled);
  }
}
