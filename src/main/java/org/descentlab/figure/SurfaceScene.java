package org.descentlab.figure;

import java.util.Optional;
import org.descentlab.experiment.run.History;
import org.descentlab.objective.Domain;

/**
 * A surface that was drawn: where points of the plane came to stand on it, and which are hidden.
 */
public final class SurfaceScene {
  /** Paths lie so far above the surface, in heights of the box. */
  private static final double LIFT = 0.008;

  /** Points are hidden when they are further behind than this, relative to their distance. */
  private static final double SLACK = 0.0008;

  /** Points of a path a side of the plane. */
  private static final double DENSE = 160;

  /** Points of a path that runs to and fro. */
  private static final double MOST = 30_000;

  /**
   * A point on the surface.
   *
   * @param x in pixels
   * @param y in pixels
   * @param seen whether no other part of the surface is before it
   */
  public record Spot(double x, double y, boolean seen) {}

  private final Relief relief;
  private final Projection projection;
  private final SurfaceRaster raster;
  private final double left;
  private final double top;
  private final double scale;
  private final PlotArea unit;

  /**
   * A scene.
   *
   * @param projection onto the figure's pixels
   * @param raster its depths
   * @param left where the raster stands in the figure
   * @param top where the raster stands in the figure
   * @param scale pixels of the raster a pixel of the figure
   */
  SurfaceScene(
      Relief relief,
      Domain domain,
      Projection projection,
      SurfaceRaster raster,
      double left,
      double top,
      double scale) {
    this.relief = relief;
    this.projection = projection;
    this.raster = raster;
    this.left = left;
    this.top = top;
    this.scale = scale;
    this.unit =
        new PlotArea(
            0,
            0,
            1,
            1,
            Span.linear(domain.xMin(), domain.xMax()),
            Span.linear(domain.yMin(), domain.yMax()));
  }

  /** Returns where a point of the plane stands; empty outside, or without a value. */
  public Optional<Spot> spot(double x, double y) {
    double u = unit.pixelX(x);
    double v = unit.pixelY(y);
    return unit.contains(u, v) && relief.height(u, 1 - v) >= 0
        ? Optional.of(at(u, v))
        : Optional.empty();
  }

  private Spot at(double u, double v) {
    double[] p = projection.pixel(u, 1 - v, relief.height(u, 1 - v) + LIFT);
    return new Spot(p[0], p[1], seen(p));
  }

  /** A line is seen where a part of its width is. */
  private boolean seen(double[] p) {
    double x = (p[0] - left) * scale;
    double y = (p[1] - top) * scale;
    return raster.visible(x, y, p[2], SLACK)
        || beside(x, y - scale, p[2])
        || beside(x - scale, y, p[2])
        || beside(x + scale, y, p[2]);
  }

  private boolean beside(double x, double y, double nearness) {
    return raster.covers(x, y) && raster.visible(x, y, nearness, SLACK);
  }

  /** Returns the path of a run: what crosses the view between two points outside is not seen. */
  public SurfacePath path(History.Snapshot rows) {
    SurfacePath path = new SurfacePath();
    double length = 0;
    for (int i = 1; i < rows.size(); i++) {
      double[] part = part(rows, i).orElse(new double[4]);
      length += Math.hypot(part[2] - part[0], part[3] - part[1]);
    }
    double dense = Math.min(DENSE, MOST / Math.max(1e-9, length));
    for (int i = 1; i < rows.size(); i++) {
      Optional<double[]> part = part(rows, i);
      if (part.isEmpty()) {
        path.lift();
      } else {
        drape(path, rows, i, part.get(), dense);
      }
    }
    path.settle();
    return path;
  }

  private double u(History.Snapshot rows, int i) {
    return unit.pixelX(rows.theta(i, 0));
  }

  private double v(History.Snapshot rows, int i) {
    return unit.pixelY(rows.theta(i, 1));
  }

  private Optional<double[]> part(History.Snapshot rows, int i) {
    return unit.clip(u(rows, i - 1), v(rows, i - 1), u(rows, i), v(rows, i), 0);
  }

  /** Lays the part of a step that is on view over the surface. */
  private void drape(SurfacePath path, History.Snapshot rows, int i, double[] part, double dense) {
    double u0 = u(rows, i - 1);
    double v0 = v(rows, i - 1);
    double du = u(rows, i) - u0;
    double dv = v(rows, i) - v0;
    boolean along = Math.abs(du) > Math.abs(dv);
    double whole = along ? du : dv;
    double from = whole == 0 ? 0 : ((along ? part[0] - u0 : part[1] - v0) / whole);
    double to = whole == 0 ? 1 : ((along ? part[2] - u0 : part[3] - v0) / whole);
    boolean enters = from > 0;
    boolean passes = enters && to < 1;
    if (enters || path.size() == 0) {
      path.lift();
      add(path, part[0], part[1], i - 1 + from, passes);
    }
    double reach = Math.hypot(part[2] - part[0], part[3] - part[1]);
    int pieces = Math.max(1, (int) Math.ceil(reach * dense));
    for (int k = 1; k <= pieces; k++) {
      double t = (double) k / pieces;
      double u = part[0] + t * (part[2] - part[0]);
      double v = part[1] + t * (part[3] - part[1]);
      add(path, u, v, k == pieces && to >= 1 ? i : i - 1 + from + t * (to - from), passes);
    }
    if (to < 1) {
      path.lift();
    }
  }

  private void add(SurfacePath path, double u, double v, double row, boolean passes) {
    if (relief.height(u, 1 - v) >= 0) {
      Spot spot = at(u, v);
      path.add(spot.x(), spot.y(), row, spot.seen() && !passes);
    } else {
      path.lift();
    }
  }

  /** Returns where a path that is outside at a row was seen last, and which way it went on. */
  public Optional<Exit> exit(History.Snapshot rows, int row) {
    return Exit.of(unit, i -> u(rows, i), i -> v(rows, i), row)
        .filter(exit -> relief.height(exit.x(), 1 - exit.y()) >= 0)
        .map(
            exit -> {
              double h = relief.height(exit.x(), 1 - exit.y()) + LIFT;
              double length = Math.hypot(exit.dx(), exit.dy());
              double u = exit.x() + 0.02 * exit.dx() / length;
              double v = exit.y() + 0.02 * exit.dy() / length;
              double[] edge = projection.pixel(exit.x(), 1 - exit.y(), h);
              double[] beyond = projection.pixel(u, 1 - v, h);
              return new Exit(edge[0], edge[1], beyond[0] - edge[0], beyond[1] - edge[1]);
            });
  }
}
