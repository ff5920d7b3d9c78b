package org.descentlab.ui;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.AccessibleRole;
import org.descentlab.figure.Look;
import org.descentlab.figure.PlaneFigure;
import org.descentlab.figure.PlotArea;
import org.descentlab.figure.Recording;
import org.descentlab.landscape.Terrain;
import org.descentlab.objective.Domain;
import org.descentlab.ui.Recorded.Track;
import org.jspecify.annotations.Nullable;

/**
 * The plane of two parameters: level sets and heat map as a picture, above it the paths. It is
 * zoomed and moved at once with the picture that is there, until the one of the part that is wanted
 * is made. A terrain that takes long is computed once, and given up for that of another problem.
 */
final class PlaneView extends PictureView implements Zoomable {
  /**
   * A terrain, what it depends on, and a picture of it.
   *
   * @param over what somebody chose to look at; empty where nobody did
   */
  private record Made(Terrain terrain, Object key, Optional<Domain> over, Picture picture) {}

  private final Looks looks;
  private final Texts texts;
  private final BiConsumer<Double, Double> start;
  private final MovedPicture base = new MovedPicture();
  private final PlanePaths paths = new PlanePaths();
  private final MarkLayer marks = new MarkLayer();
  private final HairReader hair;
  private final ReadOnlyBooleanWrapper zoomed = new ReadOnlyBooleanWrapper();
  private final BooleanProperty equalScale = new SimpleBooleanProperty();
  private @Nullable Recorded recorded;
  private @Nullable Made made;
  private @Nullable Zoom zoom;
  private PlanePaths.@Nullable Shown drawn;
  private Object asked = "";
  private volatile Object wanted = "";
  private boolean moved;
  private double step;

  /** Calls {@code start} with the point at which somebody sets the start. */
  PlaneView(
      Looks looks,
      Texts texts,
      Worker worker,
      BiConsumer<Double, Double> start,
      Consumer<Exception> failed) {
    super(worker, failed);
    this.looks = looks;
    this.texts = texts;
    this.start = start;
    this.hair = new HairReader(this, looks, texts, false);
    setId("plane");
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    accessibleHelpProperty().bind(texts.bind("window.plane.gestures"));
    paths.prefWidthProperty().bind(widthProperty());
    paths.prefHeightProperty().bind(heightProperty());
    marks.widthProperty().bind(widthProperty());
    marks.heightProperty().bind(heightProperty());
    getChildren().setAll(base, marks, paths, hair.node());
    PlaneGestures.on(this);
    equalScale.addListener((o, was, now) -> redraw());
    looks.theme().addListener((o, was, now) -> redraw());
    texts.messages().addListener((o, was, now) -> redraw());
  }

  /** Draws a mark in the plane, in place of the last one of the same owner; null takes it away. */
  void mark(Object owner, @Nullable PlaneMark mark) {
    marks.put(owner, mark);
    drawMarks();
  }

  private void drawMarks() {
    PlotArea area = area();
    if (area != null) {
      marks.draw(area, asLarge(looks.figureTheme()));
    }
  }

  /** Whether x and y have the same scale. */
  BooleanProperty equalScale() {
    return equalScale;
  }

  @Override
  boolean ready() {
    Made shown = made;
    return shown != null
        && recorded != null
        && shown.key().equals(key(recorded))
        && shown.over().equals(chosen());
  }

  /** What the terrain depends on, besides the part that somebody chose. */
  private Object key(Recorded shown) {
    return zoomed.get() ? shown.problemKey() : shown.planeKey();
  }

  private Optional<Domain> chosen() {
    Zoom now = zoom;
    return now != null && now.changed() ? Optional.of(now.shown()) : Optional.empty();
  }

  @Override
  void show(Recorded shown) {
    Recorded last = recorded;
    recorded = shown;
    if (last != null && !PlaneStarts.sameView(last, shown)) {
      look(null);
    }
    hair.read(shown);
    Made before = made;
    if (before != null
        && !zoomed.get()
        && PlaneStarts.beyond(shown, before.picture().area())) {
      asked = "";
    }
    redraw();
    drawPaths();
    describe();
  }

  private void describe() {
    Recorded shown = recorded;
    PlotArea area = area();
    if (shown != null && area != null) {
      Domain domain = domain(area);
      Recording recording = shown.recording(looks.figureTheme());
      setAccessibleText(PlaneFigure.summary(recording, domain, texts.messages().get()));
    }
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
    Object key = key(shown);
    Optional<Domain> over = chosen();
    Look look =
        Look.bare(looks.figureTheme(), texts.messages().get()).withEqualScale(equalScale.get());
    List<Object> now =
        List.of(
            key, over, getWidth(), getHeight(), scale(), look.theme(), look.messages(),
            look.equalScale());
    if (now.equals(asked)) {
      return;
    }
    Made before = asked.equals("") ? null : made;
    asked = now;
    wanted = shown.problemKey();
    ask(before, shown, over.map(look::over).orElse(look));
  }

