package org.descentlab.figure;

import java.util.function.IntToDoubleFunction;
import org.descentlab.experiment.Outcome;
import org.descentlab.experiment.StopSpec;
import org.descentlab.experiment.run.History.Column;
import org.descentlab.experiment.run.Row;

/**
 * The horizontal axis of curves: steps, or epochs where an experiment counts them.
 *
 * @param column of the history
 * @param end of the axis, in steps or epochs
 */
record TimeAxis(int column, double end) {

  static TimeAxis of(Recording recording, Look look) {
    boolean byEpoch = recording.experiment().stop().epochs().isPresent();
    boolean data = recording.experiment().problem().hasData();
    int column = data && look.byEpoch().orElse(byEpoch) ? Column.EPOCH : Column.STEP;
    double end = 0;
    for (RunTrace trace : recording.traces()) {
      if (trace.lastRow() >= 0) {
        double last = trace.rows().get(trace.lastRow(), column);
        end = Math.max(end, Row.present(last) ? last : 0);
      }
    }
    boolean live = recording.traces().stream().anyMatch(t -> t.outcome() == Outcome.RUNNING);
    StopSpec stop = recording.experiment().stop();
    if (live && column == Column.STEP) {
      end = Math.max(end, (double) stop.steps().orElse(0));
    } else if (live) {
      end = Math.max(end, (double) stop.epochs().orElse(0));
    }
    return new TimeAxis(column, end > 0 ? end : 1);
  }

  boolean epochs() {
    return column == Column.EPOCH;
  }

  Span span() {
    return Span.linear(0, end);
  }

  IntToDoubleFunction of(RunTrace trace) {
    return row -> trace.rows().get(row, column);
  }

  String label() {
    return epochs() ? "figure.epoch" : "figure.step";
  }
}
