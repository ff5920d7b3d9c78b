package org.descentlab.ui;

import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.descentlab.experiment.Outcome;
import org.descentlab.figure.Look;
import org.descentlab.figure.Recording;
import org.descentlab.figure.RunCurves;
import org.descentlab.figure.Theme;
import org.descentlab.ui.Recorded.Track;
import org.jspecify.annotations.Nullable;

/**
 * Curves over time. Everything to come stands faintly, what the playhead has passed is uncovered.
 * Who points reads what all runs have there; who presses or drags moves the playhead.
 */
final class CurveView extends PictureView {
  private static final double NEAR = 6;

  private final BiFunction<Recording, Look, RunCurves> figure;
  private final Looks looks;
  private final Texts texts;
  private final CurveOptions options;
  private final DoubleConsumer scrub;
  private final CurveLayers.Maker maker; // of the worker's thread
  private final CurveStack stack;
  private final CurveReadout readout;
  private @Nullable Recorded recorded;
  private @Nullable Point2D pointer;
  private double step;
  private long asked;
  private long answered;
  private long stateDrawn = -1;

  CurveView(
      BiFunction<Recording, Look, RunCurves> figure,
      CurveOptions options,
      Looks looks,
      Texts texts,
      Worker worker,
      DoubleConsumer scrub,
      Consumer<Exception> failed) {
    super(worker, failed);
    this.figure = figure;
    this.looks = looks;
    this.texts = texts;
    this.options = options;
    this.scrub = scrub;
    SpareImages spare = new SpareImages();
    maker = new CurveLayers.Maker(spare);
    stack = new CurveStack(looks, spare);
    readout = new CurveReadout(looks, texts);
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    setFocusTraversable(true);
    getChildren().setAll(stack, readout);
    looks.theme().addListener((o, was, now) -> redraw());
    texts.messages().addListener((o, was, now) -> redraw());
    options.onChange(this::redraw);
    focusedProperty().addListener((o, was, now) -> read());
    setOnMouseMoved(this::pointed);
    setOnMousePressed(this::pressed);
    setOnMouseDragged(this::pressed);
    setOnMouseExited(
        e -> {
          pointer = null;
          read();
        });
  }

  @Override
  boolean ready() {
    return stack.layers() != null
        && recorded != null
        && asked == answered
        && stateDrawn == state(recorded);
  }

  @Override
  void show(Recorded shown) {
    recorded = shown;
    redraw();
  }

  @Override
  void grow() {
    if (recorded != null && state(recorded) != stateDrawn) {
      redraw();
    }
  }

  @Override
  void forget() {
    recorded = null;
  }

  /** Changes when a run gains a row or ends. */
  private static long state(Recorded recorded) {
    long state = 0;
    for (Track track : recorded.tracks()) {
      state += 2L * track.history().snapshot().size();
      state += track.run().outcome() == Outcome.RUNNING ? 0 : 1;
    }
    return state;
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
    stateDrawn = state(shown);
    long number = ++asked;
    double width = getWidth();
    double height = getHeight();
    double pixels = scale();
    Theme theme = CurveStack.legible(looks.figureTheme(), width, height);
    Look look = options.on(shown.experiment(), Look.bare(theme, texts.messages().get()));
    Recording recording = shown.recording(theme);
    requestAtLeisure(
        this,
        () -> {
          RunCurves curves = figure.apply(recording, look);
          String summary = curves.summary(look.messages());
          String language = look.messages().language();
          return maker.make(curves, summary, language, width, height, pixels);
        },
        made -> {
          answered = number;
          stack.take(made, pixels);
          setAccessibleText(made.summary());
          showAt(step);
          read();
        });
  }

  @Override
  void showAt(double at) {
    step = at;
    stack.showAt(at);
    if (pointer == null && isFocused()) {
      read();
    }
  }

  private void pointed(MouseEvent event) {
    pointer = new Point2D(event.getX(), event.getY());
    boolean near = Math.abs(event.getX() - stack.cursor()) <= NEAR;
    setCursor(near ? Cursor.H_RESIZE : Cursor.CROSSHAIR);
    read();
  }

  private void pressed(MouseEvent event) {
    CurveLayers shown = stack.layers();
    if (event.getButton() == MouseButton.PRIMARY && shown != null) {
      double x = shown.area().valueX(shown.inside(event.getX()));
      scrub.accept(shown.figure().stepAt(x));
    }
    pointer = new Point2D(event.getX(), event.getY());
    read();
  }

  /** Shows what the runs have where somebody points; with the focus alone, at the playhead. */
  private void read() {
    CurveLayers shown = stack.layers();
    Point2D at = pointer;
    if (shown == null || (at == null && !isFocused())) {
      readout.hide();
      return;
    }
    double[] view = {getWidth(), getHeight()};
    if (at == null) {
      Point2D beside = new Point2D(stack.cursor(), shown.area().top() + 20);
      readout.show(shown.figure(), shown.area(), shown.figure().x(step), beside, view);
      return;
    }
    double value = shown.area().valueX(shown.inside(at.getX()));
    readout.show(shown.figure(), shown.area(), shown.figure().readAt(value), at, view);
  }
}
