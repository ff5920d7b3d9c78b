package org.descentlab.ui;

import java.util.Comparator;
import java.util.List;
import javafx.geometry.Rectangle2D;

/** Where a window may stand, so that somebody can reach it. */
final class Placement {
  /** A first window takes so much of a screen that is larger than it needs. */
  private static final double SHARE = 0.85;

  private Placement() {}

  /** Returns how wide (or high) a first window is on a screen; what it needs, if there is room. */
  static double side(double screen, double needed) {
    return Math.min(screen, Math.max(needed, Math.floor(SHARE * screen)));
  }

  /** Returns a place on one of the screens, at least one, as near to the wanted one as can be. */
  static Rectangle2D reachable(Rectangle2D wanted, List<Rectangle2D> screens) {
    Rectangle2D screen =
        screens.stream().max(Comparator.comparingDouble(s -> shared(s, wanted))).orElseThrow();
    double width = Math.min(wanted.getWidth(), screen.getWidth());
    double height = Math.min(wanted.getHeight(), screen.getHeight());
    return new Rectangle2D(
        within(wanted.getMinX(), screen.getMinX(), screen.getMaxX() - width),
        within(wanted.getMinY(), screen.getMinY(), screen.getMaxY() - height),
        width,
        height);
  }

  private static double shared(Rectangle2D one, Rectangle2D other) {
    double width =
        Math.min(one.getMaxX(), other.getMaxX()) - Math.max(one.getMinX(), other.getMinX());
    double height =
        Math.min(one.getMaxY(), other.getMaxY()) - Math.max(one.getMinY(), other.getMinY());
    return Math.max(0, width) * Math.max(0, height);
  }

  private static double within(double value, double low, double high) {
    return Math.max(low, Math.min(value, high));
  }
}
