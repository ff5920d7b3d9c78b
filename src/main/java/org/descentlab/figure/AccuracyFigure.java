package org.descentlab.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.descentlab.experiment.run.History.Column;
import org.descentlab.experiment.run.Row;
import org.descentlab.text.Messages;

/** Accuracy of networks in percent over time: test strongly, training rows thinly. */
public final class AccuracyFigure extends RunCurves implements Layered<PlotArea> {
  private static final int TRAIN = 1;
  private static final int TEST = 3;
  private static final double[] FLOORS = {98, 95, 90, 80, 50, 0};

  /** In a window, whose axis is to stand still while accuracies rise, it begins at most here. */
  private static final double HIGHEST = 80;

  private final Recording recording;
  private final Look look;
  private final TimeAxis time;

  /** A figure of a recording of a network's runs. */
  public AccuracyFigure(Recording recording, Look look) {
    this(recording, look, TimeAxis.of(recording, look, false));
  }

  private AccuracyFigure(Recording recording, Look look, TimeAxis time) {
    super(plot(recording, look, time), time, curves(recording, time), "figure.beside.train");
    this.recording = recording;
    this.look = look;
    this.time = time;
  }

  @Override
  public AccuracyFigure upTo(double step) {
    return new AccuracyFigure(recording, look.upTo(step));
  }

  private static CurvePlot plot(Recording recording, Look look, TimeAxis time) {
    Messages messages = look.messages();
    String note = look.framed() ? "figure.caption.train-accuracy" : "figure.note.train-accuracy";
    double floor = look.framed() ? floor(recording) : steadyFloor(recording);
    return new CurvePlot(
        recording,
        look,
        time.span(),
        time.label(messages),
        Span.linear(floor, 100.5),
        messages.get("figure.accuracy.percent"),
        List.of(messages.get(note)));
  }

  private static Curves curves(Recording recording, TimeAxis time) {
    List<Series> tests = new ArrayList<>();
    List<Series> trains = new ArrayList<>();
    for (RunTrace trace : recording.traces()) {
      IntToDoubleFunction x = row -> time.x(trace, row);
      trains.add(new Series(trace, x, row -> percent(trace, row, TRAIN)));
      tests.add(new Series(trace, x, row -> percent(trace, row, TEST)));
    }
    return new Curves(List.of(), tests, trains, List.of());
  }

  /** Where the axis begins: low enough for all but the values before the first epoch. */
  private static double floor(Recording recording) {
    double least = least(recording);
    for (double floor : FLOORS) {
      if (least > floor + 0.1 * (100 - floor) && least < 100) {
        return floor;
      }
    }
    return 0;
  }

  /** The same where it may not rise again, and nothing may be known yet. */
  private static double steadyFloor(Recording recording) {
    return least(recording) < 100 ? Math.min(HIGHEST, floor(recording)) : HIGHEST;
  }

  /** The least accuracy after the first row; 100 where there is none yet. */
  private static double least(Recording recording) {
    double least = 100;
    for (RunTrace trace : recording.traces()) {
      for (int row = 1; row <= trace.lastRow(); row++) {
        double test = percent(trace, row, TEST);
        double train = percent(trace, row, TRAIN);
        least = Row.present(test) ? Math.min(least, Math.min(test, train)) : least;
      }
    }
    return least;
  }

  private static double percent(RunTrace trace, int row, int score) {
    double value = trace.rows().score(row, score);
    return Row.present(value) ? 100 * value : Row.ABSENT;
  }

  @Override
  public String summary(Messages messages) {
    List<String> sentences = new ArrayList<>();
    sentences.add(messages.format("figure.accuracy.summary", Summaries.title(recording, messages)));
    for (RunTrace trace : recording.traces()) {
      Series tests = new Series(trace, row -> time.x(trace, row), row -> percent(trace, row, TEST));
      int row = tests.lastPresent(trace.lastRow());
      if (row >= 0) {
        sentences.add(
            messages.format(
                "figure.accuracy.summary.run",
                trace.name(),
                NumberText.shortened(percent(trace, row, TEST)),
                NumberText.shortened(percent(trace, row, TRAIN)),
                NumberText.shortened(trace.rows().get(row, Column.EPOCH))));
      }
    }
    return String.join(" ", sentences);
  }
}
