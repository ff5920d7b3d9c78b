package org.descentlab.ui;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.ImageView;
import org.descentlab.experiment.run.History;
import org.descentlab.figure.ClassificationFigure;
import org.descentlab.figure.FittedLine;
import org.descentlab.figure.Look;
import org.descentlab.figure.PlotArea;
import org.descentlab.figure.PlotFigure;
import org.descentlab.figure.Recording;
import org.descentlab.figure.RegressionFigure;
import org.descentlab.figure.RunStyle;
import org.descentlab.objective.LinearRegression;
import org.descentlab.objective.Objective;
import org.descentlab.ui.Recorded.Track;
import org.jspecify.annotations.Nullable;

/**
 * The data of a regression, linear or logistic, with the line of each run at the playhead. With
 * several features the predictions of a linear one stand against the targets; they are drawn in the
 * background.
 */
final class DataView extends PictureView {
  private static final double LINE = 2.4;

  private final Looks looks;
  private final Texts texts;
  private final ImageView base = new ImageView();
  private final Canvas lines = new Canvas();
  private final Object summary = new Object();
  private List<RunStyle> styles = List.of();
  private @Nullable Recorded recorded;
  private @Nullable Picture picture;
  private double step;

  DataView(Looks looks, Texts texts, Worker worker, Consumer<Exception> failed) {
    super(worker, failed);
    this.looks = looks;
    this.texts = texts;
    setId("data");
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    lines.setMouseTransparent(true);
    lines.widthProperty().bind(widthProperty());
    lines.heightProperty().bind(heightProperty());
    getChildren().setAll(base, lines);
    looks.theme().addListener((o, was, now) -> redraw());
    texts.messages().addListener((o, was, now) -> redraw());
    texts.messages().addListener((o, was, now) -> tell());
  }

  @Override
  boolean ready() {
    return picture != null;
  }

  @Override
  void show(Recorded shown) {
    boolean sameData = recorded != null && recorded.planeKey().equals(shown.planeKey());
    recorded = shown;
    styles = shown.styles(looks.figureTheme());
    if (sameData && picture != null && isLine(shown)) {
      drawLines();
    } else {
      redraw();
    }
    tell();
  }

  /** Says in words what is shown. */
  private void tell() {
    Recorded shown = recorded;
    if (shown == null) {
      return;
    }
    Recording recording = shown.recording(looks.figureTheme());
    Look look = Look.bare(looks.figureTheme(), texts.messages().get());
    request(
        summary, () -> figure(recording, look).summary(look.messages()), this::setAccessibleText);
  }

  @Override
  void resized() {
    redraw();
  }

  /** Whether there is a picture of the data of such an objective. */
  static boolean shows(Objective objective) {
    return objective instanceof LinearRegression || FittedLine.of(objective).isPresent();
  }

  private static boolean isLine(Recorded recorded) {
    return FittedLine.of(recorded.problem().objective()).isPresent();
  }

  private static PlotFigure figure(Recording recording, Look look) {
    return recording.objective() instanceof LinearRegression
        ? new RegressionFigure(recording, look)
        : new ClassificationFigure(recording, look);
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
          PlotFigure figure = figure(recording, look);
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

  @Override
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
    if (shown == null || made == null) {
      return;
    }
    FittedLine.of(shown.problem().objective())
        .ifPresent(
            fitted -> {
              for (Track track : shown.sharingData()) {
                History.Snapshot rows = track.history().snapshot();
                if (rows.size() > 0) {
                  drawLine(g, styles.get(track.index()), fitted, made.area(), rows);
                }
              }
            });
  }

  private void drawLine(
      GraphicsContext g, RunStyle style, FittedLine fitted, PlotArea area, History.Snapshot rows) {
    int row = rows.rowAt(step);
    fitted
        .withParameters(rows.thetas())
        .on(area, j -> rows.theta(row, j))
        .ifPresent(
            ends -> {
              Brush.line(g, style, LINE);
              g.strokeLine(ends[0], ends[1], ends[2], ends[3]);
            });
  }
}
