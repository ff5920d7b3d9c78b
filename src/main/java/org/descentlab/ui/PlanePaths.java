package org.descentlab.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.descentlab.experiment.run.History;
import org.descentlab.figure.Exit;
import org.descentlab.figure.PlotArea;
import org.descentlab.figure.RunStyle;
import org.descentlab.figure.Theme;
import org.descentlab.ui.LinePen.Ink;
import org.descentlab.ui.PathHeads.Head;
import org.descentlab.ui.PathHeads.Start;
import org.descentlab.ui.Recorded.Track;
import org.jspecify.annotations.Nullable;

/**
 * The paths of runs in a plane: faintly what the playhead has not reached, strongly what it has,
 * marks, and the heads.
 */
final class PlanePaths extends PathPane {
  private static final double FUTURE = 0.35;

  /**
   * What is drawn.
   *
   * @param tracks runs that belong into the plane
   * @param styles of the experiment's runs
   * @param area where the plane is on the screen
   * @param theme of the picture
   */
  record Shown(List<Track> tracks, List<RunStyle> styles, PlotArea area, Theme theme) {

    private RunStyle style(int i) {
      return styles.get(tracks.get(i).index());
    }

    private History.Snapshot rows(int i) {
      return tracks.get(i).history().snapshot();
    }
  }

  private final List<PathLayer> layers = new ArrayList<>();
  private final List<PathLayer> later = new ArrayList<>();
  private @Nullable Shown shown;
  private double at;

  /** Paths with marks between them and the heads. */
  PlanePaths(MarkLayer marks) {
    super(marks);
  }

  /** Draws other paths, with the playhead at a step. */
  void begin(Shown shown, double at) {
    layers.clear();
    shown.tracks().forEach(t -> layers.add(new PathLayer(shown.styles().get(t.index()))));
    restart(shown, at);
    showAt(shown, at);
  }

  @Override
  void goOn() {
    Shown unfinished = shown;
    if (unfinished != null) {
      showAt(unfinished, at);
    }
  }

  /** Takes away what was played; what comes after a step is to be drawn faintly. */
  private void restart(Shown shown, double at) {
    clear();
    layers.forEach(PathLayer::restart);
    later.clear();
    for (int i = 0; i < layers.size(); i++) {
      History.Snapshot rows = shown.rows(i);
      PathLayer rest = new PathLayer(shown.style(i));
      rest.skipTo(shown.area(), rows, rows.rowAt(at));
      later.add(rest);
    }
  }

  private boolean drawLater(Shown shown, FrameBudget budget) {
    Ink ink = new Ink(faint(FUTURE), null, 0.6 * line(shown.theme()), budget);
    boolean whole = true;
    for (int i = 0; i < later.size(); i++) {
      History.Snapshot rows = shown.rows(i);
      whole &= later.get(i).drawTo(ink, shown.area(), rows, rows.size() - 1);
    }
    return whole;
  }

  /** Puts the heads at a step, between two rows where it is between two steps. */
  void showAt(Shown shown, double at) {
    this.shown = shown;
    this.at = at;
    if (goesBack(shown, at)) {
      restart(shown, at);
    }
    FrameBudget budget = new FrameBudget();
    boolean whole = drawLater(shown, budget);
    Ink ink = new Ink(played(), halo(shown.theme()), line(shown.theme()), budget);
    List<Start> starts = new ArrayList<>();
    List<Head> heads = new ArrayList<>();
    for (int i = 0; i < layers.size(); i++) {
      History.Snapshot rows = shown.rows(i);
      int row = rows.rowAt(at);
      whole &= layers.get(i).drawTo(ink, shown.area(), rows, row);
      start(shown.area(), rows).ifPresent(starts::add);
      head(shown.area(), shown.style(i), RunHead.at(rows, at)).ifPresent(heads::add);
    }
    heads().show(starts, heads, shown.theme());
    leave(!whole);
  }

  private boolean goesBack(Shown shown, double at) {
    boolean back = false;
    for (int i = 0; i < layers.size(); i++) {
      back |= shown.rows(i).rowAt(at) < layers.get(i).nextRow() - 1;
    }
    return back;
  }

  private static Optional<Start> start(PlotArea area, History.Snapshot rows) {
    double x = area.pixelX(rows.theta(0, 0));
    double y = area.pixelY(rows.theta(0, 1));
    return area.contains(x, y) ? Optional.of(new Start(x, y, 1)) : Optional.empty();
  }

  /** The head of a run, or the arrow where it left the plane; empty where it was never in it. */
  private static Optional<Head> head(PlotArea area, RunStyle style, RunHead head) {
    History.Snapshot rows = head.rows();
    double x0 = area.pixelX(rows.theta(head.row(), 0));
    double y0 = area.pixelY(rows.theta(head.row(), 1));
    double x = area.pixelX(head.theta(0));
    double y = area.pixelY(head.theta(1));
    double[] way = head.part() > 0 ? area.clip(x0, y0, x, y, 0).orElse(null) : null;
    if (area.contains(x, y)) {
      return Optional.of(new Head(style, x, y, 1, way, null));
    }
    return Exit.of(
            area,
            i -> area.pixelX(rows.theta(i, 0)),
            i -> area.pixelY(rows.theta(i, 1)),
            head.row())
        .map(exit -> new Head(style, x, y, 1, way, exit));
  }
}
