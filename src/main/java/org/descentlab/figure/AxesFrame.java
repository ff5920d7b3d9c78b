package org.descentlab.figure;

import java.awt.BasicStroke;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.annotations.AbstractXYAnnotation;
import org.jfree.chart.axis.AxisSpace;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;

/**
 * A pair of axes drawn by JFreeChart, without curves: those are drawn above it through the {@link
 * PlotArea}, by a figure or by a window that moves them.
 *
 * @param x from left to right
 * @param y from bottom to top
 * @param xLabel below the plot
 * @param gridLines whether the ticks continue through the plot
 * @param ground under everything else
 * @param steady whether usual labels leave the plot where it is, so that nothing jumps when other
 *     values are shown
 */
record AxesFrame(Span x, Span y, String xLabel, boolean gridLines, Ground ground, boolean steady) {
  /** As long as labels usually are. */
  static final String USUAL_LABEL = "−0.000";

  /** Half a label sticks out at the upper end of an axis: so many heights of letters. */
  private static final double LABEL_OUT = 0.6;

  /** Axes that take no more room than their labels need. */
  AxesFrame(Span x, Span y, String xLabel, boolean gridLines, Ground ground) {
    this(x, y, xLabel, gridLines, ground, false);
  }

  /** Returns the same on another ground. */
  AxesFrame withGround(Ground other) {
    return new AxesFrame(x, y, xLabel, gridLines, other, steady);
  }

  /** Draws into a rectangle and returns where the plot came to stand. */
  PlotArea draw(Graphics2D g, Rectangle2D within, Theme theme, Sizes sizes) {
    XYPlot plot = new XYPlot();
    plot.setDomainAxis(TickedAxis.of(x, xLabel, theme, sizes));
    plot.setRangeAxis(TickedAxis.of(y, "", theme, sizes));
    plot.setInsets(RectangleInsets.ZERO_INSETS);
    plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
    plot.setBackgroundPaint(Ink.of(theme.panel()));
    plot.setOutlinePaint(Ink.of(theme.frame()));
    plot.setOutlineStroke(new BasicStroke((float) (sizes.line() * 0.4)));
    plot.setDomainGridlinesVisible(gridLines);
    plot.setRangeGridlinesVisible(gridLines);
    BasicStroke thin = new BasicStroke((float) (sizes.line() * 0.4));
    plot.setDomainGridlineStroke(thin);
    plot.setRangeGridlineStroke(thin);
    plot.setDomainGridlinePaint(Ink.of(theme.grid()));
    plot.setRangeGridlinePaint(Ink.of(theme.grid()));
    XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer();
    renderer.addAnnotation(new GroundAnnotation(this), Layer.BACKGROUND);
    plot.setRenderer(renderer);
    plot.setFixedRangeAxisSpace(
        steady ? labelRoom(g, within, sizes) : neededRoom(g, within, plot, sizes));
    JFreeChart chart = new JFreeChart(null, JFreeChart.DEFAULT_TITLE_FONT, plot, false);
    chart.setBackgroundPaint(null);
    chart.setPadding(
        new RectangleInsets(sizes.text() * LABEL_OUT, 0, 0, lastLabel(g, within, sizes)));
    ChartRenderingInfo info = new ChartRenderingInfo();
    chart.draw(g, within, info);
    return area(info.getPlotInfo().getDataArea());
  }

  /** Room at the left for usual labels, more where there are longer ones. */
  private AxisSpace labelRoom(Graphics2D g, Rectangle2D within, Sizes sizes) {
    Words words = Words.of(g, Font.PLAIN, sizes.text());
    double longest = words.width(USUAL_LABEL);
    for (Ticks tick : Ticks.of(y, (int) (within.getHeight() / (2.8 * sizes.text())))) {
      longest = Math.max(longest, words.width(tick.label()));
    }
    AxisSpace room = new AxisSpace();
    room.setLeft(longest + sizes.text());
    return room;
  }

  /** Room at the left for the labels that will stand there once the other axis has its room. */
  private static AxisSpace neededRoom(Graphics2D g, Rectangle2D within, XYPlot plot, Sizes sizes) {
    double below =
        plot.getDomainAxis()
            .reserveSpace(g, plot, within, RectangleEdge.BOTTOM, new AxisSpace())
            .getBottom();
    double height = Math.max(1, within.getHeight() - below - sizes.text() * LABEL_OUT);
    Rectangle2D left =
        new Rectangle2D.Double(within.getX(), within.getY(), within.getWidth(), height);
    return plot.getRangeAxis().reserveSpace(g, plot, left, RectangleEdge.LEFT, new AxisSpace());
  }

  /** Room at the right for half of the last label. */
  private double lastLabel(Graphics2D g, Rectangle2D within, Sizes sizes) {
    List<Ticks> ticks = Ticks.of(x, (int) (within.getWidth() / (5 * sizes.text())));
    Words words = Words.of(g, Font.PLAIN, sizes.text());
    double half = ticks.isEmpty() ? 0 : words.width(ticks.get(ticks.size() - 1).label()) / 2;
    half = steady ? Math.max(half, words.width(USUAL_LABEL) / 2) : half;
    return Math.max(sizes.text() * 0.8, half + sizes.text() * 0.3);
  }

  private PlotArea area(Rectangle2D data) {
    return new PlotArea(
        data.getX(),
        data.getY(),
        Math.max(1, data.getWidth()),
        Math.max(1, data.getHeight()),
        x,
        y);
  }

  /** The ground, at the place where JFreeChart draws what lies behind the curves. */
  private static final class GroundAnnotation extends AbstractXYAnnotation {
    private static final long serialVersionUID = 1L;
    private final transient AxesFrame frame;

    GroundAnnotation(AxesFrame frame) {
      this.frame = frame;
    }

    @Override
    public void draw(
        Graphics2D g,
        XYPlot plot,
        Rectangle2D data,
        ValueAxis domain,
        ValueAxis range,
        int renderer,
        PlotRenderingInfo info) {
      Shape clip = g.getClip();
      g.clip(data);
      frame.ground.paint(g, frame.area(data));
      g.setClip(clip);
    }
  }
}
