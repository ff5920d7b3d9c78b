package org.descentlab.figure;

import java.awt.Graphics2D;
import java.awt.Shape;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import org.descentlab.experiment.run.Row;
import org.descentlab.text.Messages;

/**
 * A figure of runs over time. A window draws it in layers: the base, what is to come faintly, what
 * the playhead passed strongly; and it asks where steps stand, and what curves show there.
 */
public abstract class RunCurves implements PlotFigure {
  private final Recording recording;
  private final TimeAxis time;
  private final StepPlaces places;
  private final CurvePlot plot;
  private final Curves curves;
  private final String beside;

  /**
   * A figure.
   *
   * @param beside key of what stands beside a reading's value; empty where nothing does
   */
  RunCurves(CurvePlot plot, TimeAxis time, Curves curves, String beside) {
    this.recording = plot.recording();
    this.time = time;
    this.places = new StepPlaces(recording, time);
    this.plot = plot;
    this.curves = curves;
    this.beside = beside;
  }

  @Override
  public final PlotArea drawBase(Graphics2D g, double width, double height) {
    return plot.base(g, width, height);
  }

  @Override
  public final PlotArea drawAll(Graphics2D g, double width, double height) {
    Shape clip = g.getClip();
    PlotArea area = drawBase(g, width, height);
    curves.draw(g, plot, area, width, height);
    g.setClip(clip);
    return area;
  }

  /** Draws the base, and leaves the clip as it was. */
  public final PlotArea drawStill(Graphics2D g, double width, double height) {
    Shape clip = g.getClip();
    PlotArea area = drawBase(g, width, height);
    g.setClip(clip);
    return area;
  }

  /** Draws the curves above a base that looks like that of the figure. */
  public final void drawMoving(Graphics2D g, PlotArea area, double width, double height) {
    Shape clip = g.getClip();
    Page.smooth(g);
    curves.draw(g, plot, area, width, height);
    g.setClip(clip);
  }

  /** Draws what is to come of every run, from its first row on, above the base. */
  public final void drawFaint(Graphics2D g, PlotArea area, double width, double height) {
    curves.faint(g, plot, area, width, height);
    explain(g, area, width, height);
  }

  /** Draws what tells curves apart that are not named elsewhere; nothing where runs are. */
  void explain(Graphics2D g, PlotArea area, double width, double height) {
    // runs are named in the list of runs
  }

  /** Draws strongly what some of the runs have, above the base. */
  public final void drawStrong(
      Graphics2D g, PlotArea area, double width, double height, Predicate<RunTrace> runs) {
    curves.strong(g, plot, area, width, height, runs);
  }

  /** Returns what the base depends on, besides its size: equal where it looks the same. */
  public final Object base() {
    return plot.base();
  }

  /** Returns the runs. */
  public final List<RunTrace> traces() {
    return recording.traces();
  }

  /** Tells whether all runs stand at the same place at every step. */
  public final boolean together() {
    return places.together();
  }

  /** Returns where a run stands on the time axis at a step, which may lie between two. */
  public final double x(RunTrace run, double step) {
    return places.x(run, step);
  }

  /** Returns where the furthest run stands at a step. */
  public final double x(double step) {
    return places.furthest(step);
  }

  /** Returns the step at which the furthest run stands at a place of the time axis. */
  public final double stepAt(double x) {
    return places.stepAt(x);
  }

  /** Returns where every curve stands at a step. */
  public final List<CurveHead> heads(PlotArea area, double step) {
    return curves.main().stream()
        .flatMap(series -> CurveHead.of(series, places, area, step).stream())
        .toList();
  }

  /** Returns the place on the time axis that is read where somebody points: that of a step. */
  public final double readAt(double x) {
    return time.scale() == TimeScale.STEPS ? places.stepAt(x) : Math.max(0, x);
  }

  /** Returns what every curve shows at a place of the time axis. */
  public final List<Reading> readings(PlotArea area, double x) {
    return curves.main().stream()
        .flatMap(series -> reading(series, area, time.placed(x)).stream())
        .toList();
  }

  private Optional<Reading> reading(Series series, PlotArea area, double x) {
    RunTrace trace = series.trace();
    int row = series.lastPresent(places.rowAt(trace, x));
    if (row < 0) {
      return Optional.empty();
    }
    double value = series.y().applyAsDouble(row);
    boolean ended = x > time.x(trace, trace.lastRow()) * (1 + 1e-9);
    double px = area.pixelX(series.x().applyAsDouble(row));
    return Optional.of(
        new Reading(trace, value, beside(trace, row), ended, px, area.pixelY(value)));
  }

  private OptionalDouble beside(RunTrace trace, int row) {
    List<Series> others = curves.thin().isEmpty() ? curves.raw() : curves.thin();
    return others.stream()
        .filter(series -> series.trace().equals(trace))
        .mapToDouble(series -> series.y().applyAsDouble(row))
        .filter(Row::present)
        .findFirst();
  }

  /** Returns the words for a place of the time axis, like "step 57". */
  public final String place(double x, Messages messages) {
    return time.place(x, messages);
  }

  /** Returns what stands beside readings; empty where nothing does. */
  public final String besides(Messages messages) {
    boolean some = !curves.raw().isEmpty() || !curves.thin().isEmpty();
    return some ? messages.get(beside) : "";
  }
}
