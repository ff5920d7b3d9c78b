package org.descentlab.ui;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.ImageView;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.descentlab.experiment.run.History;
import org.descentlab.figure.Look;
import org.descentlab.figure.PlaneFigure;
import org.descentlab.figure.PlotArea;
import org.descentlab.figure.Recording;
import org.descentlab.landscape.Terrain;
import org.descentlab.ui.Recorded.Track;
import org.jspecify.annotations.Nullable;

/**
 * The plane of two parameters: level sets and heat map as a picture, above it the paths. A press or
 * drag sets the start. A terrain that takes long is computed once, and given up where another is
 * asked for meanwhile.
 */
final class PlaneView extends PictureView {
  /** A terrain, what it depends on, and a picture of it. */
  private record Made(Terrain terrain, Object key, Picture picture) {}

  private final Looks looks;
  private final Texts texts;
  private final ImageView base = new ImageView();
  private final PlanePaths paths = new PlanePaths();
  private final Canvas marks = new Canvas();
  private final Map<Object, PlaneMark> marked = new LinkedHashMap<>();
  private @Nullable Recorded recorded;
  private @Nullable Made made;
  private PlanePaths.@Nullable Shown drawn;
  private Object asked = "";
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
    paths.prefWidthProperty().bind(widthProperty());
    paths.prefHeightProperty().bind(heightProperty());
    marks.setMouseTransparent(true);
    marks.widthProperty().bind(widthProperty());
    marks.heightProperty().bind(heightProperty());
    getChildren().setAll(base, marks, paths);
    addEventHandler(MouseEvent.MOUSE_PRESSED, e -> pressed(e, start));
    addEventHandler(MouseEvent.MOUSE_DRAGGED, e -> pressed(e, start));
    looks.theme().addListener((o, was, now) -> redraw());
    texts.messages().addListener((o, was, now) -> redraw());
  }

  private void pressed(MouseEvent event, BiConsumer<Double, Double> start) {
    Made shown = made;
    if (shown != null
        && event.isPrimaryButtonDown()
        && event.getButton() == MouseButton.PRIMARY
        && shown.picture().area().contains(event.getX(), event.getY())) {
      requestFocus(); // a field that was being edited is confirmed
      PlotArea area = shown.picture().area();
      start.accept(pressedX(area, event), pressedY(area, event));
    }
  }

  /** Draws a mark in the plane, in place of the last one of the same owner; null takes it away. */
  void mark(Object owner, @Nullable PlaneMark mark) {
    if (mark == null) {
      marked.remove(owner);
    } else {
      marked.put(owner, mark);
    }
    drawMarks();
  }

  /** Whether there is a mark of an owner. */
  boolean marked(Object owner) {
    return marked.containsKey(owner);
  }

  private void drawMarks() {
    Brush.clear(marks);
    Made shown = made;
    if (shown == null || marked.isEmpty()) {
      return;
    }
    PlotArea area = shown.picture().area();
    GraphicsContext g = marks.getGraphicsContext2D();
    g.save();
    g.beginPath();
    g.rect(area.left(), area.top(), area.width(), area.height());
    g.clip();
    marked.values().forEach(mark -> mark.draw(g, area, looks.figureTheme()));
    g.restore();
  }

  @Override
  boolean ready() {
    return made != null && recorded != null && made.key().equals(recorded.planeKey());
  }

  @Override
  void show(Recorded shown) {
    recorded = shown;
    Made before = made;
    if (before != null && startsBeyond(shown, before.picture().area())) {
      asked = "";
    }
    redraw();
    drawPaths();
  }

  /** Whether a view that depends on where runs start and go leaves out a start. */
  private static boolean startsBeyond(Recorded shown, PlotArea area) {
    boolean follows =
        shown.experiment().problem().hasData() && shown.experiment().view().domain().isEmpty();
    return follows
        && shown.sharingParameters().stream()
            .filter(PlaneView::hasRows)
            .map(track -> track.history().snapshot())
            .anyMatch(
                rows ->
                    !area.contains(area.pixelX(rows.theta(0, 0)), area.pixelY(rows.theta(0, 1))));
  }

  @Override
  void resized() {
    redraw();
  }

  /** Asks for a picture, unless the one of this terrain, size and look was asked for last. */
  private void redraw() {
    Recorded shown = recorded;
    if (shown == null || !hasRoom()) {
      return;
    }
    Object key = shown.planeKey();
    Look look = Look.bare(looks.figureTheme(), texts.messages().get());
    List<Object> now =
        List.of(key, getWidth(), getHeight(), scale(), look.theme(), look.messages());
    if (now.equals(asked)) {
      return;
    }
    Made before = asked.equals("") ? null : made;
    asked = now;
    Recording recording = shown.recording(looks.figureTheme());
    double width = getWidth();
    double height = getHeight();
    double scale = scale();
    boolean quick = shown.experiment().problem().hasData(); // and asked for by every point dragged
    requestUnlessCancelled(
        this,
        cancelled ->
            terrain(before, key, recording, look, quick ? () -> false : cancelled)
                .map(
                    terrain -> {
                      PlaneFigure figure = new PlaneFigure(recording, look, terrain);
                      return new Made(terrain, key, Picture.base(figure, width, height, scale));
                    }),
        done -> {
          made = done;
          show(base, done.picture());
          drawMarks();
          drawPaths();
        });
  }

  private static Optional<Terrain> terrain(
      @Nullable Made before,
      Object key,
      Recording recording,
      Look look,
      BooleanSupplier cancelled) {
    return before != null && before.key().equals(key)
        ? Optional.of(before.terrain())
        : PlaneFigure.terrain(recording, look, cancelled);
  }

  private void drawPaths() {
    Recorded shown = recorded;
    Made now = made;
    if (shown == null || now == null || !now.key().equals(shown.planeKey())) {
      return;
    }
    List<Track> tracks = shown.sharingParameters().stream().filter(PlaneView::hasRows).toList();
    drawn =
        new PlanePaths.Shown(
            tracks, shown.styles(looks.figureTheme()), now.picture().area(), looks.figureTheme());
    paths.begin(drawn);
    showAt(step);
  }

  private static boolean hasRows(Track track) {
    History.Snapshot rows = track.history().snapshot();
    return rows.size() > 0;
  }

  @Override
  void showAt(double at) {
    step = at;
    PlanePaths.Shown shown = drawn;
    if (shown != null) {
      paths.showAt(shown, at);
    }
  }
}
