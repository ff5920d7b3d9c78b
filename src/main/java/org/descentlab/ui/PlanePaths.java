package org.descentlab.ui;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import org.descentlab.experiment.run.History;
import org.descentlab.figure.Exit;
import org.descentlab.figure.PlotArea;
import org.descentlab.figure.RunStyle;
import org.descentlab.figure.Theme;
import org.descentlab.ui.Recorded.Track;

/**
 * The paths of runs in a plane, layer above layer: everything faintly, what the playhead has passed
 * strongly, marks, and the heads.
 */
final class PlanePaths extends Pane {
  private static final double LINE = 2.4;
  private static final double MARKER = 6.5;

  /**
   * What is drawn.
   *
   * @param tracks runs that belong into the plane
   * @param styles of the experiment's runs
   * @param area where the plane is on the screen
   * @param theme of the picture
   */
  record Shown(List<Track> tracks, List<RunStyle> styles, PlotArea area, Theme theme) {}

  private final Canvas future = new Canvas();
  private final Canvas halos = new Canvas();
  private final Canvas played = new Canvas();
  private final Canvas heads = new Canvas();
  private final List<PathLayer> layers = new ArrayList<>();

  /** Paths with marks between them and the heads. */
  PlanePaths(MarkLayer marks) {
    setMouseTransparent(true);
    getChildren().setAll(future, halos, played, marks, heads);
    for (Canvas layer : List.of(future, halos, played, heads)) {
      layer.widthProperty().bind(widthProperty());
      layer.heightProperty().bind(heightProperty());
    }
  }

  /** Draws everything faintly, and forgets what was played. */
  void begin(Shown shown) {
    Brush.clear(future);
    layers.clear();
    GraphicsContext g = future.getGraphicsContext2D();
    g.setGlobalAlpha(0.35);
    double line = LINE * shown.theme().factor();
    for (Track track : shown.tracks()) {
      History.Snapshot rows = track.history().snapshot();
      RunStyle style = shown.styles().get(track.index());
      new PathLayer(style)
          .drawTo(new PathLayer.Ink(g, null, line * 0.6), shown.area(), rows, rows.size() - 1);
      layers.add(new PathLayer(style));
    }
    Brush.clear(played);
    Brush.clear(halos);
  }

  /** Puts the heads at a step, between two rows where it is between two steps. */
  void showAt(Shown shown, double at) {
    if (goesBack(shown, at)) {
      Brush.clear(played);
      Brush.clear(halos);
      layers.forEach(PathLayer::restart);
    }
    Brush.clear(heads);
    Color halo = Brush.color(shown.theme().halo());
    halos
        .getGraphicsContext2D()
        .setStroke(halo.deriveColor(0, 1, 1, shown.theme().dark() ? 0.45 : 0.6));
    double line = LINE * shown.theme().factor();
    PathLayer.Ink ink =
        new PathLayer.Ink(played.getGraphicsContext2D(), halos.getGraphicsContext2D(), line);
    GraphicsContext g = heads.getGraphicsContext2D();
    for (Track track : shown.tracks()) {
      History.Snapshot rows = track.history().snapshot();
      double x = shown.area().pixelX(rows.theta(0, 0));
      Brush.start(g, shown.theme(), shown.area(), x, shown.area().pixelY(rows.theta(0, 1)));
    }
    for (int i = 0; i < layers.size(); i++) {
      Track track = shown.tracks().get(i);
      History.Snapshot rows = track.history().snapshot();
      int row = rows.rowAt(at);
      if (row >= layers.get(i).nextRow()) {
        layers.get(i).drawTo(ink, shown.area(), rows, row);
      }
      drawHead(shown, shown.styles().get(track.index()), rows, at);
    }
  }

  private boolean goesBack(Shown shown, double at) {
    boolean back = false;
    for (int i = 0; i < layers.size(); i++) {
      History.Snapshot rows = shown.tracks().get(i).history().snapshot();
      back |= rows.rowAt(at) < layers.get(i).nextRow() - 1;
    }
    return back;
  }

  private void drawHead(Shown shown, RunStyle style, History.Snapshot rows, double at) {
    PlotArea area = shown.area();
    RunHead head = RunHead.at(rows, at);
    int row = head.row();
    double x0 = area.pixelX(rows.theta(row, 0));
    double y0 = area.pixelY(rows.theta(row, 1));
    double x = area.pixelX(head.theta(0));
    double y = area.pixelY(head.theta(1));
    GraphicsContext g = heads.getGraphicsContext2D();
    double factor = shown.theme().factor();
    if (head.part() > 0) {
      area.clip(x0, y0, x, y, 0)
          .ifPresent(
              p -> {
                Brush.line(g, style, LINE * factor);
                g.setLineDashes();
                g.strokeLine(p[0], p[1], p[2], p[3]);
              });
    }
    if (area.contains(x, y)) {
      Brush.marker(g, style, shown.theme(), x, y, MARKER * factor);
    } else {
      Exit.of(area, i -> area.pixelX(rows.theta(i, 0)), i -> area.pixelY(rows.theta(i, 1)), row)
          .ifPresent(exit -> Brush.arrow(g, style, exit, MARKER * 2.2 * factor));
    }
  }
}
