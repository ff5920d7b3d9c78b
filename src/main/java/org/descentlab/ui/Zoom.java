package org.descentlab.ui;

import java.util.Objects;
import org.descentlab.objective.Domain;

/**
 * Which part of a plane somebody chose to look at: window state, no part of the experiment.
 *
 * @param home what is shown where nobody chose
 * @param shown what is shown now
 */
record Zoom(Domain home, Domain shown) {
  /** At most so many times larger than at home, and at most so many times smaller. */
  private static final double CLOSEST = 1e6;

  private static final double FARTHEST = 1e3;

  /** A part narrower than this, relative to its distance from 0, has too few digits. */
  private static final double FINEST = 1e-9;

  private static final double LARGEST = 1e12;

  /** Nothing was chosen. */
  static Zoom at(Domain home) {
    return new Zoom(home, home);
  }

  /** Whether something was chosen. */
  boolean changed() {
    return !Objects.equals(shown, home); // which often are one object
  }

  /** Returns the same choice, with another home. */
  Zoom withHome(Domain other) {
    return new Zoom(other, changed() ? shown : other);
  }

  /** Returns what is {@code times} as large, with (x, y) where it was; the same where too large. */
  Zoom times(double times, double x, double y) {
    double least = shown.width() / (home.width() * FARTHEST);
    double most = shown.width() * CLOSEST / home.width();
    double by = Math.max(Math.min(1, least), Math.min(Math.max(1, most), times));
    return to(
        new Domain(
            x - (x - shown.xMin()) / by,
            x + (shown.xMax() - x) / by,
            y - (y - shown.yMin()) / by,
            y + (shown.yMax() - y) / by));
  }

  /** Returns what is {@code times} as large, with its middle where it was. */
  Zoom times(double times) {
    return times(times, shown.xMin() + shown.width() / 2, shown.yMin() + shown.height() / 2);
  }

  /** Returns what lies so many widths to the right and so many heights above. */
  Zoom moved(double widths, double heights) {
    double dx = widths * shown.width();
    double dy = heights * shown.height();
    return to(
        new Domain(shown.xMin() + dx, shown.xMax() + dx, shown.yMin() + dy, shown.yMax() + dy));
  }

  /** Returns the same over x alone: all of y is shown. */
  Zoom alongX() {
    Domain next = new Domain(shown.xMin(), shown.xMax(), home.yMin(), home.yMax());
    return new Zoom(home, next);
  }

  /** Returns the home again. */
  Zoom reset() {
    return at(home);
  }

  private Zoom to(Domain next) {
    boolean fine = resolved(next.xMin(), next.xMax()) && resolved(next.yMin(), next.yMax());
    return fine ? new Zoom(home, next) : this;
  }

  private static boolean resolved(double low, double high) {
    double far = Math.max(Math.abs(low), Math.abs(high));
    return far < LARGEST && high - low > FINEST * far;
  }
}
