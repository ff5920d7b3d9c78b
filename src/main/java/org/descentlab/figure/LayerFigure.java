package org.descentlab.figure;

import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.List;
import org.descentlab.figure.LayerCurves.Measure;
import org.descentlab.text.Messages;

/**
 * What was measured of every layer of a run over the steps, a line a layer: gradient norms on a
 * logarithmic axis, or shares of dead units in percent.
 */
public final class LayerFigure implements PlotFigure {
  /** So many measurements are marked: between them the lines only join. */
  private static final int MARKED = 40;

  private final Recording recording;
  private final Look look;
  private final LayerCurves curves;

  private LayerFigure(Recording recording, Look look, Measure measure) {
    this.recording = recording;
    this.look = look;
    this.curves = found(recording, measure).get(0);
  }

  /** A figure of the gradient norms of the first run whose norms were found. */
  public static LayerFigure ofGradients(Recording recording, Look look) {
    return new LayerFigure(recording, look, Measure.GRADIENT_NORM);
  }

  /** A figure of the dead units of the first run whose units were looked at. */
  public static LayerFigure ofDeadUnits(Recording recording, Look look) {
    return new LayerFigure(recording, look, Measure.DEAD_UNITS);
  }

  /** Returns what was found of a measure. */
  static List<LayerCurves> found(Recording recording, Measure measure) {
    return recording.found(LayerCurves.class).stream()
        .filter(curves -> curves.measure() == measure)
        .toList();
  }

  private boolean logarithmic() {
    return curves.measure() == Measure.GRADIENT_NORM;
  }

  private String key() {
    return logarithmic() ? "figure.gradient-norms" : "figure.dead-units";
  }

  private LinePlot plot() {
    List<Line> lines = new ArrayList<>();
    int count = curves.layers().size();
    for (int layer = 0; layer < count; layer++) {
      RunStyle style =
          new RunStyle(
              AxisColors.rgb(layer, count, look.theme()),
              AxisColors.dash(layer, count),
              Marker.CIRCLE);
      double[] values = curves.values()[layer].clone();
      for (int i = 0; i < values.length && !logarithmic(); i++) {
        values[i] *= 100;
      }
      lines.add(
          new Line(
              curves.layers().get(layer),
              style,
              curves.steps(),
              values,
              curves.steps().length <= MARKED));
    }
    Messages messages = look.messages();
    return new LinePlot(
        recording,
        look,
        logarithmic() ? LinePlot.logarithmic(lines) : Span.linear(-2, 102),
        messages.get(key() + ".axis"),
        RunNote.of(look, recording, curves.run()),
        lines);
  }

  @Override
  public PlotArea drawBase(Graphics2D g, double width, double height) {
    java.awt.Shape clip = g.getClip();
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
    sentences.add(messages.format(key() + ".summary", curves.run()));
    int last = curves.steps().length - 1;
    for (int layer = 0; layer < curves.layers().size() && last >= 0; layer++) {
      double value = curves.values()[layer][last];
      sentences.add(
          messages.format(
              "figure.layers.summary.one",
              curves.layers().get(layer),
              logarithmic() ? NumberText.shortened(value) : MistakesFigure.percent(value),
              Sheet.count((long) curves.steps()[last])));
    }
    return String.join(" ", sentences);
  }
}
