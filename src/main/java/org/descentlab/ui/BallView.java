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
import org.descentlab.figure.Look;
import org.descentlab.figure.PlotArea;
import org.descentlab.figure.Recording;
import org.descentlab.figure.RunStyle;
import org.descentlab.figure.Theme;
import org.descentlab.ui.Recorded.Track;
import org.jspecify.annotations.Nullable;

/**
 * The curve of one parameter as a picture, above it the ball of each run with its tangent and,
 * faintly, where it was before. A press or drag sets the start.
 */
final class BallView extends PictureView {
  private final Looks looks;
  private final Texts texts;
  private final ImageView base = new ImageView();
  private final Canvas trails = new Canvas();
  private final MarkLayer marks = new MarkLayer();
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
    for (Canvas layer : List.of(trails, marks, balls)) {
      layer.setMouseTransparent(true);
      layer.widthProperty().bind(widthProperty());
      layer.heightProperty().bind(heightProperty());
    }
    getChildren().setAll(base, trails, marks, balls);
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
      start.accept(pressedX(shown.area(), event));
    }
  }

  /** Draws a mark on the curve, in place of the last one of the same owner; null takes it away. */
  void mark(Object owner, @Nullable PlaneMark mark) {
    marks.mark(owner, mark);
    drawMarks();
  }

  private void drawMarks() {
    Picture made = picture;
    if (made != null) {
      marks.draw(made.area(), looks.figureTheme());
    }
  }

  @Override
  boolean ready() {
    return picture != null && recorded != null && recorded.planeKey().equals(pictured);
  }

  @Override
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
    Brush.clear(trails);
    showAt(step);
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
          drawMarks();
          begin(shown);
        });
  }

  /** Puts the balls at a step, between two rows where it is between two steps. */
  @Override
  void showAt(double at) {
    step = at;
    Brush.clear(balls);
    Recorded shown = recorded;
    Picture made = picture;
    if (shown == null || made == null || drawn.size() != shown.tracks().size()) {
      return;
    }
    List<RollingBall> rolling = new ArrayList<>();
    boolean back = false;
    for (int i = 0; i < drawn.size(); i++) {
      Track track = shown.tracks().get(i);
      History.Snapshot rows = track.history().snapshot();
      if (rows.size() == 0) {
        return;
      }
      rolling.add(
          new RollingBall(track.run().problem().objective(), rows, styles.get(track.index())));
      back |= rows.rowAt(at) < drawn.get(i).nextRow() - 1;
    }
    if (back) {
      Brush.clear(trails);
      drawn.replaceAll(trail -> new BallTrail());
    }
    draw(rolling, made.area());
  }

  private void draw(List<RollingBall> rolling, PlotArea area) {
    Theme theme = looks.figureTheme();
    GraphicsContext g = balls.getGraphicsContext2D();
    for (int i = 0; i < rolling.size(); i++) {
      RollingBall ball = rolling.get(i);
      int row = ball.rows().rowAt(step);
      drawn.get(i).drawTo(trails.getGraphicsContext2D(), area, ball.rows(), row, ball.style());
      ball.drawStart(g, area, theme);
    }
    rolling.forEach(ball -> ball.draw(g, area, theme, step));
  }
}
