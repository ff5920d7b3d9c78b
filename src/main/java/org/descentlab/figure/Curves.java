package org.descentlab.figure;

import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.function.Predicate;

/**
 * What the runs of a recording have over time, one series a run in each list that is not empty.
 *
 * @param raw rows that scatter, beneath their average
 * @param main the strong lines
 * @param thin thin lines
 * @param points values that were measured now and then; of three or more, dots lead from one to the
 *     next
 */
record Curves(List<Series> raw, List<Series> main, List<Series> thin, List<Series> points) {

  /** Draws all of a figure's curves, up to its playhead. */
  void draw(Graphics2D g, CurvePlot plot, PlotArea area, double width, double height) {
    Pen pen = pen(g, plot, width, height);
    double step = plot.look().upToStep();
    thin.forEach(one -> CurvePlot.thin(pen, area, one, one.trace().rowAt(step)));
    plot.curves(g, area, width, height, raw, main);
    points.forEach(one -> CurvePlot.dotted(pen, area, one, one.trace().rowAt(step)));
    points.forEach(one -> CurvePlot.points(pen, area, one, one.trace().rowAt(step)));
  }

  /** Draws what is to come of every run. */
  void faint(Graphics2D g, CurvePlot plot, PlotArea area, double width, double height) {
    Pen pen = pen(g, plot, width, height);
    Shape clip = g.getClip();
    g.clip(new Rectangle2D.Double(area.left(), area.top(), area.width(), area.height()));
    main.forEach(one -> CurvePlot.later(pen, area, one, 0));
    g.setClip(clip);
  }

  /** Draws what some of the runs have, as if all was passed. */
  void strong(
      Graphics2D g,
      CurvePlot plot,
      PlotArea area,
      double width,
      double height,
      Predicate<RunTrace> which) {
    Pen pen = pen(g, plot, width, height);
    Shape clip = g.getClip();
    g.clip(new Rectangle2D.Double(area.left(), area.top(), area.width(), area.height()));
    of(thin, which).forEach(one -> CurvePlot.thin(pen, area, one, one.trace().lastRow()));
    of(raw, which).forEach(one -> CurvePlot.scatter(pen, area, one, one.trace().lastRow()));
    of(main, which).forEach(one -> CurvePlot.played(pen, area, one, one.trace().lastRow()));
    of(points, which).forEach(one -> CurvePlot.dotted(pen, area, one, one.trace().lastRow()));
    g.setClip(clip);
    of(points, which).forEach(one -> CurvePlot.points(pen, area, one, one.trace().lastRow()));
  }

  private static List<Series> of(List<Series> all, Predicate<RunTrace> which) {
    return all.stream().filter(one -> which.test(one.trace())).toList();
  }

  private static Pen pen(Graphics2D g, CurvePlot plot, double width, double height) {
    Page.smooth(g);
    return new Pen(g, plot.look().theme(), Sizes.of(plot.look().theme(), width, height));
  }
}
