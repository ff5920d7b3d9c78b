package org.descentlab.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import org.descentlab.experiment.run.History;
import org.descentlab.figure.Exit;
import org.descentlab.figure.RunStyle;
import org.descentlab.figure.SurfacePath;
import org.descentlab.figure.SurfaceScene;
import org.descentlab.figure.SurfaceScene.Spot;
import org.descentlab.figure.Theme;
import org.jspecify.annotations.Nullable;

/**
 * The paths of runs above a picture of their surface: all of them faintly, what the playhead has
 * passed strongly, starts and heads. What the surface hides shows through a little.
 */
final class SurfaceTracks extends Pane {
  private static final double LINE = 2.4;
  private static final double MARKER = 6.5;
  private static final double RING = 5;
  private static final double FUTURE = 0.35;
  private static final double HIDDEN = 0.13;
  private static final double BEHIND = 0.3;

  /**
   * What is drawn.
   *
   * @param scene the surface
   * @param theme for halos
   * @param styles one a run
   * @param rows one a run
   * @param paths one a run
   */
  record Shown(
      SurfaceScene scene,
      Theme theme,
      List<RunStyle> styles,
      List<History.Snapshot> rows,
      List<SurfacePath> paths) {

    /** Lays the paths over a surface; takes some milliseconds. */
    static Shown of(
        SurfaceScene scene, Theme theme, List<RunStyle> styles, List<History.Snapshot> rows) {
      return new Shown(scene, theme, styles, rows, rows.stream().map(scene::path).toList());
    }
  }

  private final Canvas future = new Canvas();
  private final Canvas halos = new Canvas();
  private final Canvas played = new Canvas();
  private final Canvas heads = new Canvas();
  private final List<SurfacePen> pens = new ArrayList<>();
  private @Nullable Shown shown;

  SurfaceTracks() {
    setMouseTransparent(true);
    for (Canvas layer : List.of(future, halos, played, heads)) {
      layer.widthProperty().bind(widthProperty());
      layer.heightProperty().bind(heightProperty());
    }
    getChildren().setAll(future, halos, played, heads);
  }

  /** Draws other paths, with the playhead at a step. */
  void show(Shown next, double step) {
    shown = next;
    clear(future);
    pens.clear();
    double line = LINE * next.theme().factor();
    GraphicsContext g = future.getGraphicsContext2D();
    for (int i = 0; i < next.paths().size(); i++) {
      SurfacePath path = next.paths().get(i);
      RunStyle style = next.styles().get(i);
      g.setGlobalAlpha(FUTURE);
      new SurfacePen(path, style, true).drawTo(g, null, line * 0.6, Double.POSITIVE_INFINITY);
      g.setGlobalAlpha(HIDDEN);
      new SurfacePen(path, style, false).drawTo(g, null, line * 0.6, Double.POSITIVE_INFINITY);
      pens.add(new SurfacePen(path, style, true));
    }
    clear(played);
    clear(halos);
    showAt(step);
  }

  private static void clear(Canvas canvas) {
    canvas.getGraphicsContext2D().clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
  }

  /** Puts the heads at a step, between two rows where it is between two steps. */
  void showAt(double step) {
    Shown now = shown;
    if (now == null) {
      return;
    }
    double[] rows =
        now.rows().stream()
            .mapToDouble(r -> r.size() == 0 ? -1 : RunHead.at(r, step).place())
            .toArray();
    boolean back = false;
    for (int i = 0; i < rows.length; i++) {
      back |= rows[i] < pens.get(i).row();
    }
    if (back) {
      clear(played);
      clear(halos);
      pens.forEach(SurfacePen::restart);
    }
    clear(heads);
    Color halo = Brush.color(now.theme().halo());
    halos
        .getGraphicsContext2D()
        .setStroke(halo.deriveColor(0, 1, 1, now.theme().dark() ? 0.45 : 0.6));
    double line = LINE * now.theme().factor();
    for (int i = 0; i < rows.length; i++) {
      pens.get(i)
          .drawTo(played.getGraphicsContext2D(), halos.getGraphicsContext2D(), line, rows[i]);
    }
    now.rows().stream().filter(r -> r.size() > 0).forEach(r -> start(now, r));
    for (int i = 0; i < rows.length; i++) {
      if (now.rows().get(i).size() > 0) {
        head(now, i, RunHead.at(now.rows().get(i), step));
      }
    }
  }

  /** A ring where a run starts. */
  private void start(Shown now, History.Snapshot rows) {
    GraphicsContext g = heads.getGraphicsContext2D();
    now.scene()
        .spot(rows.theta(0, 0), rows.theta(0, 1))
        .ifPresent(
            s -> {
              g.setGlobalAlpha(s.seen() ? 1 : BEHIND);
              g.setLineDashes();
              g.setFill(Brush.color(now.theme().halo()));
              double r = RING * now.theme().factor();
              g.fillOval(s.x() - r, s.y() - r, 2 * r, 2 * r);
              g.setStroke(Brush.color(now.theme().text()));
              g.setLineWidth(2.2 * now.theme().factor());
              g.strokeOval(s.x() - r, s.y() - r, 2 * r, 2 * r);
            });
  }

  private void head(Shown now, int run, RunHead at) {
    RunStyle style = now.styles().get(run);
    Optional<Spot> spot = now.scene().spot(at.theta(0), at.theta(1));
    GraphicsContext g = heads.getGraphicsContext2D();
    double marker = MARKER * now.theme().factor();
    if (spot.isPresent()) {
      g.setGlobalAlpha(spot.get().seen() ? 1 : BEHIND);
      g.setFill(Brush.color(now.theme().halo()));
      Brush.marker(g, style.marker(), spot.get().x(), spot.get().y(), marker * 1.28);
      g.setFill(Brush.color(style.rgb()));
      Brush.marker(g, style.marker(), spot.get().x(), spot.get().y(), marker);
    } else {
      g.setGlobalAlpha(1);
      Optional<Exit> exit = now.scene().exit(at.rows(), at.row());
      if (exit.isPresent()) {
        double[][] arrow = exit.get().arrow(marker * 2.2);
        g.setFill(Brush.color(style.rgb()));
        g.fillPolygon(arrow[0], arrow[1], arrow[0].length);
      }
    }
  }
}
