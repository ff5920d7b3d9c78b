package org.descentlab.ui;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.ImageView;
import org.descentlab.experiment.run.History;
import org.descentlab.figure.Look;
import org.descentlab.figure.PlotArea;
import org.descentlab.figure.Recording;
import org.descentlab.figure.RegressionFigure;
import org.descentlab.figure.RunStyle;
import org.descentlab.objective.LinearRegression;
import org.jspecify.annotations.Nullable;

/**
 * The data of a regression with the line of each run at the playhead. With several features the
 * predictions stand against the targets; they are drawn in the background.
 */
final class RegressionView extends PictureView {
  private static final double LINE = 2.4;

  private final Looks looks;
  private final Texts texts;
  private final ImageView base = new ImageView();
  private final Canvas lines = new Canvas();
  private List<RunStyle> styles = List.of();
  private @Nullable Recorded recorded;
  private @Nullable Picture picture;
  private double step;

  RegressionView(Looks looks, Texts texts, Worker worker, Consumer<Exception> failed) {
    super(worker, failed);
    this.looks = looks;
    this.texts = texts;
    setId("regression");
    lines.setMouseTransparent(true);
    lines.widthProperty().bind(widthProperty());
    lines.heightProperty().bind(heightProperty());
    getChildren().setAll(base, lines);
    looks.theme().addListener((o, was, now) -> redraw());
    texts.messages().addListener((o, was, now) -> redraw());
  }

  /** Whether the picture is there. */
  boolean ready() {
    return picture != null;
  }

  /** Shows a recording from now on. */
  void show(Recorded shown) {
    boolean sameData = recorded != null && recorded.planeKey().equals(shown.planeKey());
    recorded = shown;
    styles = shown.styles(looks.figureTheme());
    if (sameData && picture != null && isLine(shown)) {
      drawLines();
    } else {
      redraw();
    }
  }

  @Override
  void resized() {
    redraw();
  }

  private static boolean isLine(Recorded recorded) {
    return recorded.problem().objective() instanceof LinearRegression regression
        && regression.data().features() == 1;
  }

  private void redraw() {
    Recorded shown = recorded;
    if (shown == null || !hasRoom()) {
      return;
    }
    styles = shown.styles(looks.figureTheme());
    Recording recording = shown.recording(looks.figureTheme());
    Look look = Look.bare(looks.figureTheme(), texts.messages().get()).upTo(step);
    double width = getWidth();
    double height = getHeight();
    double scale = scale();
    boolean line = isLine(shown);
    request(
        this,
        () -> {
          RegressionFigure figure = new RegressionFigure(recording, look);
          return line
              ? Picture.base(figure, width, height, scale)
              : Picture.whole(figure, width, height, scale);
        },
        made -> {
          picture = made;
          show(base, made);
          drawLines();
        });
  }

  /** Shows the lines of a step. */
  void showAt(double at) {
    boolean moved = Math.floor(at) != Math.floor(step);
    step = at;
    if (recorded != null && !isLine(recorded)) {
      if (moved) {
        redraw();
      }
    } else {
      drawLines();
    }
  }

  private void drawLines() {
    GraphicsContext g = lines.getGraphicsContext2D();
    g.clearRect(0, 0, lines.getWidth(), lines.getHeight());
    Recorded shown = recorded;
    Picture made = picture;
    if (shown == null
        || made == null
        || !isLine(shown)
        || !(shown.problem().objective() instanceof LinearRegression regression)) {
      return;
    }
    PlotArea area = made.area();
    double left = area.valueX(area.left());
    double right = area.valueX(area.left() + area.width());
    for (int i = 0; i < shown.tracks().size(); i++) {
      History.Snapshot rows = shown.tracks().get(i).history().snapshot();
      if (rows.size() == 0) {
        continue;
      }
      int row = rows.rowAt(step);
      double w = rows.theta(row, 0);
      double b = regression.intercept() ? rows.theta(row, 1) : 0;
      Brush.line(g, styles.get(i), LINE);
      area.clip(
              area.pixelX(left),
              area.pixelY(w * left + b),
              area.pixelX(right),
              area.pixelY(w * right + b),
              0)
          .ifPresent(p -> g.strokeLine(p[0], p[1], p[2], p[3]));
    }
  }
}
