package org.descentlab.figure;

import java.awt.BasicStroke;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.LogAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.axis.TickType;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;

/**
 * JFreeChart's axes with our {@link Ticks}: its own write 6E-1 on a logarithmic axis and crowd a
 * small one.
 */
final class TickedAxis {
  private TickedAxis() {}

  static ValueAxis of(Span span, String label, Theme theme, Sizes sizes) {
    ValueAxis axis = span.logarithmic() ? new Logarithmic(span) : new Linear(span);
    axis.setRange(span.low(), span.high());
    if (!label.isEmpty()) {
      axis.setLabel(label);
    }
    axis.setLabelFont(FigureFont.of(label, Font.PLAIN, sizes.text()));
    axis.setLabelPaint(Ink.of(theme.text()));
    axis.setLabelInsets(new RectangleInsets(sizes.text() * 0.25, 0, 0, 0));
    axis.setTickLabelFont(FigureFont.of(Font.PLAIN, sizes.text()));
    axis.setTickLabelPaint(Ink.of(theme.muted()));
    axis.setTickLabelInsets(
        new RectangleInsets(
            sizes.text() * 0.25, sizes.text() * 0.35, sizes.text() * 0.2, sizes.text() * 0.35));
    axis.setTickMarkPaint(Ink.of(theme.frame()));
    axis.setTickMarkStroke(new BasicStroke((float) (sizes.line() * 0.4)));
    axis.setTickMarkOutsideLength((float) (sizes.text() * 0.3));
    axis.setAxisLineVisible(false);
    return axis;
  }

  private static List<NumberTick> ticks(
      ValueAxis axis, Span span, Rectangle2D area, RectangleEdge edge) {
    boolean horizontal = RectangleEdge.isTopOrBottom(edge);
    TextAnchor anchor = horizontal ? TextAnchor.TOP_CENTER : TextAnchor.CENTER_RIGHT;
    double length = horizontal ? area.getWidth() : area.getHeight();
    double size = axis.getTickLabelFont().getSize2D();
    List<NumberTick> ticks = new ArrayList<>();
    for (Ticks tick : Ticks.along(span, length, size, horizontal)) {
      ticks.add(
          new NumberTick(TickType.MAJOR, tick.value(), tick.label(), anchor, TextAnchor.CENTER, 0));
    }
    return ticks;
  }

  private static final class Linear extends NumberAxis {
    private static final long serialVersionUID = 1L;
    private final transient Span span;

    Linear(Span span) {
      this.span = span;
    }

    @Override
    public List<NumberTick> refreshTicks(
        Graphics2D g, AxisState state, Rectangle2D area, RectangleEdge edge) {
      return ticks(this, span, area, edge);
    }
  }

  private static final class Logarithmic extends LogAxis {
    private static final long serialVersionUID = 1L;
    private final transient Span span;

    Logarithmic(Span span) {
      this.span = span;
    }

    @Override
    public List<NumberTick> refreshTicks(
        Graphics2D g, AxisState state, Rectangle2D area, RectangleEdge edge) {
      return ticks(this, span, area, edge);
    }
  }
}
