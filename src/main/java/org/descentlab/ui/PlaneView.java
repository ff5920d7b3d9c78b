package org.descentlab.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.ImageView;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.paint.Color;
import org.descentlab.experiment.run.History;
import org.descentlab.figure.Exit;
import org.descentlab.figure.Look;
import org.descentlab.figure.PlaneFigure;
import org.descentlab.figure.PlotArea;
import org.descentlab.figure.Recording;
import org.descentlab.figure.RunStyle;
import org.descentlab.ui.Recorded.Track;
import org.jspecify.annotations.Nullable;

/**
 * The plane of two parameters: level sets and heat map as a picture, above it the whole paths
 * faintly, what the playhead has passed strongly, and the heads. A press or drag sets the start.
 */
final class PlaneView extends PictureView {
  private static final double LINE = 2.4;
  private static final double MARKER = 6.5;
  private static final double RING = 5;

  private final Looks looks;
  private final Texts texts;
  private final ImageView base = new ImageView();
  private final Canvas future = new Canvas();
  private final Canvas halos = new Canvas();
  private final Canvas played = new Canvas();
  private final Canvas heads = new Canvas();
  private final List<PathLayer> layers = new ArrayList<>();
  private List<RunStyle> styles = List.of();
  private @Nullable Recorded recorded;
  private @Nullable Picture picture;
  private @Nullable Object pictured;
  private double step;

  /** Calls {@code start} with the point that somebody presses. */
  PlaneView(
      Looks looks,
      Texts texts,
      Worker worker,
      BiConsumer<Double, Double> start,
      Consumer<Exception> failed) {
    super(worker, failed);
    this.looks = looks;
    this.texts = texts;
    setId("plane");
    for (Canvas layer : List.of(future, halos, played, heads)) {
      layer.setMouseTransparent(true);
      layer.widthProperty().bind(widthProperty());
      layer.heightProperty().bind(heightProperty());
    }
    getChildren().setAll(base, future, halos, played, heads);
    addEventHandler(MouseEvent.MOUSE_PRESSED, e -> pressed(e, start));
    addEventHandler(MouseEvent.MOUSE_DRAGGED, e -> pressed(e, start));
    looks.theme().addListener((o, was, now) -> redraw());
    texts.messages().addListener((o, was, now) -> redraw());
  }

  private void pressed(MouseEvent event, BiConsumer<Double, Double> start) {
    Picture shown = picture;
    if (shown != null
        && event.isPrimaryButtonDown()
        && event.getButton() == MouseButton.PRIMARY
        && shown.area().contains(event.getX(), event.getY())) {
      start.accept(shown.area().valueX(event.getX()), shown.area().valueY(event.getY()));
    }
  }

  /** Whether the picture of the plane is there. */
  boolean ready() {
    return picture != null;
  }

  /** Shows a recording from now on. */
  void show(Recorded shown) {
    recorded = shown;
    styles = shown.styles(looks.figureTheme());
    if (picture == null || !shown.planeKey().equals(pictured)) {
      redraw();
    } else {
      drawPaths();
    }
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
    styles = shown.styles(looks.figureTheme());
    Recording recording = shown.recording(looks.figureTheme());
    Look look = Look.bare(looks.figureTheme(), texts.messages().get());
    double width = getWidth();
    double height = getHeight();
    double scale = scale();
    request(
        this,
        () -> Picture.base(new PlaneFigure(recording, look), width, height, scale),
        made -> {
          picture = made;
          pictured = shown.planeKey();
          show(base, made);
          drawPaths();
        });
  }

  private void drawPaths() {
    Recorded shown = recorded;
    Picture made = picture;
    if (shown == null || made == null || !shown.planeKey().equals(pictured)) {
      return;
    }
    clear(future);
    layers.clear();
    GraphicsContext g = future.getGraphicsContext2D();
    g.setGlobalAlpha(0.35);
    for (int i = 0; i < shown.tracks().size(); i++) {
      History.Snapshot rows = shown.tracks().get(i).history().snapshot();
      new PathLayer(styles.get(i))
          .drawTo(new PathLayer.Ink(g, null, LINE * 0.6), made.area(), rows, rows.size() - 1);
      layers.add(new PathLayer(styles.get(i)));
    }
    clear(played);
    clear(halos);
    showAt(step);
  }

