package org.descentlab.ui;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Pane;
import org.descentlab.experiment.run.History;
import org.descentlab.figure.PlotArea;
import org.descentlab.figure.RunStyle;
import org.descentlab.figure.Theme;
import org.descentlab.ui.Recorded.Track;
import org.jspecify.annotations.Nullable;

/** The balls of runs above their curve, and beneath them where they were before. */
final class BallLayers extends Pane {
  /**
   * What is drawn.
   *
   * @param area where the curve is on the screen
   */
  private record Shown(Recorded recorded, List<RunStyle> styles, PlotArea area, Theme theme) {}

  private final Canvas trails = new Canvas();
  private final Canvas balls = new Canvas();
  private final List<BallTrail> drawn = new ArrayList<>();
  private @Nullable Shown shown;
  private double step;

  /** Trails with marks between them and the balls. */
  BallLayers(MarkLayer marks) {
    setMouseTransparent(true);
    for (Canvas layer : List.of(trails, balls)) {
      layer.widthProperty().bind(widthProperty());
      layer.heightProperty().bind(heightProperty());
    }
    getChildren().setAll(trails, marks, balls);
  }

  /** Forgets what was drawn, and draws these from now on. */
  void begin(Recorded recorded, PlotArea area, Theme theme) {
    shown = new Shown(recorded, recorded.styles(theme), area, theme);
    restart(shown);
    showAt(step);
  }

  private void restart(Shown now) {
    drawn.clear();
    now.recorded().tracks().forEach(track -> drawn.add(new BallTrail(now.theme().factor())));
    Brush.clear(trails);
  }

  /** Puts the balls at a step, between two rows where it is between two steps. */
  void showAt(double at) {
    step = at;
    Shown now = shown;
    Brush.clear(balls);
    List<RollingBall> rolling = now == null ? List.of() : rolling(now);
    if (now == null || rolling.size() != drawn.size()) {
      return;
    }
    boolean back = false;
    for (int i = 0; i < drawn.size(); i++) {
      back |= rolling.get(i).rows().rowAt(at) < drawn.get(i).nextRow() - 1;
    }
    if (back) {
      restart(now);
    }
    GraphicsContext g = balls.getGraphicsContext2D();
    for (int i = 0; i < rolling.size(); i++) {
      RollingBall ball = rolling.get(i);
      int row = ball.rows().rowAt(at);
      GraphicsContext trail = trails.getGraphicsContext2D();
      drawn.get(i).drawTo(trail, now.area(), ball.rows(), row, ball.style());
      ball.drawStart(g, now.area(), now.theme());
    }
    rolling.forEach(ball -> ball.draw(g, now.area(), now.theme(), at));
  }

  /** The balls of all runs; fewer where one has not been anywhere yet. */
  private static List<RollingBall> rolling(Shown now) {
    List<RollingBall> rolling = new ArrayList<>();
    for (Track track : now.recorded().tracks()) {
      History.Snapshot rows = track.history().snapshot();
      if (rows.size() > 0) {
        RunStyle style = now.styles().get(track.index());
        rolling.add(new RollingBall(track.run().problem().objective(), rows, style));
      }
    }
    return rolling;
  }

  /** The pixels {x, y} where the runs start. */
  List<double[]> starts(PlotArea area) {
    Shown now = shown;
    return now == null ? List.of() : rolling(now).stream().map(ball -> ball.start(area)).toList();
  }
}
