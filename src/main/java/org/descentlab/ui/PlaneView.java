package org.descentlab.ui;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.AccessibleRole;
import org.descentlab.figure.Look;
import org.descentlab.figure.PlaneFigure;
import org.descentlab.figure.PlotArea;
import org.descentlab.figure.Recording;
import org.descentlab.objective.Domain;
import org.descentlab.objective.FiniteSum;
import org.descentlab.ui.Recorded.Track;
import org.jspecify.annotations.Nullable;

/**
 * The plane of two parameters: level sets and heat map as a picture, above it the paths. It is
 * zoomed and moved at once with the picture that is there, until the one of the part that is wanted
 * is made. A terrain that takes long is computed once, and given up for that of another problem.
 */
final class PlaneView extends PictureView implements Zoomable {
  private final Looks looks;
  private final Texts texts;
  private final BiConsumer<Double, Double> start;
  private final MovedPicture base = new MovedPicture();
  private final PlanePaths paths = new PlanePaths();
  private final MarkLayer marks = new MarkLayer(this);
  private final MarkLayer labels = new MarkLayer(this);
  private final HairReader hair;
  private final ShownPart part = new ShownPart(false, this::partChanged);
  private final BooleanProperty equalScale = new SimpleBooleanProperty();
  private @Nullable Recorded recorded;
  private @Nullable PlanePicture made;
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
    getChildren().setAll(base, marks, paths, labels, hair.node());
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

  /** Where captions of marks stand, above everything. */
  MarkLayer labels() {
    return labels;
  }

  /** Whether there is a mark of an owner. */
  boolean marked(Object owner) {
    return marks.has(owner);
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
    PlanePicture shown = made;
    return shown != null
        && recorded != null
        && shown.key().equals(key(recorded))
        && shown.over().equals(part.chosen());
  }

  /** What the terrain depends on, besides the part that somebody chose. */
  private Object key(Recorded shown) {
    return part.zoomed().get() ? shown.problemKey() : shown.planeKey();
  }

  @Override
  void show(Recorded shown) {
    Recorded last = recorded;
    recorded = shown;
    if (last != null && !PlaneStarts.sameView(last, shown)) {
      part.forget();
    }
    hair.read(shown);
    PlanePicture before = made;
    if (before != null
        && !part.zoomed().get()
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
    Look look =
        Look.bare(looks.figureTheme(), texts.messages().get()).withEqualScale(equalScale.get());
    PlanePicture.Order order =
        new PlanePicture.Order(
            key(shown),
            shown.recording(looks.figureTheme()),
            part.chosen().map(look::over).orElse(look),
            getWidth(),
            getHeight(),
            scale());
    if (!order.identity().equals(asked)) {
      PlanePicture before = asked.equals("") ? null : made;
      asked = order.identity();
      ask(before, shown, order);
    }
  }

  /**
   * What is moved on meanwhile is finished nevertheless: it is shown until the next one is. So are
   * the level sets of few rows of data, of which somebody may be dragging one.
   */
  private void ask(@Nullable PlanePicture before, Recorded shown, PlanePicture.Order order) {
    Object problem = shown.problemKey();
    boolean quick =
        shown.problem().objective() instanceof FiniteSum sum && sum.size() <= PointEdits.MOST;
    wanted = problem;
    requestUnlessCancelled(
        this,
        cancelled ->
            order.make(
                before == null ? HeadStart.pictured() : before,
                () -> !quick && cancelled.getAsBoolean() && !wanted.equals(problem)),
        this::arrived);
  }

  private void arrived(PlanePicture done) {
    made = done;
    if (done.over().isEmpty()) {
      part.home(done.picture().area());
    }
    base.show(done.picture());
    moved();
    describe();
  }

  @Override
  public @Nullable PlotArea area() {
    PlanePicture shown = made;
    return shown == null ? null : part.between(shown.picture().area());
  }

  private static Domain domain(PlotArea area) {
    return new Domain(area.x().low(), area.x().high(), area.y().low(), area.y().high());
  }

  @Override
  public ShownPart part() {
    return part;
  }

  private void partChanged() {
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
    PlanePicture now = made;
    PlotArea area = area();
    if (shown == null || now == null || area == null || !sameProblem(now, shown)) {
      return;
    }
    List<Track> tracks = shown.sharingParameters().stream().filter(PlaneStarts::hasRows).toList();
    drawn =
        new PlanePaths.Shown(
            tracks, shown.styles(looks.figureTheme()), area, asLarge(looks.figureTheme()));
    paths.begin(drawn);
    showAt(step);
  }

  /** Paths wait for the terrain of another problem; not for another part of the same one. */
  private static boolean sameProblem(PlanePicture made, Recorded shown) {
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
