package org.descentlab.ui;

import java.util.Optional;
import javafx.geometry.Point2D;

/** Where a label stands beside the pointer: wholly in view, and never beneath the pointer. */
final class LabelPlace {
  private static final double GAP = 14;

  private LabelPlace() {}

  /** Returns the label's upper left corner; empty where it has no room. */
  static Optional<Point2D> of(
      Point2D pointer, double width, double height, double viewWidth, double viewHeight) {
    if (width > viewWidth || height > viewHeight) {
      return Optional.empty();
    }
    double y = within(pointer.getY() - height - GAP / 2, viewHeight - height);
    double right = pointer.getX() + GAP;
    if (right + width <= viewWidth) {
      return Optional.of(new Point2D(right, y));
    }
    double left = pointer.getX() - GAP - width;
    if (left >= 0) {
      return Optional.of(new Point2D(left, y));
    }
    double x = within(pointer.getX() - width / 2, viewWidth - width);
    double above = pointer.getY() - GAP - height;
    double below = pointer.getY() + GAP;
    if (above >= 0) {
      return Optional.of(new Point2D(x, above));
    }
    return below + height <= viewHeight ? Optional.of(new Point2D(x, below)) : Optional.empty();
  }

  private static double within(double at, double most) {
    return Math.max(0, Math.min(most, at));
  }
}
