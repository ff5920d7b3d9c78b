package org.descentlab.experiment.run;

import org.descentlab.experiment.RunSpec;
import org.descentlab.experiment.catalog.Schedules;
import org.descentlab.optim.Schedule;

/**
 * The learning rate of each row of one run. A schedule that listens to the loss hears of every
 * row's after its update, or where it goes by epoch of the mean over each complete epoch's rows.
 */
final class ScheduledRate {
  private final Schedule schedule;
  private final boolean perEpoch;
  private final EpochMean epochLoss = new EpochMean(false);

  ScheduledRate(RunSpec spec) {
    this.schedule = Schedules.make(spec.schedule());
    this.perEpoch = spec.perEpoch();
  }

  /** Returns the rate of the row, where {@code base} is the optimizer's own. */
  double of(Row row, double base) {
    return schedule.rate(base, perEpoch ? (long) row.epoch : row.step);
  }

  /** Takes a row after the update that followed it. */
  void updated(Row row, boolean epochEnds) {
    if (!perEpoch) {
      schedule.observe(row.loss);
      return;
    }
    epochLoss.add(row.loss);
    if (epochEnds) {
      epochLoss.epochEnds();
      schedule.observe(epochLoss.judged(row.loss));
    }
  }
}
