package org.descentlab.ui;

import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import org.descentlab.figure.PlotArea;
import org.descentlab.figure.Span;
import org.descentlab.objective.Domain;
import org.jspecify.annotations.Nullable;

/** Which part a picture shows, and how that follows wheel and pointer. */
final class ShownPart {
  private final boolean alongX;
  private final Runnable changed;
  private final ReadOnlyBooleanWrapper zoomed = new ReadOnlyBooleanWrapper();
  private @Nullable Zoom zoom;

  /**
   * The whole of a picture.
   *
   * @param alongX whether x alone is zoomed and moved
   * @param changed runs when another part is wanted
   */
  ShownPart(boolean alongX, Runnable changed) {
    this.alongX = alongX;
    this.changed = changed;
  }

  /** Whether it is another part than where nobody chose. */
  ReadOnlyBooleanProperty zoomed() {
    return zoomed.getReadOnlyProperty();
  }

  /** The part that somebody chose; empty where nobody did. */
  Optional<Domain> chosen() {
    Zoom now = zoom;
    return now != null && now.changed() ? Optional.of(now.shown()) : Optional.empty();
  }

  /** A picture that nobody chose shows this. */
  void home(PlotArea area) {
    Span y = alongX ? Span.linear(0, 1) : area.y();
    Domain home = new Domain(area.x().low(), area.x().high(), y.low(), y.high());
    Zoom before = zoom;
    Zoom after = before == null ? Zoom.at(home) : before.withHome(home);
    zoom = after;
    zoomed.set(after.changed());
  }

  /** Returns the axes of a picture with this part between them. */
  PlotArea between(PlotArea made) {
    Zoom now = zoom;
    if (now == null) {
      return made;
    }
    Span y = made.y();
    Domain shown = now.shown();
    return alongX
        ? made.over(new Domain(shown.xMin(), shown.xMax(), y.low(), y.high()))
        : made.over(shown);
  }

  /** Shows what is {@code times} as large, with a pixel of the axes where it was. */
  void zoom(double times, PlotArea area, double x, double y) {
    Zoom now = zoom;
    if (now != null) {
      double about = alongX ? 0 : area.valueY(y);
      Zoom next = now.times(times, area.valueX(x), about);
      show(alongX ? next.alongX() : next);
    }
  }

  /** Moves what is shown by so many pixels. */
  void pan(PlotArea area, double dx, double dy) {
    Zoom now = zoom;
    if (now != null) {
      show(now.moved(-dx / area.width(), alongX ? 0 : dy / area.height()));
    }
  }

  /** Shows what is shown where nobody chose. */
  void reset() {
    Zoom now = zoom;
    show(now == null ? null : now.reset());
  }

  /** Forgets what was chosen, and what it was chosen from. */
  void forget() {
    show(null);
  }

  private void show(@Nullable Zoom next) {
    zoom = next;
    zoomed.set(next != null && next.changed());
    changed.run();
  }
}
