package org.descentlab.ui;

import java.util.List;
import javafx.scene.shape.Polygon;
import org.descentlab.figure.Exit;
import org.descentlab.figure.RunStyle;
import org.descentlab.figure.Theme;
import org.jspecify.annotations.Nullable;

/** The head of a run: its marker, which moves, or the arrow where it left the view. */
final class HeadMarker extends Polygon {
  /** What was drawn: no record, whose first comparison would hold the first frame up. */
  private @Nullable Object drawn;

  /** Puts the marker at a pixel. */
  void at(RunStyle style, Theme theme, double radius, double x, double y) {
    Object wanted = List.of(style.rgb(), style.marker(), theme.halo(), theme.factor(), radius);
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
