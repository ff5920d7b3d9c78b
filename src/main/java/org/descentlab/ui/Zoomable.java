package org.descentlab.ui;

import java.util.Optional;
import org.descentlab.figure.PlotArea;
import org.jspecify.annotations.Nullable;

/** A picture with axes that is zoomed and moved, and on which a start is set. */
interface Zoomable {
  /** Where the axes are on the screen, and what they show; null before there is a picture. */
  @Nullable PlotArea area();

  /** Which part is shown. */
  ShownPart part();

  /** Shows what is {@code times} as large, with a pixel where it was. */
  default void zoom(double times, double x, double y) {
    PlotArea area = area();
    if (area != null) {
      part().zoom(times, area, x, y);
    }
  }

  /** The same, with the middle where it was. */
  default void zoom(double times) {
    PlotArea area = area();
    if (area != null) {
      zoom(times, area.left() + area.width() / 2, area.top() + area.height() / 2);
    }
  }

  /** Moves what is shown by so many pixels. */
  default void pan(double dx, double dy) {
    PlotArea area = area();
    if (area != null) {
      part().pan(area, dx, dy);
    }
  }

  /** Returns the pixel {x, y} of the start that somebody at a pixel can take hold of. */
  Optional<double[]> startAt(double x, double y);

  /** Makes all runs start at a pixel. */
  void setStart(double x, double y);

  /** The pointer is at a pixel of the axes: what is there is to be read. */
  void point(double x, double y);

  /** The pointer went away. */
  void pointAway();
}
