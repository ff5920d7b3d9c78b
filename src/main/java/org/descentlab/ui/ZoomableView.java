package org.descentlab.ui;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Pane;
import org.descentlab.figure.Look;
import org.descentlab.figure.PlotArea;
import org.descentlab.figure.Recording;
import org.descentlab.figure.Theme;
import org.jspecify.annotations.Nullable;

/**
 * A picture of the parameters that is zoomed and moved, and on which a start is set: beneath, the
 * picture, then what moves with the playhead, with marks in it, captions and the cross-hair. It is
 * moved at once with the picture that is there, until the one of the part that is wanted is made.
 */
abstract class ZoomableView extends PictureView {
  private final Looks looks;
  private final Texts texts;
  private final MovedPicture base = new MovedPicture();
  private final MarkLayer marks = new MarkLayer(this);
  private final MarkLayer labels = new MarkLayer(this);
  private final HairReader hair;
  private final ShownPart part;
  private final StartPoint start;
  private @Nullable Recorded recorded;
  private @Nullable Picture picture;
  private boolean moved;

  /**
   * A picture whose layer that moves with the playhead is {@link #put} between the others.
   *
   * @param onCurve whether it has one parameter, and the loss upwards
   * @param start which somebody sets in it
   */
  ZoomableView(
      String id,
      boolean onCurve,
      Looks looks,
      Texts texts,
      Worker worker,
      StartPoint start,
      Consumer<Exception> failed) {
    super(worker, failed);
    this.start = start;
    this.looks = looks;
    this.texts = texts;
    this.hair = new HairReader(this, looks, texts, onCurve);
    this.part = new ShownPart(onCurve, this::partChanged);
    setId(id);
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    accessibleHelpProperty().bind(texts.bind("window.plane.gestures"));
    PlaneGestures.on(this);
    looks.theme().addListener((o, was, now) -> redraw());
    texts.messages().addListener((o, was, now) -> redraw());
  }

  /** The layer of marks, which belongs into that which moves with the playhead. */
  final MarkLayer marks() {
    return marks;
  }

  /** Puts the layer that moves with the playhead between the others. */
  final void put(Pane layer) {
    layer.prefWidthProperty().bind(widthProperty());
    layer.prefHeightProperty().bind(heightProperty());
    getChildren().setAll(base, layer, labels, hair.node());
  }

  /** Asks for a picture of a recording, where it is not there. */
  abstract void ask(Recorded shown);

  /** Draws what moves with the playhead where the axes are now. */
  abstract void drawAbove(Recorded shown, PlotArea area);

  /** Says what is seen between the axes. */
  abstract String summary(Recorded shown, PlotArea area);

  /** Returns the pixel {x, y} of the start that somebody at a pixel can take hold of. */
  abstract Optional<double[]> startAt(double x, double y);

  /** Where all runs start. */
  final StartPoint start() {
    return start;
  }

  /** Makes all runs start at a pixel. */
  abstract void setStart(double x, double y);

  @Override
  void show(Recorded shown) {
    Recorded last = recorded;
    recorded = shown;
    if (last != null && !PlaneStarts.sameView(last, shown)) {
      part.forget();
    }
    hair.read(shown);
    redraw();
    PlotArea area = area();
    if (area != null) {
      drawAbove(shown, area);
    }
    describe();
  }

  @Override
  void resized() {
    redraw();
  }

  /** Asks for a picture of what is shown. */
  final void redraw() {
    Recorded shown = recorded;
    if (shown != null && hasRoom()) {
      ask(shown);
    }
  }

  /** A picture is there: of the part that somebody chose, or of the whole. */
  final void arrived(Picture made, boolean whole) {
    picture = made;
    if (whole) {
      part.home(made.area());
    }
    base.show(made);
    moved();
    describe();
  }

  private void describe() {
    Recorded shown = recorded;
    PlotArea area = area();
    if (shown != null && area != null) {
      setAccessibleText(summary(shown, area));
    }
  }

  /** What is shown, null before there is something. */
  final @Nullable Recorded recorded() {
    return recorded;
  }

  /** What the picture depends on, besides the part that somebody chose. */
  final Object key(Recorded shown) {
    return part.zoomed().get() ? shown.problemKey() : shown.planeKey();
  }

  /** Whether a picture with this key is of the same problem, be it of another part of it. */
  static boolean sameProblem(Object key, Recorded shown) {
    return key.equals(shown.planeKey()) || key.equals(shown.problemKey());
  }

  /** A recording as figures draw it. */
  final Recording recording(Recorded shown) {
    return shown.recording(looks.figureTheme());
  }

  /** How figures look here: without title, in the theme and language of the window. */
  final Look look() {
    return Look.bare(looks.figureTheme(), texts.messages().get());
  }

  /** The theme of what is drawn above the picture. */
  final Theme theme() {
    return asLarge(looks.figureTheme());
  }

  /** Where the axes are on the screen, and what they show; null before there is a picture. */
  final @Nullable PlotArea area() {
    Picture shown = picture;
    return shown == null ? null : part.between(shown.area());
  }

  /** Which part is shown. */
  final ShownPart part() {
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
    Recorded shown = recorded;
    PlotArea area = area();
    if (area != null && shown != null) {
      base.show(area, looks.figureTheme());
      drawMarks(area);
      drawAbove(shown, area);
      hair.again();
    }
  }

  /** Shows what is {@code times} as large, with a pixel where it was. */
  final void zoom(double times, double x, double y) {
    PlotArea area = area();
    if (area != null) {
      part.zoom(times, area, x, y);
    }
  }

  /** The same, with the middle where it was. */
  final void zoom(double times) {
    PlotArea area = area();
    if (area != null) {
      zoom(times, area.left() + area.width() / 2, area.top() + area.height() / 2);
    }
  }

  /** Moves what is shown by so many pixels. */
  final void pan(double dx, double dy) {
    PlotArea area = area();
    if (area != null) {
      part.pan(area, dx, dy);
    }
  }

  /** The pointer is at a pixel of the axes: what is there is to be read. */
  final void point(double x, double y) {
    hair.point(x, y);
  }

  /** The pointer went away. */
  final void pointAway() {
    hair.away();
  }

  /** Draws a mark, in place of the last one of the same owner; null takes it away. */
  final void mark(Object owner, @Nullable PlaneMark mark) {
    marks.put(owner, mark);
    labels.put(owner, mark == null ? null : mark.captions());
    PlotArea area = area();
    if (area != null) {
      drawMarks(area);
    }
  }

  private void drawMarks(PlotArea area) {
    Theme theme = theme();
    marks.draw(area, theme);
    labels.draw(area, theme);
  }
}
