package org.descentlab.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.descentlab.experiment.run.History;
import org.descentlab.figure.RunStyle;
import org.descentlab.figure.SurfacePath;
import org.descentlab.figure.SurfaceScene;
import org.descentlab.figure.SurfaceScene.Spot;
import org.descentlab.figure.Theme;
import org.descentlab.ui.LinePen.Ink;
import org.descentlab.ui.PathHeads.Head;
import org.descentlab.ui.PathHeads.Start;
import org.jspecify.annotations.Nullable;

/**
 * The paths of runs above a picture of their surface: faintly what the playhead has not reached,
 * strongly what it has, starts and heads. What the surface hides shows through a little.
 */
final class SurfaceTracks extends PathPane {
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

    /** The row of each run at a step, between two where it is between two steps; -1 for none. */
    private double[] rowsAt(double step) {
      return rows.stream()
          .mapToDouble(r -> r.size() == 0 ? -1 : RunHead.at(r, step).place())
          .toArray();
    }
  }

  /** A pen for lines of some opacity that nobody has reached. */
  private record Faint(SurfacePen pen, double opacity) {}

  private final List<SurfacePen> pens = new ArrayList<>();
  private final List<Faint> faint = new ArrayList<>();
  private double step;
  private @Nullable Shown shown;

  SurfaceTracks() {
    super(null);
  }

  /** Draws other paths, with the playhead at a step. */
  void show(Shown next, double step) {
    shown = next;
    pens.clear();
    for (int i = 0; i < next.paths().size(); i++) {
      pens.add(new SurfacePen(next.paths().get(i), next.styles().get(i), true));
    }
    restart(next, next.rowsAt(step));
    showAt(step);
  }

  @Override
  void goOn() {
    showAt(step);
  }

  /**
   * Takes away what was played; what is hidden and what comes after rows is to be drawn faintly.
   */
  private void restart(Shown now, double[] rows) {
    clear();
    pens.forEach(SurfacePen::restart);
    faint.clear();
    for (int i = 0; i < rows.length; i++) {
      SurfacePath path = now.paths().get(i);
      RunStyle style = now.styles().get(i);
      SurfacePen later = new SurfacePen(path, style, true);
      later.skipTo(rows[i]);
      faint.add(new Faint(later, FUTURE));
      faint.add(new Faint(new SurfacePen(path, style, false), HIDDEN));
    }
  }

  private boolean drawFaint(Shown now, FrameBudget budget) {
    boolean whole = true;
    for (Faint one : faint) {
      Ink ink = new Ink(faint(one.opacity()), null, 0.6 * line(now.theme()), budget);
      whole &= one.pen().drawTo(ink, Double.POSITIVE_INFINITY);
    }
    return whole;
  }

  /** Puts the heads at a step, between two rows where it is between two steps. */
  void showAt(double at) {
    step = at;
    Shown now = shown;
    if (now == null) {
      return;
    }
    double[] rows = now.rowsAt(step);
    boolean back = false;
    for (int i = 0; i < rows.length; i++) {
      back |= rows[i] < pens.get(i).row();
    }
    if (back) {
      restart(now, rows);
    }
    FrameBudget budget = new FrameBudget();
    boolean whole = drawFaint(now, budget);
    Ink ink = new Ink(played(), halo(now.theme()), line(now.theme()), budget);
    List<Start> starts = new ArrayList<>();
    List<Head> heads = new ArrayList<>();
    for (int i = 0; i < rows.length; i++) {
      whole &= pens.get(i).drawTo(ink, rows[i]);
      History.Snapshot recorded = now.rows().get(i);
      if (recorded.size() > 0) {
        start(now.scene(), recorded).ifPresent(starts::add);
        head(now.scene(), now.styles().get(i), RunHead.at(recorded, step)).ifPresent(heads::add);
      }
    }
    heads().show(starts, heads, now.theme());
    leave(!whole);
  }

  private static Optional<Start> start(SurfaceScene scene, History.Snapshot rows) {
    return scene
        .spot(rows.theta(0, 0), rows.theta(0, 1))
        .map(s -> new Start(s.x(), s.y(), s.seen() ? 1 : BEHIND));
  }

  private static Optional<Head> head(SurfaceScene scene, RunStyle style, RunHead at) {
    Optional<Spot> spot = scene.spot(at.theta(0), at.theta(1));
    if (spot.isPresent()) {
      Spot s = spot.get();
      return Optional.of(new Head(style, s.x(), s.y(), s.seen() ? 1 : BEHIND, null, null));
    }
    return scene.exit(at.rows(), at.row()).map(e -> new Head(style, e.x(), e.y(), 1, null, e));
  }
}
