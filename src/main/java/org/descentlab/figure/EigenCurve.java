package org.descentlab.figure;

import java.awt.Font;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.descentlab.landscape.EigenComponents;

/**
 * The part of a loss that lies along one principal axis, or all of it, row by row.
 *
 * @param trace the run
 * @param name what is said of the curve
 * @param style its look
 * @param times its width
 * @param x of a row
 * @param y of a row
 */
record EigenCurve(
    RunTrace trace,
    String name,
    RunStyle style,
    double times,
    IntToDoubleFunction x,
    IntToDoubleFunction y) {
  private static final double SAMPLE = 2.6;

  /** The part along axis {@code i}: ½ λᵢ cᵢ². */
  static EigenCurve component(
      RunTrace trace, EigenComponents components, int i, TimeAxis time, Look look) {
    double lambda = components.curvature().eigenvalues()[i];
    int count = components.count();
    RunStyle style =
        new RunStyle(
            AxisColors.rgb(i, count, look.theme()), AxisColors.dash(i, count), Marker.CIRCLE);
    String name = AxisColors.symbol(i) + " = " + NumberText.shortened(lambda);
    return new EigenCurve(
        trace, name, style, 1, time.of(trace), row -> components.loss(i, theta(trace, row)));
  }

  /** All of them together. */
  static EigenCurve total(RunTrace trace, EigenComponents components, TimeAxis time, Look look) {
    RunStyle style = new RunStyle(look.theme().muted(), List.of(), Marker.CIRCLE);
    return new EigenCurve(
        trace,
        look.messages().get("figure.eigen-components.total"),
        style,
        0.6,
        time.of(trace),
        row ->
            IntStream.range(0, components.count())
                .mapToDouble(i -> components.loss(i, theta(trace, row)))
                .sum());
  }

  private static double[] theta(RunTrace trace, int row) {
    return IntStream.range(0, trace.rows().thetas())
        .mapToDouble(j -> trace.rows().theta(row, j))
        .toArray();
  }

  void draw(Pen pen, PlotArea area, double upTo) {
    Series series = new Series(trace, x, y);
    double margin = 4 * pen.sizes().line();
    int shown = trace.rowAt(upTo);
    int last = trace.lastRow();
    if (shown < last) {
      pen.line(series.curve(area, margin, shown, last).shape(), style, 0.7 * times, 0.35);
    }
    pen.line(series.curve(area, margin, 0, shown).shape(), style, times, 1);
  }

  /** Says in a corner of the plot which curve is which: at the right, where losses fall. */
  static void legend(Pen pen, PlotArea area, List<EigenCurve> curves) {
    Words words = Words.of(pen.g(), Font.PLAIN, pen.sizes().text());
    double sample = SAMPLE * pen.sizes().text();
    double gap = pen.sizes().text() * 0.5;
    double widest = curves.stream().mapToDouble(c -> words.width(c.name)).max().orElse(0);
    double width = sample + 3 * gap + widest;
    double height = curves.size() * words.lineHeight() + gap;
    if (curves.isEmpty() || width > area.width() * 0.7 || height > area.height() * 0.8) {
      return;
    }
    EigenCurve all = curves.get(0);
    boolean rises = all.y.applyAsDouble(all.trace.lastRow()) > all.y.applyAsDouble(0);
    double left = rises ? area.left() + gap : area.left() + area.width() - width - gap;
    double top = area.top() + gap;
    pen.g().setColor(Ink.of(pen.theme().panel(), 0.85));
    pen.g().fill(new Rectangle2D.Double(left, top, width, height));
    double line = top + gap / 2 + words.lineHeight() / 2;
    for (EigenCurve curve : curves) {
      Line2D stroke = new Line2D.Double(left + gap, line, left + gap + sample, line);
      pen.line(stroke, curve.style, curve.times, 1);
      words.draw(curve.name, left + sample + 2 * gap, line, pen.theme().text());
      line += words.lineHeight();
    }
  }
}
