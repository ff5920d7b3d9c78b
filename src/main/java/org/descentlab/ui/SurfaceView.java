package org.descentlab.ui;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.scene.AccessibleRole;
import javafx.scene.image.ImageView;
import javafx.util.Duration;
import org.descentlab.experiment.run.History;
import org.descentlab.figure.Camera;
import org.descentlab.figure.Look;
import org.descentlab.figure.PlaneFigure;
import org.descentlab.figure.Recording;
import org.descentlab.figure.RunStyle;
import org.descentlab.figure.SurfaceFigure;
import org.descentlab.figure.SurfaceFigure.Detail;
import org.descentlab.figure.Theme;
import org.descentlab.landscape.Terrain;
import org.jspecify.annotations.Nullable;

/**
 * The surface of two parameters in three dimensions, with the paths of runs on it. Dragging and the
 * arrow keys turn it, the wheel zooms, a double click goes back to the first view. It is drawn in
 * the background: coarsely while it moves, finely at rest.
 */
final class SurfaceView extends PictureView {
  private static final Duration REST = Duration.millis(160);

  /**
   * A picture and what it was made of.
   *
   * @param key what the terrain depends on
   * @param home from where its low parts are seen
   */
  private record Made(
      Object key,
      Terrain terrain,
      Camera home,
      Picture.OfSurface picture,
      SurfaceTracks.Shown tracks) {}

  /** What is known of a surface before it is drawn again. */
  private record Known(Terrain terrain, Camera home) {}

  private final Looks looks;
  private final Texts texts;
  private final ImageView base = new ImageView();
  private final SurfaceTracks tracks = new SurfaceTracks();
  private final PauseTransition rest = new PauseTransition(REST);
  private final Object pathLayer = new Object();
  private @Nullable Recorded recorded;
  private @Nullable Made made;
  private @Nullable Camera chosen;
  private double step;

  SurfaceView(Looks looks, Texts texts, Worker worker, Consumer<Exception> failed) {
    super(worker, failed);
    this.looks = looks;
    this.texts = texts;
    setId("surface");
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    accessibleHelpProperty().bind(texts.bind("window.surface.about"));
    tracks.prefWidthProperty().bind(widthProperty());
    tracks.prefHeightProperty().bind(heightProperty());
    getChildren().setAll(base, tracks);
    new SurfaceGestures(this);
    rest.setOnFinished(e -> redraw(Detail.FINE));
    looks.theme().addListener((o, was, now) -> redraw(Detail.FINE));
    texts.messages().addListener((o, was, now) -> redraw(Detail.FINE));
    sceneProperty().addListener((o, was, now) -> redraw(Detail.FINE));
  }

  /** From where the surface is looked at; empty before there is a picture. */
  Optional<Camera> camera() {
    Camera camera = chosen;
    Made shown = made;
    return camera != null
        ? Optional.of(camera)
        : shown == null ? Optional.empty() : Optional.of(shown.home());
  }

  /** Looks from elsewhere: coarsely at once, finely when nothing moves any more. */
  void look(Camera camera) {
    chosen = camera;
    redraw(Detail.DRAFT);
    rest.playFromStart();
  }

  /** Goes back to the first view. */
  void reset() {
    chosen = null;
    redraw(Detail.FINE);
  }

  /** Whether the picture of what is shown is there; none is wanted where nobody sees it. */
  @Override
  boolean ready() {
    return getScene() == null || (upToDate() && tracks.whole());
  }

  private boolean upToDate() {
    Made shown = made;
    return shown != null && recorded != null && shown.key().equals(recorded.planeKey());
  }

  @Override
  void show(Recorded next) {
    boolean other = recorded != null && !recorded.planeKey().equals(next.planeKey());
    recorded = next;
    chosen = other ? null : chosen;
    Made before = made;
    if (before == null || !upToDate() || getScene() == null) {
      redraw(Detail.FINE);
      return;
    }
    List<RunStyle> styles = styles(next);
    List<History.Snapshot> rows = rows(next);
    Theme theme = asLarge(looks.figureTheme());
    request(
        pathLayer,
        () -> SurfaceTracks.Shown.of(before.picture().scene(), theme, styles, rows),
        paths -> {
          if (stillShown(before) && next.request() == number()) {
            tracks.show(paths, step);
            describe(before);
          } else {
            redraw(Detail.FINE);
          }
        });
  }

  private boolean stillShown(Made before) {
    Made now = made;
    return now != null && now.picture().scene() == before.picture().scene();
  }

  private long number() {
    Recorded now = recorded;
    return now == null ? -1 : now.request();
  }

  private static List<History.Snapshot> rows(Recorded recorded) {
    return recorded.sharingParameters().stream().map(t -> t.history().snapshot()).toList();
  }

  /** The looks of these runs, in the same order. */
  private List<RunStyle> styles(Recorded recorded) {
    List<RunStyle> all = recorded.styles(looks.figureTheme());
    return recorded.sharingParameters().stream().map(track -> all.get(track.index())).toList();
  }

  @Override
  void showAt(double at) {
    step = at;
    tracks.showAt(at);
  }

  @Override
  void resized() {
    redraw(Detail.FINE);
  }

  private void redraw(Detail detail) {
    Recorded shown = recorded;
    if (shown == null || getScene() == null || !hasRoom()) {
      return;
    }
    Made before = made;
    Known known =
        before != null && before.key().equals(shown.planeKey())
            ? new Known(before.terrain(), before.home())
            : null;
    Camera camera = chosen;
    Recording recording = shown.recording(looks.figureTheme());
    Look look = Look.bare(looks.figureTheme(), texts.messages().get());
    List<RunStyle> styles = styles(shown);
    List<History.Snapshot> rows = rows(shown);
    double width = getWidth();
    double height = getHeight();
    Theme theme = asLarge(looks.figureTheme());
    double scale = detail == Detail.DRAFT ? 1 : scale();
    request(
        this,
        () -> {
          Known surface = known != null ? known : survey(recording, look);
          Camera from = camera != null ? camera : surface.home();
          Picture.OfSurface picture =
              Picture.surface(
                  new SurfaceFigure(recording, look, surface.terrain(), from),
                  detail,
                  width,
                  height,
                  scale);
          return new Made(
              shown.planeKey(),
              surface.terrain(),
              surface.home(),
              picture,
              SurfaceTracks.Shown.of(picture.scene(), theme, styles, rows));
        },
        this::show);
  }

  private static Known survey(Recording recording, Look look) {
    Terrain terrain = PlaneFigure.terrain(recording, look, () -> false).orElseThrow();
    return new Known(terrain, SurfaceFigure.camera(terrain));
  }

  private void show(Made next) {
    made = next;
    base.setImage(next.picture().image());
    base.setFitWidth(next.picture().width());
    base.setFitHeight(next.picture().height());
    tracks.show(next.tracks(), step);
    describe(next);
  }

  /** Says in words what is shown. */
  private void describe(Made picture) {
    Recorded shown = recorded;
    if (shown != null) {
      setAccessibleText(
          SurfaceFigure.summary(
              shown.recording(looks.figureTheme()),
              picture.terrain().grid().domain(),
              texts.messages().get()));
    }
  }
}
