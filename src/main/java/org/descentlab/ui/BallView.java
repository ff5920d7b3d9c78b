package org.descentlab.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.ImageView;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.descentlab.experiment.run.History;
import org.descentlab.figure.CurveFigure;
import org.descentlab.figure.Exit;
import org.descentlab.figure.Look;
import org.descentlab.figure.PlotArea;
import org.descentlab.figure.Recording;
import org.descentlab.figure.RunStyle;
import org.descentlab.math.DoubleVector;
import org.descentlab.objective.Objective;
import org.descentlab.ui.Recorded.Track;
import org.jspecify.annotations.Nullable;

/**
 * The curve of one parameter as a picture, above it the ball of each run with its tangent and,
 * faintly, where it was before. A press or drag sets the start.
 */
final class BallView extends PictureView {
  private static final double LINE = 2.4;
  private static final double BALL = 7.5;
  private static final double RING = 5;
  private static final double REACH = 0.13;

  private final Looks looks;
  private final Texts texts;
  private final ImageView base = new ImageView();
  private final Canvas trails = new Canvas();
  private final Canvas balls = new Canvas();
  private final List<BallTrail> drawn = new ArrayList<>();
  private List<RunStyle> styles = List.of();
  private @Nullable Recorded recorded;
  private @Nullable Picture picture;
  private @Nullable Object pictured;
  private double step;

  /** Calls {@code start} with the parameter that somebody presses. */
  BallView(
      Looks looks, Texts texts, Worker worker, DoubleConsumer start, Consumer<Exception> failed) {
    super(worker, failed);
    this.looks = looks;
    this.texts = texts;
    setId("curve");
    for (Canvas layer : List.of(trails, balls)) {
      layer.setMouseTransparent(true);
      layer.widthProperty().bind(widthProperty());
      layer.heightProperty().bind(heightProperty());
    }
    getChildren().setAll(base, trails, balls);
    addEventHandler(MouseEvent.MOUSE_PRESSED, e -> pressed(e, start));
    addEventHandler(MouseEvent.MOUSE_DRAGGED, e -> pressed(e, start));
    looks.theme().addListener((o, was, now) -> redraw());
    texts.messages().addListener((o, was, now) -> redraw());
  }

  private void pressed(MouseEvent event, DoubleConsumer start) {
    Picture shown = picture;
    if (shown != null
        && event.isPrimaryButtonDown()
        && event.getButton() == MouseButton.PRIMARY
        && shown.area().contains(event.getX(), event.getY())) {
      requestFocus(); // a field that was being edited is confirmed
      start.accept(shown.area().valueX(event.getX()));
    }
  }

  /** Whether the picture of the curve is there. */
  boolean ready() {
    return picture != null;
  }

  /** Shows a recording from now on. */
  void show(Recorded shown) {
    recorded = shown;
    if (picture == null || !shown.planeKey().equals(pictured)) {
      redraw();
    } else {
      begin(shown);
    }
  }

  /** Forgets what was drawn above the curve. */
  private void begin(Recorded shown) {
    styles = shown.styles(looks.figureTheme());
    drawn.clear();
    shown.tracks().forEach(track -> drawn.add(new BallTrail()));
    clear(trails);
    showAt(step);
  }

  private static void clear(Canvas canvas) {
    canvas.getGraphicsContext2D().clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
  }

  @Override
  void resized() {
    redraw();
  }

  private void redraw() {
    Recorded shown = recorded;
    if (shown == null || !hasRoom()) {
      return;
    }
    Recording recording = shown.recording(looks.figureTheme());
    Look look = Look.bare(looks.figureTheme(), texts.messages().get());
    double width = getWidth();
    double height = getHeight();
    double scale = scale();
    request(
        this,
        () -> Picture.base(new CurveFigure(recording, look), width, height, scale),
        made -> {
          picture = made;
          pictured = shown.planeKey();
          show(base, made);
          begin(shown);
        });
  }

