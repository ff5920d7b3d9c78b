package org.descentlab.figure;

import java.awt.Graphics2D;
import java.awt.Shape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.descentlab.experiment.RunSpec;
import org.descentlab.text.Messages;

/**
 * The largest eigenvalue of the Hessian along every run, against 2/η, dashed in the run's colour:
 * above it gradient descent is not stable on a quadratic, and full-batch gradient descent comes to
 * hover there (Cohen et al. 2021, arXiv 2103.00065).
 */
public final class SharpnessFigure implements PlotFigure {
  private static final List<Double> DASH = List.of(3.5, 2.5);
  private static final double ROOM = 1.25;

  /** Values so many times as large as every limit are not shown. */
  private static final double FAR = 3;

  private final Recording recording;
  private final Look look;
  private final List<Sharpness> found;

  /** A figure of the runs of a recording whose sharpness was found. */
  public SharpnessFigure(Recording recording, Look look) {
    this.recording = recording;
    this.look = look;
    this.found = recording.found(Sharpness.class);
  }

  private RunStyle style(String run) {
    List<RunStyle> styles = RunStyles.of(recording.experiment().runs(), look.theme());
    List<String> names = recording.experiment().runs().stream().map(RunSpec::name).toList();
    int at = names.indexOf(run);
    return at < 0 ? new RunStyle(look.theme().text(), List.of(), Marker.CIRCLE) : styles.get(at);
  }

  private LinePlot plot() {
    Messages messages = look.messages();
    List<Line> lines = new ArrayList<>();
    for (Sharpness one : found) {
      RunStyle style = style(one.run());
      String name = found.size() == 1 ? messages.get("figure.sharpness.line") : one.run();
      RunStyle solid = new RunStyle(style.rgb(), List.of(), style.marker());
      lines.add(new Line(name, solid, one.steps(), one.sharpness(), true));
      if (anyFinite(one.limits())) {
        String limit = found.size() == 1 ? "2/η" : one.run() + ": 2/η";
        RunStyle dashed = new RunStyle(style.rgb(), DASH, style.marker());
        lines.add(new Line(limit, dashed, one.steps(), one.limits(), false));
      }
    }
    List<String> notes = new ArrayList<>();
    for (Sharpness one : found) {
      notes.add(String.join(" ", RunNote.of(look, recording, one.run())));
    }
    int examples = found.stream().mapToInt(Sharpness::examples).max().orElse(0);
    notes.add(messages.format("figure.sharpness.examples", Sheet.count(examples)));
    return new LinePlot(
        recording, look, span(lines), messages.get("figure.sharpness.axis"), notes, lines);
  }

  private static boolean anyFinite(double[] values) {
    for (double value : values) {
      if (Double.isFinite(value)) {
        return true;
      }
    }
    return false;
  }

  /**
   * From 0, or below where a largest eigenvalue is negative, to above all, but not far above the
   * limits: a run that blows up leaves the picture.
   */
  private Span span(List<Line> lines) {
    double low = 0;
    double high = 0;
    for (Line line : lines) {
      for (double value : line.y()) {
        if (Double.isFinite(value)) {
          low = Math.min(low, value);
          high = Math.max(high, value);
        }
      }
    }
    double limit = 0;
    for (Sharpness one : found) {
      limit = Math.max(limit, Arrays.stream(one.limits()).filter(Double::isFinite).max().orElse(0));
    }
    high = limit > 0 ? Math.min(high, FAR * limit) : high;
    low = Math.max(low, -high);
    return low < high ? Span.linear(ROOM * low, ROOM * high) : Span.linear(0, 1);
  }

  @Override
  public PlotArea drawBase(Graphics2D g, double width, double height) {
    Shape clip = g.getClip();
    PlotArea area = plot().base(g, width, height);
    g.setClip(clip);
    return area;
  }

  @Override
  public PlotArea drawAll(Graphics2D g, double width, double height) {
    return plot().all(g, width, height);
  }

  @Override
  public String summary(Messages messages) {
    List<String> sentences = new ArrayList<>();
    sentences.add(
        messages.format("figure.sharpness.summary", Summaries.title(recording, messages)));
    for (Sharpness one : found) {
      int last = one.steps().length - 1;
      if (last >= 0) {
        sentences.add(
            messages.format(
                "figure.sharpness.summary.run",
                one.run(),
                NumberText.shortened(one.sharpness()[last]),
                Sheet.count(one.step()),
                NumberText.shortened(one.limits()[last])));
      }
    }
    return String.join(" ", sentences);
  }
}
