package org.descentlab.ui;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.descentlab.figure.CurveFigure;
import org.descentlab.figure.Look;
import org.descentlab.figure.PlotArea;
import org.descentlab.figure.Recording;
import org.descentlab.objective.Interval;
import org.jspecify.annotations.Nullable;

/**
 * The curve of one parameter as a picture, above it the ball of each run with its tangent and,
 * faintly, where it was before. It is zoomed and moved along x; its heights follow.
 */
final class BallView extends ZoomableView {
  /** A ball is taken hold of at its start within so many pixels. */
  private static final double REACH = 13;

  /**
   * A picture and what it was made of.
   *
   * @param over the part that somebody chose; empty where nobody did
   */
  private record Made(Picture picture, Object key, Optional<Interval> over) {}

  private final BallLayers balls = new BallLayers(marks());
  private @Nullable Made made;
  private Object asked = "";

  /** A curve on which somebody sets {@code start}. */
  BallView(Looks looks, Texts texts, Worker worker, StartPoint start, Consumer<Exception> failed) {
    super("curve", true, looks, texts, worker, start, failed);
    put(balls);
  }

  @Override
  boolean ready() {
    Made there = made;
    Recorded shown = recorded();
    return there != null
        && shown != null
        && there.key().equals(key(shown))
        && there.over().equals(chosen());
  }

  private Optional<Interval> chosen() {
    return part().chosen().map(shown -> new Interval(shown.xMin(), shown.xMax()));
  }

  @Override
  String summary(Recorded shown, PlotArea area) {
    return CurveFigure.summary(recording(shown), area.x(), look().messages());
  }

  /** Asks for a picture, unless the one of this curve, size and look was asked for last. */
  @Override
  void ask(Recorded shown) {
    Recording recording = recording(shown);
    Look look = look();
    Object key = key(shown);
    Optional<Interval> over = chosen();
    double width = getWidth();
    double height = getHeight();
    double scale = scale();
    Object wanted = List.of(key, over, look.theme(), look.messages(), width, height, scale);
    if (wanted.equals(asked)) {
      return;
    }
    asked = wanted;
    request(
        this,
        () -> {
          CurveFigure figure =
              over.map(part -> new CurveFigure(recording, look, part))
                  .orElseGet(() -> new CurveFigure(recording, look));
          return new Made(Picture.base(figure, width, height, scale), key, over);
        },
        done -> {
          made = done;
          arrived(done.picture(), done.over().isEmpty());
        });
  }

  /** The balls wait for the curve of another problem. */
  @Override
  void drawAbove(Recorded shown, PlotArea area) {
    Made there = made;
    if (there != null && sameProblem(there.key(), shown)) {
      balls.begin(shown, area, theme());
    }
  }

  @Override
  Optional<double[]> startAt(double x, double y) {
    PlotArea area = area();
    double reach = REACH * theme().factor();
    return area == null
        ? Optional.empty()
        : balls.starts(area).stream()
            .filter(ring -> Math.hypot(ring.x() - x, ring.y() - y) <= reach)
            .map(ring -> new double[] {ring.x(), ring.y()})
            .findFirst();
  }

  @Override
  void setStart(double x, double y) {
    PlotArea area = area();
    if (area != null) {
      start().to(valueX(area, x));
    }
  }

  @Override
  void showAt(double at) {
    balls.showAt(at);
  }
}
