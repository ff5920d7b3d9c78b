package org.descentlab.figure;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.descentlab.experiment.ProblemSpec.RegressionProblem;
import org.descentlab.objective.LinearRegression;
import org.descentlab.text.Messages;

/**
 * A linear regression in its data: with one feature the points, each run's line at the playhead and
 * the line of least squares; with several, what each run predicts against the targets.
 */
public final class RegressionFigure implements PlotFigure {
  private static final double MARGIN = 0.06;

  private final Recording recording;
  private final Look look;
  private final LinearRegression regression;
  private final Span x;
  private final Span y;

  /** A figure of a recording whose objective is a linear regression. */
  public RegressionFigure(Recording recording, Look look) {
    this.recording = recording;
    this.look = look;
    this.regression = (LinearRegression) recording.objective();
    this.y = span(i -> regression.data().target(i));
    this.x = oneFeature() ? span(i -> regression.data().feature(i, 0)) : y;
  }

  private boolean oneFeature() {
    return regression.data().features() == 1;
  }

  private Span span(java.util.function.IntToDoubleFunction value) {
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < regression.size(); i++) {
      low = Math.min(low, value.applyAsDouble(i));
      high = Math.max(high, value.applyAsDouble(i));
    }
    double room = high > low ? MARGIN * (high - low) : Math.max(1, Math.abs(low));
    return Span.linear(low - room, high + room);
  }

  @Override
  public PlotArea drawBase(Graphics2D g, double width, double height) {
    Sizes sizes = Sizes.of(look.theme(), width, height);
    List<String> notes =
        List.of(
            look.messages()
                .get(oneFeature() ? "figure.caption.least-squares" : "figure.caption.diagonal"));
    Rectangle2D inside = new Page(look, recording, true, notes).draw(g, width, height, sizes);
    double strip = sizes.text() * 0.95;
    Rectangle2D within =
        new Rectangle2D.Double(
            inside.getX(),
            inside.getY() + strip,
            Math.max(1, inside.getWidth()),
            Math.max(1, inside.getHeight() - strip));
    PlotArea area =
        new AxesFrame(x, y, xLabel(), true, Ground.PLAIN).draw(g, within, look.theme(), sizes);
    Words.of(g, Font.PLAIN, sizes.text())
        .draw(yLabel(), inside.getX(), area.top() - sizes.text() * 0.95, look.theme().text());
    if (oneFeature()) {
      Shape clip = g.getClip();
      g.clip(new Rectangle2D.Double(area.left(), area.top(), area.width(), area.height()));
      new FittedLines(g, area, look, sizes, regression).points();
      g.setClip(clip);
    }
    return area;
  }

  private String xLabel() {
    List<String> names = regression.data().names();
    if (!oneFeature()) {
      return look.messages().format("figure.target", names.get(names.size() - 1));
    }
    boolean scaled =
        recording.experiment().problem() instanceof RegressionProblem problem
            && problem.standardize();
    return scaled ? look.messages().format("figure.standardized", names.get(0)) : names.get(0);
  }

  private String yLabel() {
    return oneFeature()
        ? regression.data().names().get(1)
        : look.messages().get("figure.predicted");
  }

  @Override
  public PlotArea drawAll(Graphics2D g, double width, double height) {
    Shape clip = g.getClip();
    PlotArea area = drawBase(g, width, height);
    Sizes sizes = Sizes.of(look.theme(), width, height);
    g.clip(new Rectangle2D.Double(area.left(), area.top(), area.width(), area.height()));
    if (oneFeature()) {
      FittedLines lines = new FittedLines(g, area, look, sizes, regression);
      recording.traces().forEach(lines::earlier);
      for (int k = 0; k < recording.traces().size(); k++) {
        lines.current(recording.traces().get(k), k);
      }
      lines.leastSquares();
    } else {
      new Predictions(g, area, look, sizes, regression).draw(recording.traces());
    }
    g.setClip(clip);
    return area;
  }

  @Override
  public String summary(Messages messages) {
    return Summaries.curves("figure.regression.summary", recording, messages);
  }
}
