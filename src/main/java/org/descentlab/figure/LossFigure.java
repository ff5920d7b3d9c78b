package org.descentlab.figure;

import java.awt.Graphics2D;
import java.awt.Shape;
import java.util.ArrayList;
import java.util.List;
import org.descentlab.experiment.ProblemSpec.NetworkProblem;
import org.descentlab.experiment.run.History.Column;
import org.descentlab.experiment.run.Row;
import org.descentlab.text.Messages;

/**
 * Losses over steps or epochs. Noisy runs are shown twice: their rows faintly, their debiased
 * exponential average strongly. Networks have their test loss as points.
 */
public final class LossFigure implements PlotFigure {
  private static final int TEST_LOSS = 2;

  private final Recording recording;
  private final TimeAxis time;
  private final LossAxis loss;
  private final CurvePlot plot;
  private final String xLabel;
  private final boolean network;

  /** A figure of a recording. */
  public LossFigure(Recording recording, Look look) {
    this.recording = recording;
    this.time = TimeAxis.of(recording, look);
    this.loss = LossAxis.of(recording, look.logarithmicLoss());
    this.network = recording.experiment().problem() instanceof NetworkProblem;
    Messages messages = look.messages();
    String value = messages.get("figure.loss");
    String label = loss.shift() == 0 ? value : messages.format("figure.above-minimum", value);
    this.xLabel = messages.get(time.label());
    this.plot = new CurvePlot(recording, look, time.span(), loss.span(), label, notes(messages));
  }

  private List<String> notes(Messages messages) {
    List<String> notes = new ArrayList<>();
    recording.traces().stream()
        .filter(RunTrace::noisy)
        .mapToLong(trace -> Smoothing.window(trace.rows().size()) * trace.rows().stride())
        .max()
        .ifPresent(window -> notes.add(messages.format("figure.caption.smoothed", window)));
    if (network) {
      notes.add(messages.get("figure.caption.test-loss"));
    }
    return notes;
  }

  /**
   * Returns what is drawn for a loss: the loss itself, or its distance to the minimum. A window
   * that draws above {@link #drawBase} asks here first.
   */
  public double shown(double value) {
    return value - loss.shift();
  }

  @Override
  public PlotArea drawBase(Graphics2D g, double width, double height) {
    return plot.base(g, width, height, xLabel);
  }

  @Override
  public PlotArea drawAll(Graphics2D g, double width, double height) {
    Shape clip = g.getClip();
    PlotArea area = drawBase(g, width, height);
    List<Series> losses = new ArrayList<>();
    List<Series> tests = new ArrayList<>();
    for (RunTrace trace : recording.traces()) {
      losses.add(
          new Series(trace, time.of(trace), row -> shown(trace.rows().get(row, Column.LOSS))));
      if (network) {
        tests.add(new Series(trace, time.of(trace), row -> test(trace, row)));
      }
    }
    plot.curves(g, area, width, height, losses, true);
    plot.points(g, area, width, height, tests);
    g.setClip(clip);
    return area;
  }

  private double test(RunTrace trace, int row) {
    double value = trace.rows().score(row, TEST_LOSS);
    return Row.present(value) ? shown(value) : Row.ABSENT;
  }

  @Override
  public String summary(Messages messages) {
    return Summaries.curves("figure.loss.summary", recording, messages);
  }
}
