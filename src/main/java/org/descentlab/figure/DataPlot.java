package org.descentlab.figure;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.IntToDoubleFunction;
import org.descentlab.objective.Domain;

/**
 * The axes of a plot of data, the name of the vertical one above it.
 *
 * @param look of the figure
 * @param recording whose title, seed and runs
 * @param x values from left to right
 * @param y values from bottom to top
 * @param labels of the horizontal and the vertical axis
 * @param note in the caption
 */
record DataPlot(Look look, Recording recording, Span x, Span y, List<String> labels, String note) {
  private static final double MARGIN = 0.06;

  /** Values further from 0 are beyond every axis. */
  private static final double FARTHEST = 1e300;

  /** The span of {@code n} values, with room at both ends. */
  static Span span(int n, IntToDoubleFunction value) {
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < n; i++) {
      double v = Math.max(-FARTHEST, Math.min(FARTHEST, value.applyAsDouble(i)));
      low = Math.min(low, v);
      high = Math.max(high, v);
    }
    double room = high > low ? MARGIN * (high - low) : Math.max(1, Math.abs(low));
    return Span.linear(low - room, high + room);
  }

  /** What a domain shows from left to right. */
  static Span horizontal(Domain shown) {
    return Span.linear(shown.xMin(), shown.xMax());
  }

  /** What it shows from bottom to top. */
  static Span vertical(Domain shown) {
    return Span.linear(shown.yMin(), shown.yMax());
  }

  /** Draws page and axes, and {@code data} into the plot. */
  PlotArea draw(Graphics2D g, double width, double height, BiConsumer<PlotArea, Sizes> data) {
    Sizes sizes = Sizes.of(look.theme(), width, height);
    Rectangle2D inside =
        new Page(look, recording, true, List.of(note)).draw(g, width, height, sizes);
    double strip = sizes.text() * 0.95;
    Rectangle2D within =
        new Rectangle2D.Double(
            inside.getX(),
            inside.getY() + strip,
            Math.max(1, inside.getWidth()),
            Math.max(1, inside.getHeight() - strip));
    PlotArea area =
        new AxesFrame(x, y, labels.get(0), true, Ground.PLAIN).draw(g, within, look.theme(), sizes);
    Words.of(g, Font.PLAIN, sizes.text())
        .draw(labels.get(1), inside.getX(), area.top() - sizes.text() * 0.95, look.theme().text());
    Shape clip = g.getClip();
    clip(g, area);
    data.accept(area, sizes);
    g.setClip(clip);
    return area;
  }

  /** Lets nothing be drawn outside of the plot. */
  static void clip(Graphics2D g, PlotArea area) {
    g.clip(new Rectangle2D.Double(area.left(), area.top(), area.width(), area.height()));
  }
}
