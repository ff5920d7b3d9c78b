package org.descentlab.ui;

import javafx.geometry.Rectangle2D;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Pane;
import org.descentlab.figure.PlotArea;
import org.descentlab.figure.Span;
import org.descentlab.figure.Theme;
import org.jspecify.annotations.Nullable;

/**
 * A picture with axes. Until there is one of the part that is wanted now, it shows between its axes
 * what it has of that part, stretched, and beside them the numbers of that part. The colour bar
 * stays that of the colours that are seen.
 */
final class MovedPicture extends Pane {
  private final ImageView whole = new ImageView();
  private final Pane ground = new Pane();
  private final ImageView part = new ImageView();
  private final MovedAxes axes = new MovedAxes();
  private @Nullable Picture picture;

  MovedPicture() {
    setMouseTransparent(true);
    ground.getStyleClass().add("moved-ground");
    ground.setVisible(false);
    ground.getChildren().setAll(part);
    getChildren().setAll(whole, axes, ground);
  }

  /** Shows a picture as it was made. */
  void show(Picture made) {
    picture = made;
    PictureView.show(whole, made);
    ground.setVisible(false);
    axes.setVisible(false);
    part.setImage(null);
  }

  /** Shows the picture as far as it has what belongs between these axes. */
  void show(PlotArea wanted, Theme theme) {
    Picture made = picture;
    boolean moved = made != null && !shows(made, wanted);
    ground.setVisible(moved);
    axes.setVisible(moved);
    if (made == null || !moved) {
      return;
    }
    axes.show(wanted, theme, made.width(), made.height());
    ground.resizeRelocate(wanted.left(), wanted.top(), wanted.width(), wanted.height());
    Span x = wanted.x();
    Span y = wanted.y();
    double west = Math.max(x.low(), made.area().x().low());
    double east = Math.min(x.high(), made.area().x().high());
    double south = Math.max(y.low(), made.area().y().low());
    double north = Math.min(y.high(), made.area().y().high());
    part.setVisible(west < east && south < north);
    if (part.isVisible()) {
      part.setImage(made.image());
      part.setViewport(in(made, west, east, south, north));
      part.relocate(wanted.pixelX(west) - wanted.left(), wanted.pixelY(north) - wanted.top());
      part.setFitWidth(Math.max(1, wanted.pixelX(east) - wanted.pixelX(west)));
      part.setFitHeight(Math.max(1, wanted.pixelY(south) - wanted.pixelY(north)));
    }
  }

  private static boolean shows(Picture made, PlotArea wanted) {
    return same(made.area().x(), wanted.x()) && same(made.area().y(), wanted.y());
  }

  private static boolean same(Span one, Span other) {
    return one.low() == other.low() && one.high() == other.high();
  }

  /** The part of a picture between these values, in its own pixels. */
  private static Rectangle2D in(
      Picture made, double west, double east, double south, double north) {
    PlotArea area = made.area();
    double scaleX = made.image().getWidth() / made.width();
    double scaleY = made.image().getHeight() / made.height();
    double left = area.pixelX(west);
    double top = area.pixelY(north);
    return new Rectangle2D(
        left * scaleX,
        top * scaleY,
        Math.max(1e-3, (area.pixelX(east) - left) * scaleX),
        Math.max(1e-3, (area.pixelY(south) - top) * scaleY));
  }
}
