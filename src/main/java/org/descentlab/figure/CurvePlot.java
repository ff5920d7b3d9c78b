package org.descentlab.figure;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Curves of runs over time: axes, lines up to the playhead, labels at their ends.
 *
 * @param recording the runs
 * @param look how they are drawn
 * @param x the horizontal axis
 * @param xLabel below the horizontal axis
 * @param y the vertical axis
 * @param yLabel above the vertical axis
 * @param notes of the caption
 */
record CurvePlot(
    Recording recording,
    Look look,
    Span x,
    String xLabel,
    Span y,
    String yLabel,
    List<String> notes) {
  /** With more runs there is a legend. */
  private static final int MAX_LABELS = 8;

  /** Opacity of the rows of a noisy run; less where they are so many that they fill an area. */
  private static final double SCATTERED = 0.32;

  private static final double CROWDED = 0.15;

  /** So many points are joined. */
  private static final int JOINED = 3;

  private static final List<Double> DOTS = List.of(1.0, 4.0);

  boolean labelled() {
    return look.framed() && recording.traces().size() <= MAX_LABELS;
  }

  /** Draws page and axes. */
  PlotArea base(Graphics2D g, double width, double height) {
    Sizes sizes = Sizes.of(look.theme(), width, height);
    Page page = new Page(look, recording, !labelled(), notes);
    Rectangle2D inside = page.draw(g, width, height, sizes);
    double strip = sizes.text() * 0.95;
    double right = labelled() ? labels(g, sizes).width(recording.traces(), width) : 0;
    Rectangle2D within =
        new Rectangle2D.Double(
            inside.getX(),
            inside.getY() + strip,
            Math.max(1, inside.getWidth() - right),
            Math.max(1, inside.getHeight() - strip));
    PlotArea area =
        new AxesFrame(x, y, sizes.below(xLabel, look, height), true, Ground.PLAIN)
            .draw(g, within, look.theme(), sizes);
    Words words = Words.of(g, Font.PLAIN, sizes.text());
    double line = area.top() - sizes.text() * 0.95;
    String above = words.cut(yLabel, inside.getWidth());
    words.draw(above, inside.getX(), line, look.theme().text());
    double left = inside.getX() + words.width(above);
    page.remarks(g, sizes, left, area.left() + area.width(), line);
    if (x.logarithmic()) {
      double below = area.top() + area.height() + sizes.text() * 0.8;
      words.draw(
          "0",
          area.left() - words.width("0") / 2,
          below + sizes.text() * 0.2,
          look.theme().muted());
    }
    return area;
  }

  /** What its axes look like depends on these: numbers and words, which are soon compared. */
  Object base() {
    Theme theme = look.theme();
    return List.of(
        ends(x), xLabel, ends(y), yLabel, notes, recording.stride(), theme.id(), theme.factor());
  }

  private static List<?> ends(Span span) {
    return List.of(span.low(), span.high(), span.logarithmic());
  }

  private EndLabels labels(Graphics2D g, Sizes sizes) {
    return new EndLabels(g, look, sizes);
  }

  /** Draws curves above rows that scatter, their heads and their labels. */
  void curves(
      Graphics2D g,
      PlotArea area,
      double width,
      double height,
      List<Series> raw,
      List<Series> main) {
    Sizes sizes = Sizes.of(look.theme(), width, height);
    Pen pen = new Pen(g, look.theme(), sizes);
    Shape clip = g.getClip();
    g.clip(new Rectangle2D.Double(area.left(), area.top(), area.width(), area.height()));
    List<EndLabels.End> ends = new ArrayList<>();
    raw.forEach(one -> scatter(pen, area, one, one.trace().rowAt(look.upToStep())));
    for (Series one : main) {
      int shown = one.trace().rowAt(look.upToStep());
      if (shown < one.trace().lastRow()) {
        later(pen, area, one, shown);
      }
      played(pen, area, one, shown);
      Series rows = raw.stream().filter(r -> r.trace().equals(one.trace())).findFirst().orElse(one);
      one.end(area, shown, rows).ifPresent(ends::add);
    }
    cursor(pen, area, ends);
    g.setClip(clip);
    for (EndLabels.End end : ends) {
      if (end.exit().isPresent()) {
        pen.leaving(end.trace().style(), end.exit().get());
      } else {
        pen.marker(end.trace().style(), end.x(), end.y(), 0.8);
      }
    }
    if (labelled()) {
      EndLabels labels = labels(g, sizes);
      labels.draw(ends, area, labels.width(recording.traces(), width));
    }
  }

  /** The rows of a noisy run, under every average. */
  static void scatter(Pen pen, PlotArea area, Series one, int shown) {
    RunStyle style = one.trace().style();
    RunStyle plain = new RunStyle(style.rgb(), List.of(), style.marker());
    boolean crowded = one.trace().rows().size() > area.width();
    pen.line(one.curve(area, 10, 0, shown).shape(), plain, 0.45, crowded ? CROWDED : SCATTERED);
  }

  /** What is still to come, faintly. */
  static void later(Pen pen, PlotArea area, Series one, int from) {
    Curve curve = one.curve(area, margin(pen), from, one.trace().lastRow());
    pen.line(curve.shape(), one.trace().style(), 0.7, 0.35);
  }

  /** What was passed, strongly. */
  static void played(Pen pen, PlotArea area, Series one, int to) {
    pen.strong(one.curve(area, margin(pen), 0, to).shape(), one.trace().style(), 1);
  }

  private static double margin(Pen pen) {
    return 4 * pen.sizes().line();
  }

  /** A line at the playhead, where something is still to come. */
  private void cursor(Pen pen, PlotArea area, List<EndLabels.End> ends) {
    boolean more =
        recording.traces().stream()
            .anyMatch(trace -> trace.rowAt(look.upToStep()) < trace.lastRow());
    if (!more || ends.isEmpty()) {
      return;
    }
    double px = ends.stream().mapToDouble(EndLabels.End::x).max().orElseThrow();
    pen.g().setStroke(pen.stroke(pen.sizes().line() * 0.5, List.of()));
    pen.g().setColor(Ink.of(look.theme().muted()));
    pen.g().draw(new Line2D.Double(px, area.top(), px, area.top() + area.height()));
  }

  /** A thin line without a head. */
  static void thin(Pen pen, PlotArea area, Series one, int to) {
    pen.line(one.curve(area, 0, 0, to).shape(), one.trace().style(), 0.5, 0.75);
  }

  /**
   * Dots between points that were measured now and then: nothing is known there. Two are not
   * joined, for the straight line would be taken for a curve.
   */
  static void dotted(Pen pen, PlotArea area, Series one, int to) {
    if (IntStream.rangeClosed(0, to).filter(one::present).limit(JOINED).count() == JOINED) {
      RunStyle style = one.trace().style();
      RunStyle dots = new RunStyle(style.rgb(), DOTS, style.marker());
      pen.line(one.curve(area, 0, 0, to).shape(), dots, 0.4, 0.75);
    }
  }

  /** Points that were measured now and then; where they would touch, the dots speak for them. */
  static void points(Pen pen, PlotArea area, Series one, int to) {
    double apart = 3 * pen.sizes().marker();
    Point2D last = new Point2D.Double(Double.NEGATIVE_INFINITY, 0);
    for (int i = 0; i <= to; i++) {
      if (one.present(i)) {
        double px = area.pixelX(one.x().applyAsDouble(i));
        double py = area.pixelY(one.y().applyAsDouble(i));
        if (area.contains(px, py) && last.distance(px, py) >= apart) {
          pen.marker(one.trace().style(), px, py, 0.6);
          last = new Point2D.Double(px, py);
        }
      }
    }
  }
}
