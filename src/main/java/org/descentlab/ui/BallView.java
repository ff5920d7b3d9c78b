package org.descentlab.ui;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import javafx.scene.AccessibleRole;
import org.descentlab.figure.CurveFigure;
import org.descentlab.figure.Look;
import org.descentlab.figure.PlotArea;
import org.descentlab.figure.Recording;
import org.descentlab.figure.Theme;
import org.descentlab.objective.Interval;
import org.jspecify.annotations.Nullable;

/**
 * The curve of one parameter as a picture, above it the ball of each run with its tangent and,
 * faintly, where it was before. It is zoomed and moved along x; its heights follow.
 */
final class BallView extends PictureView implements Zoomable {
  /** A ball is taken hold of at its start within so many pixels. */
  private static final double REACH = 13;

  /**
   * A picture and what it was made of.
   *
   * @param over the part that somebody chose; empty where nobody did
   */
  private record Made(Picture picture, Object key, Optional<Interval> over) {}

  private final Looks looks;
  private final Texts texts;
  private final DoubleConsumer start;
  private final MovedPicture base = new MovedPicture();
  private final MarkLayer marks = new MarkLayer(this);
  private final MarkLayer labels = new MarkLayer(this);
  private final BallLayers balls = new BallLayers();
  private final HairReader hair;
  private final ShownPart part = new ShownPart(true, this::partChanged);
  private @Nullable Recorded recorded;
  private @Nullable Made made;
  private boolean moved;

  /** Calls {@code start} with the parameter at which somebody sets the start. */
  BallView(
      Looks looks, Texts texts, Worker worker, DoubleConsumer start, Consumer<Exception> failed) {
    super(worker, failed);
    this.looks = looks;
    this.texts = texts;
    this.start = start;
    this.hair = new HairReader(this, looks, texts, true);
    setId("curve");
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    accessibleHelpProperty().bind(texts.bind("window.plane.gestures"));
    balls.prefWidthProperty().bind(widthProperty());
    balls.prefHeightProperty().bind(heightProperty());
    getChildren().setAll(base, marks, balls, labels, hair.node());
    PlaneGestures.on(this);
    looks.theme().addListener((o, was, now) -> redraw());
    texts.messages().addListener((o, was, now) -> redraw());
  }

  /** Draws a mark on the curve, in place of the last one of the same owner; null takes it away. */
  void mark(Object owner, @Nullable PlaneMark mark) {
    marks.put(owner, mark);
    labels.put(owner, mark == null ? null : mark.captions());
    drawMarks();
  }

  private void drawMarks() {
    PlotArea area = area();
    if (area != null) {
      Theme theme = asLarge(looks.figureTheme());
      marks.draw(area, theme);
      labels.draw(area, theme);
    }
  }

  @Override
  boolean ready() {
    Made shown = made;
    return shown != null
        && recorded != null
        && key(recorded).equals(shown.key())
        && shown.over().equals(chosen());
  }

  private Object key(Recorded shown) {
    return part.zoomed().get() ? shown.problemKey() : shown.planeKey();
  }

  private Optional<Interval> chosen() {
    return part.chosen().map(shown -> new Interval(shown.xMin(), shown.xMax()));
  }

  @Override
  void show(Recorded shown) {
    Recorded last = recorded;
    recorded = shown;
    if (last != null && !PlaneStarts.sameView(last, shown)) {
      part.forget();
    }
    if (ready()) {
      begin();
    } else {
      redraw();
    }
    hair.read(shown);
    describe();
  }

  private void describe() {
    Recorded shown = recorded;
    PlotArea area = area();
    if (shown != null && area != null) {
      Recording recording = shown.recording(looks.figureTheme());
      setAccessibleText(CurveFigure.summary(recording, area.x(), texts.messages().get()));
    }
  }

  /** Forgets what was drawn above the curve. */
  private void begin() {
    Recorded shown = recorded;
    PlotArea area = area();
    if (shown != null && area != null) {
      balls.begin(shown, area, asLarge(looks.figureTheme()));
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
    Recording recording = shown.recording(looks.figureTheme());
    Look look = Look.bare(looks.figureTheme(), texts.messages().get());
    Object key = key(shown);
    Optional<Interval> over = chosen();
    double width = getWidth();
    double height = getHeight();
    double scale = scale();
    request(
        this,
        () -> {
          CurveFigure figure =
              over.map(part -> new CurveFigure(recording, look, part))
                  .orElseGet(() -> new CurveFigure(recording, look));
          return new Made(Picture.base(figure, width, height, scale), key, over);
        },
        this::arrived);
  }

  private void arrived(Made done) {
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
    Made shown = made;
    return shown == null ? null : part.between(shown.picture().area());
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
      begin();
      hair.again();
    }
  }

  @Override
  public Optional<double[]> startAt(double x, double y) {
    PlotArea area = area();
    return area == null
        ? Optional.empty()
        : balls.starts(area).stream()
            .filter(ring -> area.contains(ring[0], ring[1]))
            .filter(
                ring ->
                    Math.hypot(ring[0] - x, ring[1] - y)
                        <= REACH * asLarge(looks.figureTheme()).factor())
            .findFirst();
  }

  @Override
  public void setStart(double x, double y) {
    PlotArea area = area();
    if (area != null) {
      start.accept(valueX(area, x));
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

  @Override
  void showAt(double at) {
    balls.showAt(at);
  }
}
