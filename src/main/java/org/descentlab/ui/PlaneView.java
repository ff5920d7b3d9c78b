package org.descentlab.ui;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import org.descentlab.figure.Look;
import org.descentlab.figure.PlaneFigure;
import org.descentlab.figure.PlotArea;
import org.descentlab.figure.Theme;
import org.descentlab.objective.Domain;
import org.descentlab.objective.FiniteSum;
import org.descentlab.ui.Recorded.Track;
import org.jspecify.annotations.Nullable;

/**
 * The plane of two parameters: level sets and heat map as a picture, above it the paths. A terrain
 * that takes long is computed once, and given up for that of another problem.
 */
final class PlaneView extends ZoomableView {
  private final PlanePaths paths = new PlanePaths(marks());
  private final BooleanProperty equalScale = new SimpleBooleanProperty();
  private @Nullable PlanePicture made;
  private PlanePaths.@Nullable Shown drawn;
  private Object asked = "";
  private volatile Object wanted = "";
  private double step;

  /** A plane in which somebody sets {@code start}. */
  PlaneView(Looks looks, Texts texts, Worker worker, StartPoint start, Consumer<Exception> failed) {
    super("plane", false, looks, texts, worker, start, failed);
    put(paths);
    equalScale.addListener((o, was, now) -> redraw());
  }

  /** Whether x and y have the same scale. */
  BooleanProperty equalScale() {
    return equalScale;
  }

  @Override
  boolean ready() {
    PlanePicture there = made;
    Recorded shown = recorded();
    return there != null
        && shown != null
        && there.key().equals(key(shown))
        && there.over().equals(part().chosen())
        && paths.whole();
  }

  @Override
  void show(Recorded shown) {
    PlanePicture there = made;
    if (there != null
        && !part().zoomed().get()
        && PlaneStarts.beyond(shown, there.picture().area())) {
      asked = "";
    }
    super.show(shown);
  }

  @Override
  String summary(Recorded shown, PlotArea area) {
    Domain domain = new Domain(area.x().low(), area.x().high(), area.y().low(), area.y().high());
    return PlaneFigure.summary(recording(shown), domain, look().messages());
  }

  /** Asks for a picture, unless the one of this terrain, size and look was asked for last. */
  @Override
  void ask(Recorded shown) {
    Look look = look().withEqualScale(equalScale.get());
    PlanePicture.Order order =
        new PlanePicture.Order(
            key(shown),
            recording(shown),
            part().chosen().map(look::over).orElse(look),
            getWidth(),
            getHeight(),
            scale());
    if (!order.identity().equals(asked)) {
      PlanePicture before = asked.equals("") ? null : made;
      asked = order.identity();
      ask(before, shown, order);
    }
  }

  /**
   * What is moved on meanwhile is finished nevertheless: it is shown until the next one is. So are
   * the level sets of few rows of data, of which somebody may be dragging one.
   */
  private void ask(@Nullable PlanePicture before, Recorded shown, PlanePicture.Order order) {
    Object problem = shown.problemKey();
    boolean quick =
        shown.problem().objective() instanceof FiniteSum sum && sum.size() <= PointEdits.MOST;
    wanted = problem;
    requestUnlessCancelled(
        this,
        cancelled ->
            order.make(
                before == null ? HeadStart.pictured() : before,
                () -> !quick && cancelled.getAsBoolean() && !wanted.equals(problem)),
        done -> {
          made = done;
          arrived(done.picture(), done.over().isEmpty());
        });
  }

  @Override
  Optional<double[]> startAt(double x, double y) {
    PlotArea area = area();
    Recorded shown = recorded();
    return shown == null || area == null
        ? Optional.empty()
        : PlaneStarts.at(shown, area, x, y, theme().factor());
  }

  @Override
  void setStart(double x, double y) {
    PlotArea area = area();
    if (area != null) {
      start().to(valueX(area, x), valueY(area, y));
    }
  }

  /** Paths wait for the terrain of another problem; not for another part of the same one. */
  @Override
  void drawAbove(Recorded shown, PlotArea area) {
    PlanePicture there = made;
    if (there == null || !sameProblem(there.key(), shown)) {
      return;
    }
    List<Track> tracks = shown.sharingParameters().stream().filter(PlaneStarts::hasRows).toList();
    Theme theme = theme();
    drawn = new PlanePaths.Shown(tracks, shown.styles(theme), area, theme);
    paths.begin(drawn, step);
  }

  @Override
  void showAt(double at) {
    step = at;
    PlanePaths.Shown shown = drawn;
    if (shown != null) {
      paths.showAt(shown, at);
    }
  }
}
