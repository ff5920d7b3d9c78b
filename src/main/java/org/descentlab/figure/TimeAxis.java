package org.descentlab.figure;

import org.descentlab.experiment.Outcome;
import org.descentlab.experiment.StopSpec;
import org.descentlab.experiment.run.History.Column;
import org.descentlab.experiment.run.Row;
import org.descentlab.text.Messages;

/**
 * The horizontal axis of curves. On a logarithmic one, what has no logarithm (row 0) stands at the
 * left edge, half of the first positive value.
 *
 * @param scale what is counted
 * @param examples rows of data, 0 without
 * @param first smallest positive value of any run
 * @param end of the axis: what was reached, or what is planned where runs are under way
 * @param logarithmic whether equal factors are equally long
 */
record TimeAxis(TimeScale scale, int examples, double first, double end, boolean logarithmic) {
  /** The axis of a figure whose axis may be logarithmic, or not. */
  static TimeAxis of(Recording recording, Look look, boolean mayBeLogarithmic) {
    StopSpec stop = recording.experiment().stop();
    boolean data = recording.experiment().problem().hasData();
    TimeScale usual = data && stop.epochs().isPresent() ? TimeScale.EPOCHS : TimeScale.STEPS;
    TimeScale scale = look.curves().time().orElse(usual);
    boolean epochs = scale == TimeScale.EPOCHS || scale == TimeScale.EXAMPLES;
    int examples = Plan.rows(recording);
    TimeAxis axis = new TimeAxis(epochs && !data ? usual : scale, examples, 1, 1, false);
    double first = Double.POSITIVE_INFINITY;
    double end = 0;
    for (RunTrace trace : recording.traces()) {
      end = Math.max(end, axis.atEnd(recording, trace));
      first = Math.min(first, axis.firstPositive(trace));
    }
    boolean logarithmic = mayBeLogarithmic && look.curves().logarithmicTime() && first < end;
    return new TimeAxis(axis.scale, examples, first, end > 0 ? end : 1, logarithmic);
  }

  /** The first value that has a logarithm. */
  private double firstPositive(RunTrace trace) {
    for (int row = 0; row <= trace.lastRow(); row++) {
      double value = value(trace, row);
      if (value > 0) {
        return value;
      }
    }
    return Double.POSITIVE_INFINITY;
  }

  /** What a run reached; where it is under way, what it will reach as far as known. */
  private double atEnd(Recording recording, RunTrace trace) {
    double last = trace.lastRow() < 0 ? 0 : value(trace, trace.lastRow());
    double reached = Row.present(last) ? last : 0;
    Plan plan = Plan.of(recording, trace.name());
    if (trace.outcome() != Outcome.RUNNING || plan.steps().isEmpty()) {
      return reached;
    }
    double steps = (double) plan.steps().getAsLong();
    double used = steps * plan.batch();
    double epochs = (double) recording.experiment().stop().epochs().orElse(Integer.MAX_VALUE);
    double planned =
        switch (scale) {
          case STEPS -> steps;
          case EPOCHS -> Math.min(epochs, used / Math.max(1, examples));
          case EXAMPLES -> Math.min(epochs * examples, used);
          case SECONDS -> // an estimate, rounded so that it seldom moves
              reached > 0 ? RoundSpan.decadeAbove(reached * steps / lastStep(trace)) : 0;
        };
    return Math.max(reached, planned);
  }

  private static double lastStep(RunTrace trace) {
    return Math.max(1, (double) trace.rows().step(trace.lastRow()));
  }

  Span span() {
    return logarithmic ? new Span(first / 2, end, true) : Span.linear(0, end);
  }

  /** What is counted before a row. */
  private double value(RunTrace trace, int row) {
    return switch (scale) {
      case STEPS -> trace.rows().get(row, Column.STEP);
      case EPOCHS -> trace.rows().get(row, Column.EPOCH);
      case EXAMPLES -> examples(trace.rows().get(row, Column.EPOCH));
      case SECONDS -> trace.rows().seconds(row);
    };
  }

  private double examples(double epoch) {
    return Row.present(epoch) ? Math.rint(epoch * examples) : Row.ABSENT;
  }

  /** Where a row stands on the axis. */
  double x(RunTrace trace, int row) {
    return placed(value(trace, row));
  }

  /** Where a value stands on the axis. */
  double placed(double value) {
    return logarithmic && value < first / 2 ? first / 2 : value;
  }

  /** The words for a place, like "step 57". */
  String place(double x, Messages messages) {
    double value = logarithmic && x <= first / 2 ? 0 : x;
    return switch (scale) {
      case STEPS, EXAMPLES -> messages.format("figure.at." + scale.id(), (long) Math.rint(value));
      case EPOCHS -> messages.format("figure.at.epochs", NumberText.shortened(value));
      case SECONDS -> messages.format("figure.at.seconds", NumberText.shortened(value));
    };
  }

  /** The words below the axis. */
  String label(Messages messages) {
    String label = messages.get(scale.label());
    return logarithmic ? messages.format("figure.log-time", label) : label;
  }
}
