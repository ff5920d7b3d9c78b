package org.descentlab.experiment.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.descentlab.experiment.Expectation;
import org.descentlab.experiment.ExperimentSpec;
import org.descentlab.experiment.RunSpec;

/**
 * Judges the expectations of an experiment while its runs go by, row after row, without keeping
 * them. With a batch smaller than the data, losses are judged on the mean over the last epoch.
 */
public final class Verdicts {
  private final ExperimentSpec experiment;
  private final List<LossWatch> watches = new ArrayList<>();
  private final List<Summary> summaries = new ArrayList<>();
  private final List<double[]> ends = new ArrayList<>();
  private final List<WhereWatch> places = new ArrayList<>();

  /** Judges what this experiment expects. */
  public Verdicts(ExperimentSpec experiment) {
    this.experiment = experiment;
  }

  /** Returns a recorder that must see all rows of {@code run}. */
  public Recorder watch(RunSpec spec, Run run) {
    EpochMean mean = new EpochMean(run.seesAll());
    List<LossWatch> mine = new ArrayList<>();
    for (Expectation expectation : experiment.expect()) {
      if (expectation instanceof Expectation.LossBelow e && e.run().equals(spec.name())) {
        mine.add(new LossWatch(e, spec.name(), e.bound(), false));
      } else if (expectation instanceof Expectation.LossStaysAbove e
          && e.run().equals(spec.name())) {
        mine.add(new LossWatch(e, spec.name(), e.bound(), true));
      } else if (expectation instanceof Expectation.Faster e
          && (e.faster().equals(spec.name()) || e.slower().equals(spec.name()))) {
        mine.add(new LossWatch(e, spec.name(), e.loss(), false));
      }
    }
    watches.addAll(mine);
    List<WhereWatch> myPlaces = places(spec.name(), run.problem().objective().dimension());
    places.addAll(myPlaces);
    double[] previousEpoch = {0};
    return row -> {
      if (Row.present(row.epoch()) && (long) row.epoch() > previousEpoch[0]) {
        mean.epochEnds();
        previousEpoch[0] = (long) row.epoch();
      }
      double judged = mean.judged(row.loss());
      mine.forEach(watch -> watch.see(row.step(), judged));
      myPlaces.forEach(watch -> watch.see(row));
      mean.add(row.loss());
      if (row.last()) {
        ends.add(row.theta().clone());
      }
    };
  }

  private List<WhereWatch> places(String run, int parameters) {
    List<WhereWatch> found = new ArrayList<>();
    for (Expectation expectation : experiment.expect()) {
      if (expectation instanceof Expectation.Where where && where.run().equals(run)) {
        found.add(new WhereWatch(where, parameters));
      }
    }
    return found;
  }

  /** Takes what came of a run that was watched to its end. */
  public void ended(Summary summary) {
    summaries.add(summary);
  }

  /**
   * Returns the expectations that were not met; those of runs that were switched off count as met.
   */
  public List<Expectation> broken() {
    return experiment.expect().stream().filter(e -> !met(e)).toList();
  }

  private boolean met(Expectation expectation) {
    if (expectation instanceof Expectation.LossBelow e) {
      return off(e.run())
          || first(e, e.run()).filter(row -> row <= e.within().orElse(Long.MAX_VALUE)).isPresent();
    }
    if (expectation instanceof Expectation.LossStaysAbove e) {
      return off(e.run()) || last(e, e.run()) < e.from();
    }
    if (expectation instanceof Expectation.Faster e) {
      return off(e.faster()) || off(e.slower()) || faster(e);
    }
    if (expectation instanceof Expectation.Ends e) {
      return off(e.run()) || summary(e.run()).outcome() == e.outcome();
    }
    if (expectation instanceof Expectation.FinalLoss e) {
      return off(e.run()) || within(summary(e.run()).finalLoss(), e.low(), e.high());
    }
    if (expectation instanceof Expectation.TestAccuracy e) {
      return off(e.run()) || within(summary(e.run()).testAccuracy(), e.low(), e.high());
    }
    if (expectation instanceof Expectation.Where e) {
      return off(e.run())
          || places.stream().anyMatch(watch -> watch.expectation().equals(e) && watch.met());
    }
    Expectation.Near near = (Expectation.Near) expectation;
    return off(near.run()) || distance(near) <= near.within();
  }

  private boolean faster(Expectation.Faster e) {
    OptionalLong one = asLong(first(e, e.faster()));
    OptionalLong other = asLong(first(e, e.slower()));
    return one.isPresent() && one.getAsLong() < other.orElse(Long.MAX_VALUE);
  }

  private static OptionalLong asLong(Optional<Long> value) {
    return value.isPresent() ? OptionalLong.of(value.get()) : OptionalLong.empty();
  }

  private double distance(Expectation.Near near) {
    double[] end = ends.get(index(near.run()));
    double sum = 0;
    for (int i = 0; i < end.length; i++) {
      double difference = end[i] - near.point().get(i);
      sum += difference * difference;
    }
    return Math.sqrt(sum);
  }

  private boolean off(String run) {
    return index(run) < 0;
  }

  private int index(String run) {
    for (int i = 0; i < summaries.size(); i++) {
      if (summaries.get(i).run().equals(run)) {
        return i;
      }
    }
    return -1;
  }

  private Summary summary(String run) {
    return summaries.get(index(run));
  }

  private Optional<Long> first(Expectation expectation, String run) {
    return watches.stream()
        .filter(w -> w.expectation == expectation && w.run.equals(run) && w.first >= 0)
        .map(w -> w.first)
        .findFirst();
  }

  private long last(Expectation expectation, String run) {
    return watches.stream()
        .filter(w -> w.expectation == expectation && w.run.equals(run))
        .mapToLong(w -> w.last)
        .findFirst()
        .orElse(-1);
  }

  private static boolean within(double value, double low, double high) {
    return value >= low && value <= high;
  }

  /** At which rows a loss was below a bound (or at most the bound). */
  private static final class LossWatch {
    private final Expectation expectation;
    private final String run;
    private final double bound;
    private final boolean included;
    private long first = -1;
    private long last = -1;

    LossWatch(Expectation expectation, String run, double bound, boolean included) {
      this.expectation = expectation;
      this.run = run;
      this.bound = bound;
      this.included = included;
    }

    void see(long step, double loss) {
      if (included ? loss <= bound : loss < bound) {
        first = first < 0 ? step : first;
        last = step;
      }
    }
  }
}