  /** Puts the balls at a step, between two rows where it is between two steps. */
  void showAt(double at) {
    step = at;
    clear(balls);
    Recorded shown = recorded;
    Picture made = picture;
    if (shown == null || made == null || drawn.size() != shown.tracks().size()) {
      return;
    }
    for (int i = 0; i < drawn.size(); i++) {
      if (shown.tracks().get(i).history().snapshot().rowAt(at) < drawn.get(i).nextRow() - 1) {
        clear(trails);
        drawn.replaceAll(trail -> new BallTrail());
      }
    }
    for (int i = 0; i < drawn.size(); i++) {
      History.Snapshot rows = shown.tracks().get(i).history().snapshot();
      if (rows.size() > 0) {
        drawn
            .get(i)
            .drawTo(
                trails.getGraphicsContext2D(), made.area(), rows, rows.rowAt(at), styles.get(i));
        start(made.area(), rows);
      }
    }
    for (int i = 0; i < drawn.size(); i++) {
      Track track = shown.tracks().get(i);
      History.Snapshot rows = track.history().snapshot();
      if (rows.size() > 0) {
        ball(made.area(), track.run().problem().objective(), rows, styles.get(i));
      }
    }
  }

  /** A ring where a run starts. */
  private void start(PlotArea area, History.Snapshot rows) {
    double x = area.pixelX(rows.theta(0, 0));
    double y = area.pixelY(rows.get(0, History.Column.LOSS));
    if (area.contains(x, y)) {
      GraphicsContext g = balls.getGraphicsContext2D();
      g.setLineDashes();
      g.setFill(Brush.color(looks.figureTheme().halo()));
      g.fillOval(x - RING, y - RING, 2 * RING, 2 * RING);
      g.setStroke(Brush.color(looks.figureTheme().text()));
      g.setLineWidth(2.2);
      g.strokeOval(x - RING, y - RING, 2 * RING, 2 * RING);
    }
  }

  /** The ball rolls along the curve from one row to the next. */
  private void ball(PlotArea area, Objective objective, History.Snapshot rows, RunStyle style) {
    int row = rows.rowAt(step);
    int next = Math.min(row + 1, rows.size() - 1);
    double span = Math.max(1.0, (double) (rows.step(next) - rows.step(row)));
    double part = Math.max(0, Math.min(1, (step - rows.get(row, History.Column.STEP)) / span));
    double theta = rows.theta(row, 0) + part * (rows.theta(next, 0) - rows.theta(row, 0));
    DoubleVector slope = DoubleVector.zeros(1);
    double value = objective.valueAndGradient(new DoubleVector(theta), slope);
    double x = area.pixelX(theta);
    double y = area.pixelY(value);
    GraphicsContext g = balls.getGraphicsContext2D();
    if (!area.contains(x, y)) {
      exit(g, style, area, rows, row);
      return;
    }
    double dx = area.width() / (area.x().high() - area.x().low());
    double dy = -slope.get(0) * area.height() / (area.y().high() - area.y().low());
    double reach = REACH * area.width() / Math.hypot(dx, dy);
    area.clip(x - reach * dx, y - reach * dy, x + reach * dx, y + reach * dy, 0)
        .ifPresent(
            p -> {
              Brush.line(g, style, LINE * 0.8);
              g.strokeLine(p[0], p[1], p[2], p[3]);
            });
    g.setFill(Brush.color(looks.figureTheme().halo()));
    Brush.marker(g, style.marker(), x, y, BALL + 1.8);
    g.setFill(Brush.color(style.rgb()));
    Brush.marker(g, style.marker(), x, y, BALL);
  }

  /** An arrow where a ball that is outside was seen last. */
  private static void exit(
      GraphicsContext g, RunStyle style, PlotArea area, History.Snapshot rows, int row) {
    Exit.of(
            area,
            i -> area.pixelX(rows.theta(i, 0)),
            i -> area.pixelY(rows.get(i, History.Column.LOSS)),
            row)
        .ifPresent(
            exit -> {
              double[][] arrow = exit.arrow(BALL * 2);
              g.setFill(Brush.color(style.rgb()));
              g.fillPolygon(arrow[0], arrow[1], arrow[0].length);
            });
  }
}
