package org.descentlab.figure;

import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.util.List;
import java.util.Optional;
import org.descentlab.experiment.ProblemSpec.RegressionProblem;
import org.descentlab.objective.Domain;
import org.descentlab.objective.LinearRegression;
import org.descentlab.text.Messages;

/**
 * A linear regression in its data: with one feature the points, each run's line at the playhead and
 * the line of least squares; with several, what each run predicts against the targets.
 */
public final class RegressionFigure implements PlotFigure {
  private static final int MANY_POINTS = 3000;

  private final Recording recording;
  private final Look look;
  private final LinearRegression regression;
  private final Span x;
  private final Span y;

  /** A figure of a recording whose objective is a linear regression. */
  public RegressionFigure(Recording recording, Look look) {
    this(recording, look, Optional.empty());
  }

  /** The same between given ends of the axes, with one feature. */
  public RegressionFigure(Recording recording, Look look, Optional<Domain> shown) {
    this.look = look;
    this.regression = (LinearRegression) recording.objective();
    this.recording = oneFeature() ? recording.sharingData() : recording.sharingParameters();
    int n = regression.size();
    Optional<Domain> held = oneFeature() ? shown : Optional.empty();
    this.y =
        held.map(DataPlot::vertical)
            .orElseGet(() -> DataPlot.span(n, i -> regression.data().target(i)));
    this.x =
        held.map(DataPlot::horizontal)
            .orElseGet(
                () -> oneFeature() ? DataPlot.span(n, i -> regression.data().feature(i, 0)) : y);
  }

  private boolean oneFeature() {
    return regression.data().features() == 1;
  }

  @Override
  public PlotArea drawBase(Graphics2D g, double width, double height) {
    String note = oneFeature() ? "figure.caption.least-squares" : "figure.caption.diagonal";
    DataPlot plot =
        new DataPlot(look, recording, x, y, List.of(xLabel(), yLabel()), look.messages().get(note));
    return plot.draw(
        g,
        width,
        height,
        (area, sizes) -> {
          if (oneFeature()) {
            points(g, area, sizes);
          }
        });
  }

  /** The data; of very many an evenly spaced part. */
  private void points(Graphics2D g, PlotArea area, Sizes sizes) {
    int n = regression.size();
    double r = sizes.marker() * (n > 400 ? 0.4 : 0.62);
    g.setColor(Ink.of(look.theme().muted(), 0.45));
    for (int i = 0; i < n; i += Math.max(1, n / MANY_POINTS)) {
      double px = area.pixelX(regression.data().feature(i, 0));
      double py = area.pixelY(regression.data().target(i));
      g.fill(new Ellipse2D.Double(px - r, py - r, 2 * r, 2 * r));
    }
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
    DataPlot.clip(g, area);
    FittedLine.of(regression)
        .ifPresentOrElse(
            fitted -> {
              FittedLines lines = new FittedLines(g, area, look, sizes, fitted);
              lines.draw(recording.traces());
              lines.best(regression.leastSquares());
            },
            () -> new Predictions(g, area, look, sizes, regression).draw(recording.traces()));
    g.setClip(clip);
    return area;
  }

  @Override
  public String summary(Messages messages) {
    return Summaries.curves("figure.regression.summary", recording, messages);
  }
}
