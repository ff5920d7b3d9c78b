package org.descentlab.ui;

import org.descentlab.figure.RunStyle;
import org.descentlab.figure.SurfacePath;
import org.descentlab.ui.LinePen.Ink;
import org.jspecify.annotations.Nullable;

/**
 * Draws what is seen of a path on a surface, or what is hidden, piece by piece: called again, it
 * goes on where it stopped, dashes included.
 */
final class SurfacePen {
  private final SurfacePath path;
  private final LinePen pen;
  private final boolean seen;
  private int next = 1;

  /** A pen for the parts that are seen, or for those that are hidden. */
  SurfacePen(SurfacePath path, RunStyle style, boolean seen) {
    this.path = path;
    this.pen = new LinePen(style);
    this.seen = seen;
  }

  /** Forgets what was drawn. */
  void restart() {
    next = 1;
    pen.restart();
  }

  /** The row of the last point that was drawn. */
  double row() {
    return next > 1 ? path.row(next - 1) : -1;
  }

  /** Goes on to a row and draws nothing; dashes that follow are where they would be. */
  void skipTo(double row) {
    go(null, row);
  }

  /** Draws on to a row, or as far as the ink lasts; tells whether it came there. */
  boolean drawTo(Ink ink, double row) {
    go(ink, row);
    return !goesOn(row);
  }

  private boolean goesOn(double row) {
    return next < path.size() && path.row(next) <= row;
  }

  private void go(@Nullable Ink ink, double row) {
    boolean down = false;
    for (; goesOn(row) && (ink == null || !ink.budget().spent()); next++) {
      boolean gap = Double.isNaN(path.x(next - 1) + path.x(next));
      if (gap || path.seen(next) != seen) {
        pen.lift(ink);
        down = false;
      } else {
        if (!down) {
          pen.to(ink, path.x(next - 1), path.y(next - 1));
        }
        if (!pen.isNear(path.x(next), path.y(next))) {
          pen.to(ink, path.x(next), path.y(next));
        }
        down = true;
      }
    }
    pen.lift(ink);
  }
}
