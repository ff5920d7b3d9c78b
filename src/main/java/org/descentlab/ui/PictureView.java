package org.descentlab.ui;

import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Pane;
import javafx.stage.Window;
import org.descentlab.figure.PlotArea;
import org.descentlab.figure.Sizes;
import org.descentlab.figure.Theme;
import org.jspecify.annotations.Nullable;

/**
 * A part of the window that shows pictures made in the background: it asks for new ones when its
 * size changes, and shows the last one until then.
 */
abstract class PictureView extends Pane {
  /** Lines and letters on pictures of so many pixels a side are as large as the theme says. */
  private static final double USUAL = 620;

  /** In small pictures they are at least so many times as large. */
  private static final double LEAST = 0.85;

  private final Worker worker;
  private final Consumer<Exception> failed;

  PictureView(Worker worker, Consumer<Exception> failed) {
    this.worker = worker;
    this.failed = failed;
    getStyleClass().add("picture");
    setMinSize(160, 120);
  }

  /** Width and height change together: one picture is asked for, not two. */
  @Override
  public void resize(double width, double height) {
    boolean other = width != getWidth() || height != getHeight();
    super.resize(width, height);
    if (other) {
      resized();
    }
  }

  /** Shows a recording from now on. */
  abstract void show(Recorded shown);

  /** Shows a step, or what lies between two. */
  abstract void showAt(double step);

  /** Whether the picture of what is shown is there. */
  abstract boolean ready();

  /** Draws anew what a running recording has gained. */
  void grow() {
    // a picture that does not change while runs are under way
  }

  /** Nobody sees it until it is shown a recording again: what networks kept of theirs is large. */
  void forget() {
    // a picture that keeps little
  }

  /** The size changed: pictures are needed. */
  abstract void resized();

  /** Whether there is room for a picture. */
  final boolean hasRoom() {
    return getWidth() >= 80 && getHeight() >= 60;
  }

  /** Device pixels a pixel of the window. */
  final double scale() {
    Window window = getScene() == null ? null : getScene().getWindow();
    return window == null ? 1 : Math.max(1, window.getRenderScaleX());
  }

  /** The theme with lines and letters as large as those of a picture that fills this part. */
  final Theme asLarge(Theme theme) {
    double usual = Sizes.of(theme, USUAL, USUAL).line();
    double here = Sizes.of(theme, getWidth(), getHeight()).line();
    return theme.scaled(Math.max(LEAST, here / usual));
  }

  /** Makes a picture in the background; a newer request for the same layer replaces this one. */
  final <T> void request(Object layer, Callable<T> task, Consumer<T> done) {
    worker.compute(layer, task, done, failed);
  }

  /** The same for what is asked at every frame: there is some rest between two pictures. */
  final <T> void requestAtLeisure(Object layer, Callable<T> task, Consumer<T> done) {
    worker.computeAtLeisure(layer, task, done, failed);
  }

  /** The same for what takes long: a newer request cancels it even under way. */
  final <T> void requestUnlessCancelled(Object layer, Worker.Task<T> task, Consumer<T> done) {
    worker.computeUnlessCancelled(layer, task, done, failed);
  }

  /** The value at a pixel along the horizontal axis, as exact as a pixel is. */
  static double valueX(PlotArea area, double x) {
    double pixel = (area.x().high() - area.x().low()) / area.width();
    return Numbers.resolved(area.valueX(x), pixel);
  }

  /** The value at a pixel along the vertical axis, as exact as a pixel is. */
  static double valueY(PlotArea area, double y) {
    double pixel = (area.y().high() - area.y().low()) / area.height();
    return Numbers.resolved(area.valueY(y), pixel);
  }

  /** Shows a picture in a view, or none. */
  static void show(ImageView view, @Nullable Picture picture) {
    view.setImage(picture == null ? null : picture.image());
    if (picture != null) {
      view.setFitWidth(picture.width());
      view.setFitHeight(picture.height());
    }
  }
}
