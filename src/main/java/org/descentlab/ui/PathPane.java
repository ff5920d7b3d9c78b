package org.descentlab.ui;

import java.util.List;
import javafx.animation.AnimationTimer;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import org.descentlab.figure.Theme;
import org.jspecify.annotations.Nullable;

/**
 * What paths are painted on: the ground, with what is still to come faintly and the halos of what
 * was played; above it what was played; and above all the starts and the heads.
 */
abstract class PathPane extends Pane {
  private static final double LINE = 2.4;

  private final Canvas ground = new Canvas();
  private final Canvas played = new Canvas();
  private boolean left;
  private final AnimationTimer next =
      new AnimationTimer() {
        @Override
        public void handle(long now) {
          goOn();
        }
      };
  private final PathHeads heads = new PathHeads(new PathHeads.Size(6.5, LINE, false));

  /** With marks between the paths and the heads, or without. */
  PathPane(@Nullable MarkLayer marks) {
    setMouseTransparent(true);
    for (Canvas layer : List.of(ground, played)) {
      layer.widthProperty().bind(widthProperty());
      layer.heightProperty().bind(heightProperty());
    }
    getChildren().setAll(ground, played, heads);
    if (marks != null) {
      getChildren().add(2, marks);
    }
  }

  /** Draws what was left for later frames. */
  abstract void goOn();

  /** Whether something is left to be drawn in the next frame. */
  final void leave(boolean more) {
    left = more;
    if (more) {
      next.start();
    } else {
      next.stop();
    }
  }

  /** Whether nothing is left to be drawn. */
  final boolean whole() {
    return !left;
  }

  /** Takes away the paths. */
  final void clear() {
    Brush.clear(ground);
    Brush.clear(played);
  }

  /** What is still to come is painted with this. */
  final GraphicsContext faint(double opacity) {
    GraphicsContext g = ground.getGraphicsContext2D();
    g.setGlobalAlpha(opacity);
    return g;
  }

  /** What sets lines off from their ground is painted with this. */
  final GraphicsContext halo(Theme theme) {
    GraphicsContext g = ground.getGraphicsContext2D();
    g.setGlobalAlpha(1);
    g.setLineDashes();
    g.setLineCap(StrokeLineCap.BUTT);
    g.setLineJoin(StrokeLineJoin.ROUND);
    Color halo = Brush.color(theme.halo());
    g.setStroke(halo.deriveColor(0, 1, 1, theme.dark() ? 0.45 : 0.6));
    return g;
  }

  /** What was played is painted with this. */
  final GraphicsContext played() {
    return played.getGraphicsContext2D();
  }

  final PathHeads heads() {
    return heads;
  }

  /** The width of lines, in pixels. */
  static double line(Theme theme) {
    return LINE * theme.factor();
  }
}
