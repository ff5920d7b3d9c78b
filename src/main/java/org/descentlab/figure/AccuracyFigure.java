package org.descentlab.figure;

import java.awt.Graphics2D;
import java.awt.Shape;
import java.util.ArrayList;
import java.util.List;
import org.descentlab.experiment.run.Row;
import org.descentlab.text.Messages;

/** Accuracy of networks in percent over epochs: test strongly, training rows thinly. */
public final class AccuracyFigure implements PlotFigure {
  private static final int TRAIN = 1;
  private static final int TEST = 3;
  private static final double[] FLOORS = {98, 95, 90, 80, 50, 0};

  private final Recording recording;
  private final TimeAxis time;
  private final CurvePlot plot;
  private final String xLabel;

  /** A figure of a recording of a network's runs. */
  public AccuracyFigure(Recording recording, Look look) {
    this.recording = recording;
    this.time = TimeAxis.of(recording, look);
    Messages messages = look.messages();
    this.xLabel = messages.get(time.label());
    this.plot =
        new CurvePlot(
            recording,
            look,
            time.span(),
            Span.linear(floor(), 100.5),
            messages.get("figure.accuracy.percent"),
            List.of(messages.get("figure.caption.train-accuracy")));
  }

  /** Where the axis begins: low enough for all but the values before the first epoch. */
  private double floor() {
    double least = 100;
    for (RunTrace trace : recording.traces()) {
      for (int row = 1; row <= trace.lastRow(); row++) {
        double test = percent(trace, row, TEST);
        double train = percent(trace, row, TRAIN);
        least = Row.present(test) ? Math.min(least, Math.min(test, train)) : least;
      }
    }
    for (double floor : FLOORS) {
      if (least > floor + 0.1 * (100 - floor) && least < 100) {
        return floor;
      }
    }
    return 0;
  }

  private static double percent(RunTrace trace, int row, int score) {
    double value = trace.rows().score(row, score);
    return Row.present(value) ? 100 * value : Row.ABSENT;
  }

  @Override
  public PlotArea drawBase(Graphics2D g, double width, double height) {
    return plot.base(g, width, height, xLabel);
  }

  @Override
  public PlotArea drawAll(Graphics2D g, double width, double height) {
    Shape clip = g.getClip();
    PlotArea area = drawBase(g, width, height);
    List<Series> tests = new ArrayList<>();
    List<Series> trains = new ArrayList<>();
    for (RunTrace trace : recording.traces()) {
      trains.add(new Series(trace, time.of(trace), row -> percent(trace, row, TRAIN)));
      tests.add(new Series(trace, time.of(trace), row -> percent(trace, row, TEST)));
    }
    plot.thin(g, area, width, height, trains);
    plot.curves(g, area, width, height, tests, false);
    g.setClip(clip);
    return area;
  }

  @Override
  public String summary(Messages messages) {
    List<String> sentences = new ArrayList<>();
    sentences.add(messages.format("figure.accuracy.summary", Summaries.title(recording, messages)));
    for (RunTrace trace : recording.traces()) {
      Series tests = new Series(trace, time.of(trace), row -> percent(trace, row, TEST));
      int row = tests.lastPresent(trace.lastRow());
      if (row >= 0) {
        sentences.add(
            messages.format(
                "figure.accuracy.summary.run",
                trace.name(),
                NumberText.shortened(percent(trace, row, TEST)),
                NumberText.shortened(percent(trace, row, TRAIN)),
                NumberText.shortened(time.of(trace).applyAsDouble(row))));
      }
    }
    return String.join(" ", sentences);
  }
}
