package org.descentlab.figure;

import java.awt.Graphics2D;
import java.awt.Shape;
import java.util.Optional;
import org.descentlab.data.RegressionSet;
import org.descentlab.objective.Domain;
import org.descentlab.objective.LogisticRegression;
import org.descentlab.text.Messages;

/**
 * A logistic regression of two features in its data: the points of both classes, each run's
 * decision line w·x + b = 0 at the playhead, and that of the least loss where there is one.
 */
public final class ClassificationFigure implements PlotFigure {
  private final Recording recording;
  private final Look look;
  private final LogisticRegression regression;
  private final Span x;
  private final Span y;

  /** A figure of a recording that {@link #shows} accepts. */
  public ClassificationFigure(Recording recording, Look look) {
    this(recording, look, Optional.empty());
  }

  /** The same between given ends of the axes. */
  public ClassificationFigure(Recording recording, Look look, Optional<Domain> shown) {
    this.recording = recording.sharingData();
    this.look = look;
    this.regression = (LogisticRegression) recording.objective();
    RegressionSet data = regression.data();
    this.x =
        shown
            .map(DataPlot::horizontal)
            .orElseGet(() -> DataPlot.span(data.size(), i -> data.feature(i, 0)));
    this.y =
        shown
            .map(DataPlot::vertical)
            .orElseGet(() -> DataPlot.span(data.size(), i -> data.feature(i, 1)));
  }

  /** Tells whether the objective of a recording is a logistic regression of two features. */
  static boolean shows(Recording recording) {
    return FittedLine.of(recording.objective()).filter(FittedLine::decides).isPresent();
  }

  @Override
  public PlotArea drawBase(Graphics2D g, double width, double height) {
    RegressionSet data = regression.data();
    ClassPoints points = new ClassPoints(g, look);
    boolean separated = regression.minimizer().isEmpty();
    String note =
        look.messages().get(separated ? "figure.caption.separated" : "figure.caption.decision");
    DataPlot plot = new DataPlot(look, recording, x, y, data.names().subList(0, 2), note);
    PlotArea area =
        plot.draw(g, width, height, (inside, sizes) -> points.draw(data, inside, sizes));
    points.legend(area, Sizes.of(look.theme(), width, height), data.names().get(1));
    return area;
  }

  @Override
  public PlotArea drawAll(Graphics2D g, double width, double height) {
    Shape clip = g.getClip();
    PlotArea area = drawBase(g, width, height);
    Sizes sizes = Sizes.of(look.theme(), width, height);
    DataPlot.clip(g, area);
    FittedLine fitted = FittedLine.of(regression).orElseThrow();
    FittedLines lines = new FittedLines(g, area, look, sizes, fitted);
    lines.draw(recording.traces());
    regression.minimizer().ifPresent(lines::best);
    g.setClip(clip);
    return area;
  }

  @Override
  public String summary(Messages messages) {
    return Summaries.curves("figure.classification.summary", recording, messages);
  }
}
