package org.descentlab.ui;

import java.util.Arrays;
import javafx.scene.canvas.GraphicsContext;
import org.descentlab.figure.RunStyle;
import org.descentlab.figure.SurfacePath;
import org.jspecify.annotations.Nullable;

/**
 * Draws what is seen of a path on a surface, or what is hidden, piece by piece: called again with a
 * later row, it goes on where it stopped, dashes included.
 */
final class SurfacePen {
  private final SurfacePath path;
  private final RunStyle style;
  private final boolean seen;
  private double[] xs = new double[256];
  private double[] ys = new double[256];
  private int points;
  private int next = 1;
  private double length;

  /** A pen for the parts that are seen, or for those that are hidden. */
  SurfacePen(SurfacePath path, RunStyle style, boolean seen) {
    this.path = path;
    this.style = style;
    this.seen = seen;
  }

  /** Forgets what was drawn. */
  void restart() {
    next = 1;
    length = 0;
  }

  /** The row of the last point that was drawn. */
  double row() {
    return next > 1 ? path.row(next - 1) : -1;
  }

  /** Goes on to a row and draws nothing; dashes that follow are where they would be. */
  void skipTo(double row) {
    go(null, row);
  }

  /** Draws on to a row. */
  void drawTo(PathLayer.Ink ink, double row) {
    go(ink, row);
  }

  private void go(PathLayer.@Nullable Ink ink, double row) {
    for (; next < path.size() && path.row(next) <= row; next++) {
      boolean gap = Double.isNaN(path.x(next - 1) + path.x(next));
      if (gap || path.seen(next) != seen) {
        flush(ink);
      } else {
        if (points == 0) {
          append(next - 1);
        }
        append(next);
      }
    }
    flush(ink);
  }

  private void append(int k) {
    if (points == xs.length) {
      xs = Arrays.copyOf(xs, 2 * points);
      ys = Arrays.copyOf(ys, 2 * points);
    }
    xs[points] = path.x(k);
    ys[points] = path.y(k);
    points++;
  }

  private void flush(PathLayer.@Nullable Ink ink) {
    if (ink != null && points > 1) {
      GraphicsContext halo = ink.halo();
      if (halo != null) {
        halo.setLineWidth(ink.width() * 2.1);
        halo.strokePolyline(xs, ys, points);
      }
      Brush.line(ink.line(), style, ink.width());
      ink.line().setLineDashOffset(length);
      ink.line().strokePolyline(xs, ys, points);
    }
    for (int i = 1; i < points; i++) {
      length += Math.hypot(xs[i] - xs[i - 1], ys[i] - ys[i - 1]);
    }
    points = 0;
  }
}