  private static void clear(Canvas canvas) {
    canvas.getGraphicsContext2D().clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
  }

  /** Puts the heads at a step, between two rows where it is between two steps. */
  void showAt(double at) {
    step = at;
    Recorded shown = recorded;
    Picture made = picture;
    if (shown == null || made == null || layers.size() != shown.tracks().size()) {
      return;
    }
    boolean back = false;
    for (int i = 0; i < layers.size(); i++) {
      back |= shown.tracks().get(i).history().snapshot().rowAt(at) < layers.get(i).nextRow() - 1;
    }
    if (back) {
      clear(played);
      clear(halos);
      layers.forEach(PathLayer::restart);
    }
    clear(heads);
    Color halo = Brush.color(looks.figureTheme().halo());
    halos
        .getGraphicsContext2D()
        .setStroke(halo.deriveColor(0, 1, 1, looks.figureTheme().dark() ? 0.45 : 0.6));
    PathLayer.Ink ink =
        new PathLayer.Ink(played.getGraphicsContext2D(), halos.getGraphicsContext2D(), LINE);
    drawStarts(shown, made.area());
    for (int i = 0; i < layers.size(); i++) {
      Track track = shown.tracks().get(i);
      History.Snapshot rows = track.history().snapshot();
      int row = rows.rowAt(at);
      PathLayer layer = layers.get(i);
      if (row >= layer.nextRow()) {
        layer.drawTo(ink, made.area(), rows, row);
      }
      drawHead(styles.get(i), made.area(), rows, row, at, halo);
    }
  }

  /** A ring where the runs start. */
  private void drawStarts(Recorded shown, PlotArea area) {
    GraphicsContext g = heads.getGraphicsContext2D();
    g.setLineDashes();
    for (Track track : shown.tracks()) {
      History.Snapshot rows = track.history().snapshot();
      double x = area.pixelX(rows.theta(0, 0));
      double y = area.pixelY(rows.theta(0, 1));
      if (area.contains(x, y)) {
        g.setFill(Brush.color(looks.figureTheme().halo()));
        g.fillOval(x - RING, y - RING, 2 * RING, 2 * RING);
        g.setStroke(Brush.color(looks.figureTheme().text()));
        g.setLineWidth(2.2);
        g.strokeOval(x - RING, y - RING, 2 * RING, 2 * RING);
      }
    }
  }

  /** An arrow where a path that is outside was seen last. */
  private static void drawExit(
      GraphicsContext g, RunStyle style, PlotArea area, History.Snapshot rows, int row) {
    Exit.of(area, i -> area.pixelX(rows.theta(i, 0)), i -> area.pixelY(rows.theta(i, 1)), row)
        .ifPresent(
            exit -> {
              double[][] arrow = exit.arrow(MARKER * 2.2);
              g.setFill(Brush.color(style.rgb()));
              g.fillPolygon(arrow[0], arrow[1], arrow[0].length);
            });
  }

  private void drawHead(
      RunStyle style, PlotArea area, History.Snapshot rows, int row, double at, Color halo) {
    int next = Math.min(row + 1, rows.size() - 1);
    double span = Math.max(1.0, (double) (rows.step(next) - rows.step(row)));
    double part = Math.max(0, Math.min(1, (at - rows.get(row, History.Column.STEP)) / span));
    double x0 = area.pixelX(rows.theta(row, 0));
    double y0 = area.pixelY(rows.theta(row, 1));
    double x = x0 + part * (area.pixelX(rows.theta(next, 0)) - x0);
    double y = y0 + part * (area.pixelY(rows.theta(next, 1)) - y0);
    GraphicsContext g = heads.getGraphicsContext2D();
    if (part > 0) {
      area.clip(x0, y0, x, y, 0)
          .ifPresent(
              p -> {
                Brush.line(g, style, LINE);
                g.setLineDashes();
                g.strokeLine(p[0], p[1], p[2], p[3]);
              });
    }
    if (!area.contains(x, y)) {
      drawExit(g, style, area, rows, row);
    } else {
      g.setFill(halo);
      Brush.marker(g, style.marker(), x, y, MARKER + 1.8);
      g.setFill(Brush.color(style.rgb()));
      Brush.marker(g, style.marker(), x, y, MARKER);
    }
  }
}
