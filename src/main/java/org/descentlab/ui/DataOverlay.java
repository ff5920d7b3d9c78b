package org.descentlab.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;
import org.descentlab.data.RegressionSet;
import org.descentlab.experiment.run.History;
import org.descentlab.figure.FittedLine;
import org.descentlab.figure.Marker;
import org.descentlab.figure.PlotArea;
import org.descentlab.figure.RunStyle;
import org.descentlab.figure.StepArrows;
import org.descentlab.figure.Theme;
import org.descentlab.objective.LinearRegression;
import org.descentlab.objective.LogisticRegression;
import org.descentlab.objective.Objective;
import org.descentlab.ui.Recorded.Track;

/**
 * Draws above a picture of data what moves or is pointed at: the line of each run, the best line,
 * the rows that the step looks at with their residuals, the selected point.
 *
 * @param g where
 * @param area where the axes are
 * @param theme colours and sizes
 * @param recorded what is shown
 * @param styles of the experiment's runs
 */
record DataOverlay(
    GraphicsContext g, PlotArea area, Theme theme, Recorded recorded, List<RunStyle> styles) {
  private static final double LINE = 2.4;
  private static final double RING = 7;
  private static final double POINT = 5;
  private static final double SMALL_POINT = 3.2;
  private static final int FEW = 200;
  private static final double LETTERS = 12;

  private static final int MANY = 500;

  /** The line of each run at a step. */
  void lines(FittedLine fitted, double step) {
    for (Track track : recorded.sharingData()) {
      History.Snapshot rows = track.history().snapshot();
      if (rows.size() > 0) {
        Brush.line(g, styles.get(track.index()), LINE * theme.factor());
        line(fitted, track, step).ifPresent(p -> g.strokeLine(p[0], p[1], p[2], p[3]));
      }
    }
    g.setLineDashes();
  }

  private Optional<double[]> line(FittedLine fitted, Track track, double step) {
    History.Snapshot rows = track.history().snapshot();
    int row = rows.rowAt(step);
    return fitted.withParameters(rows.thetas()).on(area, j -> rows.theta(row, j));
  }

  /** The line of the best parameters, where there is one: {x0, y0, x1, y1}. */
  Optional<double[]> best(FittedLine fitted, DataFacts facts) {
    return facts
        .best()
        .filter(best -> best.length() >= (fitted.decides() ? 2 : 1)) // may be of the data before
        .flatMap(best -> fitted.withParameters(best.length()).on(area, best::get));
  }

  /** Draws the best line. */
  void best(double[] p) {
    g.setStroke(Brush.color(theme.muted()));
    g.setLineWidth(1.3 * theme.factor());
    g.setLineDashes(6 * theme.factor(), 4 * theme.factor());
    g.strokeLine(p[0], p[1], p[2], p[3]);
    g.setLineDashes();
  }

  /** The best line's name beside it, where the fewest points are. */
  void named(double[] p, String name) {
    double size = LETTERS * theme.factor();
    Text measured = new Text(name);
    measured.setFont(Typeface.of(size));
    double width = measured.getLayoutBounds().getWidth();
    List<double[]> points = points();
    NamePlace place = NamePlace.beside(area, p, width + size / 2, size * 1.5, points);
    g.setFill(Brush.color(theme.panel()).deriveColor(0, 1, 1, 0.8));
    g.fillRect(place.left(), place.top(), place.width(), place.height());
    g.setFont(measured.getFont());
    g.setTextBaseline(VPos.CENTER);
    g.setTextAlign(TextAlignment.CENTER);
    g.setFill(Brush.color(theme.muted()));
    g.fillText(name, place.left() + place.width() / 2, place.top() + place.height() / 2);
    g.setTextAlign(TextAlignment.LEFT);
  }

  /** Where the points are that are shown, in pixels; some of them, where there are many. */
  private List<double[]> points() {
    Objective objective = recorded.problem().objective();
    Optional<RegressionSet> data = data(objective);
    Optional<FittedLine> fitted = FittedLine.of(objective);
    if (data.isEmpty() || fitted.isEmpty()) {
      return List.of();
    }
    RegressionSet set = data.get();
    int stride = Math.max(1, set.size() / MANY);
    List<double[]> points = new ArrayList<>();
    for (int i = 0; i < set.size(); i += stride) {
      points.add(
          new double[] {area.pixelX(set.feature(i, 0)), area.pixelY(y(set, fitted.get(), i))});
    }
    return points;
  }

  /**
   * Rings around the rows of a step's mini-batch, and how far its run's line is from them; where it
   * looks at all rows, from all of them, without rings. What was seen may be of the recording
   * before this one, as while a point moves.
   */
  void seen(SeenStep seen, Objective objective, FittedLine fitted, double step) {
    Optional<RegressionSet> data = data(objective);
    boolean ends = !seen.everything() && seen.gradients().batchSize() == 0;
    Optional<Track> track =
        recorded.sharingData().stream().filter(t -> t.index() == seen.track().index()).findFirst();
    if (data.isEmpty() || ends || track.isEmpty() || data.get().size() != seen.size()) {
      return;
    }
    RegressionSet set = data.get();
    int[] rows = seen.everything() ? seen.gradients().rows() : seen.gradients().batch();
    g.setLineDashes();
    if (!fitted.decides()) {
      residuals(set, rows, track.get(), step);
    }
    if (!seen.everything()) {
      g.setStroke(Brush.color(StepArrows.color("gradient", theme)));
      g.setLineWidth(2 * theme.factor());
      for (int i : rows) {
        ring(area.pixelX(set.feature(i, 0)), area.pixelY(y(set, fitted, i)));
      }
    }
  }

  private void ring(double x, double y) {
    double r = RING * theme.factor();
    g.strokeOval(x - r, y - r, 2 * r, 2 * r);
  }

  private void residuals(RegressionSet set, int[] rows, Track track, double step) {
    History.Snapshot history = track.history().snapshot();
    int row = history.rowAt(step);
    double w = history.theta(row, 0);
    double b = history.thetas() > 1 ? history.theta(row, 1) : 0;
    g.setStroke(Brush.color(styles.get(track.index()).rgb()).deriveColor(0, 1, 1, 0.75));
    g.setLineWidth(1.4 * theme.factor());
    for (int i : rows) {
      double x = set.feature(i, 0);
      double px = area.pixelX(x);
      area.clip(px, area.pixelY(set.target(i)), px, area.pixelY(w * x + b), 0)
          .ifPresent(p -> g.strokeLine(p[0], p[1], p[2], p[3]));
    }
  }

  private static double y(RegressionSet set, FittedLine fitted, int row) {
    return fitted.decides() ? set.feature(row, 1) : set.target(row);
  }

  private static Optional<RegressionSet> data(Objective objective) {
    if (objective instanceof LinearRegression linear) {
      return Optional.of(linear.data());
    }
    return objective instanceof LogisticRegression logistic
        ? Optional.of(logistic.data())
        : Optional.empty();
  }

  /** Few points once more, above the lines that would hide them. */
  void above(PointEdits points) {
    if (points.classes() || points.size() > FEW) {
      return;
    }
    double[] x = points.shownX();
    double r = SMALL_POINT * theme.factor();
    for (int row = 0; row < x.length; row++) {
      double px = area.pixelX(x[row]);
      double py = area.pixelY(points.shownY(row));
      g.setFill(Brush.color(theme.panel()));
      g.fillOval(px - r - 1, py - r - 1, 2 * r + 2, 2 * r + 2);
      g.setFill(Brush.color(theme.muted()));
      g.fillOval(px - r, py - r, 2 * r, 2 * r);
    }
  }

  /** The point that is selected, where it is now: its picture may come later. */
  void selected(PointEdits points, int row) {
    double x = area.pixelX(points.shownX()[row]);
    double y = area.pixelY(points.shownY(row));
    double r = POINT * theme.factor();
    g.setLineDashes();
    g.setFill(Brush.color(theme.halo()));
    g.fillOval(x - r - 4, y - r - 4, 2 * r + 8, 2 * r + 8);
    g.setStroke(Brush.color(theme.text()));
    g.setLineWidth(2 * theme.factor());
    g.strokeOval(x - r - 4, y - r - 4, 2 * r + 8, 2 * r + 8);
    g.setFill(Brush.color(theme.text()));
    Brush.marker(g, points.label(row) == 0 ? Marker.CIRCLE : Marker.TRIANGLE, x, y, r);
  }
}