  /** What is moved on meanwhile is finished nevertheless: it is shown until the next one is. */
  private void ask(@Nullable Made before, Recorded shown, Look look) {
    Object key = key(shown);
    Object problem = shown.problemKey();
    Recording recording = shown.recording(looks.figureTheme());
    double width = getWidth();
    double height = getHeight();
    double scale = scale();
    requestUnlessCancelled(
        this,
        cancelled ->
            terrain(
                    before,
                    key,
                    recording,
                    look,
                    () -> cancelled.getAsBoolean() && !wanted.equals(problem))
                .map(
                    terrain -> {
                      PlaneFigure figure = new PlaneFigure(recording, look, terrain);
                      Picture picture = Picture.base(figure, width, height, scale);
                      return new Made(terrain, key, look.domain(), picture);
                    }),
        this::arrived);
  }

  private static Optional<Terrain> terrain(
      @Nullable Made before,
      Object key,
      Recording recording,
      Look look,
      BooleanSupplier cancelled) {
    return before != null && before.key().equals(key) && before.over().equals(look.domain())
        ? Optional.of(before.terrain())
        : PlaneFigure.terrain(recording, look, cancelled);
  }

  private void arrived(Made done) {
    made = done;
    if (done.over().isEmpty()) {
      Domain home = done.terrain().grid().domain();
      Zoom before = zoom;
      Zoom after = before == null ? Zoom.at(home) : before.withHome(home);
      zoom = after;
      zoomed.set(after.changed());
    }
    base.show(done.picture());
    moved();
    describe();
  }

  @Override
  public @Nullable PlotArea area() {
    Made shown = made;
    Zoom now = zoom;
    if (shown == null) {
      return null;
    }
    PlotArea area = shown.picture().area();
    return now == null ? area : area.over(now.shown());
  }

  private static Domain domain(PlotArea area) {
    return new Domain(area.x().low(), area.x().high(), area.y().low(), area.y().high());
  }

  @Override
  public ReadOnlyBooleanProperty zoomed() {
    return zoomed.getReadOnlyProperty();
  }

  private void look(@Nullable Zoom next) {
    zoom = next;
    zoomed.set(next != null && next.changed());
    redraw();
    moved = true;
    requestLayout();
  }

  /** Once a frame, however often the wheel turned meanwhile. */
  @Override
  protected void layoutChildren() {
    super.layoutChildren();
    if (moved) {
      moved();
    }
  }

  private void moved() {
    moved = false;
    PlotArea area = area();
    if (area != null) {
      base.show(area);
      drawMarks();
      drawPaths();
      hair.again();
    }
  }

  @Override
  public void zoom(double times, double x, double y) {
    Zoom now = zoom;
    PlotArea area = area();
    if (now != null && area != null) {
      look(now.times(times, area.valueX(x), area.valueY(y)));
    }
  }

  @Override
  public void pan(double dx, double dy) {
    Zoom now = zoom;
    PlotArea area = area();
    if (now != null && area != null) {
      look(now.moved(-dx / area.width(), dy / area.height()));
    }
  }

  @Override
  public void reset() {
    Zoom now = zoom;
    look(now == null ? null : now.reset());
  }

  @Override
  public Optional<double[]> startAt(double x, double y) {
    PlotArea area = area();
    return recorded == null || area == null
        ? Optional.empty()
        : PlaneStarts.at(recorded, area, x, y, asLarge(looks.figureTheme()).factor());
  }

  @Override
  public void setStart(double x, double y) {
    PlotArea area = area();
    if (area != null) {
      start.accept(valueX(area, x), valueY(area, y));
    }
  }

  @Override
  public void point(double x, double y) {
    hair.point(x, y);
  }

  @Override
  public void pointAway() {
    hair.away();
  }

  private void drawPaths() {
    Recorded shown = recorded;
    Made now = made;
    PlotArea area = area();
    if (shown == null || now == null || area == null || !sameProblem(now, shown)) {
      return;
    }
    List<Track> tracks =
        shown.sharingParameters().stream().filter(PlaneStarts::hasRows).toList();
    drawn =
        new PlanePaths.Shown(
            tracks, shown.styles(looks.figureTheme()), area, asLarge(looks.figureTheme()));
    paths.begin(drawn);
    showAt(step);
  }

  /** Paths wait for the terrain of another problem; not for another part of the same one. */
  private static boolean sameProblem(Made made, Recorded shown) {
    return made.key().equals(shown.planeKey()) || made.key().equals(shown.problemKey());
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
