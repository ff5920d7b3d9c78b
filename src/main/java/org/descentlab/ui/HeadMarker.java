package org.descentlab.ui;

import javafx.scene.shape.Polygon;
import org.descentlab.figure.Exit;
import org.descentlab.figure.RunStyle;
import org.descentlab.figure.Theme;
import org.jspecify.annotations.Nullable;

/** The head of a run: its marker, which moves, or the arrow where it left the view. */
final class HeadMarker extends Polygon {
  private record Drawn(RunStyle style, Theme theme, double radius) {}

  private @Nullable Drawn drawn;

  /** Puts the marker at a pixel. */
  void at(RunStyle style, Theme theme, double radius, double x, double y) {
    Drawn wanted = new Drawn(style, theme, radius);
    if (!wanted.equals(drawn)) {
      Shapes.shape(this, style, theme, radius);
      drawn = wanted;
    }
    setLayoutX(x);
    setLayoutY(y);
  }

  /** Shows an arrow in place of the marker. */
  void out(RunStyle style, Theme theme, double size, Exit exit) {
    Shapes.arrow(this, style, theme, exit, size);
    drawn = null;
    setLayoutX(0);
    setLayoutY(0);
  }
}
