package org.descentlab.figure;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/**
 * Lines over steps: axes, lines up to the playhead, and which line is which in a corner.
 *
 * @param recording whose title and seed
 * @param look of the figure
 * @param y the vertical axis
 * @param yLabel above it
 * @param notes of the caption
 * @param lines what is drawn
 */
record LinePlot(
    Recording recording, Look look, Span y, String yLabel, List<String> notes, List<Line> lines) {
  private static final double DECADES = 12;

  /** The steps from 0 to the last one. */
  private Span x() {
    double end = 0;
    for (Line line : lines) {
      end = line.x().length == 0 ? end : Math.max(end, line.x()[line.x().length - 1]);
    }
    return Span.linear(0, end > 0 ? end : 1);
  }

  /** A logarithmic axis for all positive values of lines. */
  static Span logarithmic(List<Line> lines) {
    double low = Double.POSITIVE_INFINITY;
    double high = 0;
    for (Line line : lines) {
      for (double value : line.y()) {
        if (value > 0 && value < Double.MAX_VALUE / 10) {
          low = Math.min(low, value);
          high = Math.max(high, value);
        }
      }
    }
    if (high == 0) {
      return new Span(0.1, 1, true);
    }
    low = Math.max(low, high * Math.pow(10, -DECADES));
    return new Span(low / 1.5, high * 1.5, true);
  }

  /** The notes, and how often was measured where that was not at every step. */
  private List<String> allNotes() {
    List<String> all = new ArrayList<>(notes);
    double[] steps = lines.isEmpty() ? new double[0] : lines.get(0).x();
    if (steps.length > 1 && steps[1] - steps[0] > 1) {
      String every = Sheet.count((long) (steps[1] - steps[0]));
      all.add(look.messages().format("figure.caption.every", every));
    }
    return all;
  }

  /** Draws page and axes. */
  PlotArea base(Graphics2D g, double width, double height) {
    Sizes sizes = Sizes.of(look.theme(), width, height);
    Page page = new Page(look, recording, false, allNotes());
    Rectangle2D inside = page.draw(g, width, height, sizes);
    double strip = sizes.text() * 0.95;
    Rectangle2D within =
        new Rectangle2D.Double(
            inside.getX(),
            inside.getY() + strip,
            Math.max(1, inside.getWidth()),
            Math.max(1, inside.getHeight() - strip));
    PlotArea area =
        new AxesFrame(
                x(),
                y,
                sizes.below(look.messages().get("figure.step"), look, height),
                true,
                Ground.PLAIN)
            .draw(g, within, look.theme(), sizes);
    Words words = Words.of(g, Font.PLAIN, sizes.text());
    double line = area.top() - sizes.text() * 0.95;
    String above = words.cut(yLabel, inside.getWidth());
    words.draw(above, inside.getX(), line, look.theme().text());
    double left = inside.getX() + words.width(above);
    page.remarks(g, sizes, left, area.left() + area.width(), line);
    return area;
  }

  /** Draws everything. */
  PlotArea all(Graphics2D g, double width, double height) {
    Shape clip = g.getClip();
    PlotArea area = base(g, width, height);
    Pen pen = new Pen(g, look.theme(), Sizes.of(look.theme(), width, height));
    g.clip(new Rectangle2D.Double(area.left(), area.top(), area.width(), area.height()));
    lines.forEach(line -> line.draw(pen, area, look.upToStep()));
    key(pen, area);
    g.setClip(clip);
    return area;
  }

  private void key(Pen pen, PlotArea area) {
    if (!lines.isEmpty()) {
      new LineKey(pen, lines).draw(area);
    }
  }
}
