package org.descentlab.ui;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.descentlab.experiment.Recommended;
import org.descentlab.experiment.RunSpec;
import org.descentlab.experiment.catalog.Optimizers;
import org.descentlab.experiment.catalog.Parameter;
import org.descentlab.experiment.catalog.Parameter.Hyperparameter;
import org.descentlab.experiment.catalog.Parameter.Option;
import org.descentlab.experiment.catalog.Schedules;
import org.descentlab.experiment.catalog.Settings;
import org.descentlab.optim.Schedule;

/** What can be set about the schedule of a run; a change makes another run. */
record ScheduleControls(RunSpec run) {
  private static final String EPOCH = "epoch";
  private static final Option PER = new Option("per", List.of("step", EPOCH), "step");

  /** The fields of the schedule, and with data what it counts. */
  List<Parameter> fields() {
    List<Parameter> fields = new ArrayList<>();
    for (Parameter field : Schedules.ALL.get(run.schedule().type()).parameters()) {
      fields.add(field instanceof Hyperparameter number ? upToTheRate(number) : field);
    }
    if (run.problem().hasData()) {
      fields.add(PER);
    }
    return fields;
  }

  /** A least rate has a slider that ends at the optimizer's rate. */
  private Hyperparameter upToTheRate(Hyperparameter n) {
    double rate = rate();
    return n.id().equals("minimum") && rate > 0
        ? new Hyperparameter(
            n.id(), n.symbol(), n.value(), n.required(), n.range(), n.scale(), 0, rate)
        : n;
  }

  private double rate() {
    return run.optimizer().number(Optimizers.LEARNING_RATE);
  }

  /** The value of each of these fields. */
  Settings values() {
    Map<String, Object> values = new LinkedHashMap<>(run.schedule().values());
    values.put(PER.id(), run.perEpoch() ? EPOCH : PER.value());
    return new Settings(run.schedule().type(), values);
  }

  /** Returns the run with another value of one of them. */
  RunSpec changed(String field, Object value) {
    return field.equals(PER.id())
        ? run.withPerEpoch(value.equals(EPOCH))
        : run.withSchedule(run.schedule().with(field, value));
  }

  /** Returns the run with another schedule, which fills so many steps or epochs. */
  RunSpec chosen(String id, long length) {
    return run.withSchedule(Recommended.schedule(id, length, rate()));
  }

  /**
   * Returns the learning rates over a run of so many steps or epochs, from the first to the last,
   * at most {@code count} of them; empty where they can't be told beforehand.
   */
  List<Double> rates(long length, int count) {
    if (Schedules.listens(run.schedule())) {
      return List.of();
    }
    Schedule schedule = Schedules.make(run.schedule());
    int points = (int) Math.max(2, Math.min(length, count));
    List<Double> rates = new ArrayList<>();
    for (int i = 0; i < points; i++) {
      long k = Math.round((double) i / (points - 1) * (length - 1));
      rates.add(schedule.rate(rate(), k));
    }
    return rates;
  }
}
