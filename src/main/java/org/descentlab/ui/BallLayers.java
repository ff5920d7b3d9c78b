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
import org.descentlab.ui.PathHeads.Head;
import org.descentlab.ui.PathHeads.Start;
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
  private final PathHeads balls = new PathHeads(new PathHeads.Size(7.5, 1.9, true));
  private final List<BallTrail> drawn = new ArrayList<>();
  private @Nullable Shown shown;
  private double step;

  /** Trails with marks between them and the balls. */
  BallLayers(MarkLayer marks) {
    setMouseTransparent(true);
    trails.widthProperty().bind(widthProperty());
    trails.heightProperty().bind(heightProperty());
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
    if (now == null) {
      return;
    }
    List<RollingBall> rolling = rolling(now);
    if (rolling.size() != drawn.size()) {
      balls.show(List.of(), List.of(), now.theme());
      return;
    }
    trails(rolling, now);
    List<Start> starts = rolling.stream().flatMap(ball -> ball.start(now.area()).stream()).toList();
    List<Head> heads =
        rolling.stream().flatMap(ball -> ball.head(now.area(), at).stream()).toList();
    balls.show(starts, heads, now.theme());
  }

  /** Draws on to the step, from the beginning where it lies before what was drawn. */
  private void trails(List<RollingBall> rolling, Shown now) {
    boolean back = false;
    for (int i = 0; i < drawn.size(); i++) {
      back |= rolling.get(i).rows().rowAt(step) < drawn.get(i).nextRow() - 1;
    }
    if (back) {
      restart(now);
    }
    GraphicsContext g = trails.getGraphicsContext2D();
    for (int i = 0; i < rolling.size(); i++) {
      RollingBall ball = rolling.get(i);
      drawn.get(i).drawTo(g, now.area(), ball.rows(), ball.rows().rowAt(step), ball.style());
    }
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

  /** Where runs start, as far as it is in view. */
  List<Start> starts(PlotArea area) {
    Shown now = shown;
    return now == null
        ? List.of()
        : rolling(now).stream().flatMap(ball -> ball.start(area).stream()).toList();
  }
}
