package org.descentlab.cli;

import java.util.List;
import java.util.Optional;
import org.descentlab.experiment.ExperimentSpec;
import org.descentlab.experiment.FaultException;
import org.descentlab.experiment.RunSpec;
import org.descentlab.experiment.run.Run;
import org.descentlab.insight.Finder;
import org.jspecify.annotations.Nullable;

/**
 * Which run and step a figure shows that is of one run.
 *
 * @param run its name; null for the first that the figure can show
 * @param step from 0; null for the figure's usual one
 */
record Moment(@Nullable String run, @Nullable Long step) {
  /** What a figure shows when nothing is asked for. */
  static final Moment USUAL = new Moment(null, null);

  private static final String ANATOMY = "anatomy";

  /** Tells whether a run is asked for. */
  boolean of(Run other) {
    return run == null || run.equals(other.spec().name());
  }

  /** Refuses a figure that shows all runs, or all their steps. */
  void checkFigure(@Nullable String figure, Optional<Finder> finder) throws FaultException {
    boolean ofOne = ANATOMY.equals(figure) || finder.filter(f -> !f.comparesRuns()).isPresent();
    if (!ofOne && (run != null || step != null)) {
      throw Faults.ofCommand("figure-of-all-runs", run != null ? "--run" : "--step");
    }
  }

  /** Refuses a run that is not there, or switched off. */
  void checkRun(ExperimentSpec experiment) throws FaultException {
    List<String> names =
        experiment.runs().stream().filter(RunSpec::enabled).map(RunSpec::name).toList();
    if (run != null && !names.contains(run)) {
      throw Faults.unknown("run", run, names);
    }
  }

  /**
   * Returns the step.
   *
   * @param last step of that run that the figure can show
   */
  long step(Run of, long last) throws FaultException {
    if (step == null || step > last) {
      throw Faults.ofCommand("no-such-step", of.spec().name(), last);
    }
    return step;
  }
}
