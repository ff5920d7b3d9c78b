package org.descentlab.figure;

import java.awt.BasicStroke;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/**
 * Writes along the axes of a box: ticks, labels and names, none over another.
 *
 * @param g where
 * @param theme for colours
 * @param sizes for words and lines
 * @param taken where something is written; grows
 */
record AxisWords(Graphics2D g, Theme theme, Sizes sizes, List<Rectangle2D> taken) {

  private Words words() {
    return Words.of(g, Font.PLAIN, sizes.text());
  }

  /** Marks a place of an axis and writes its label where there is room. */
  void label(double[] at, double[] direction, String label) {
    double tick = sizes.text() * 0.3;
    if (!label.isEmpty()) {
      g.setColor(Ink.of(theme.frame()));
      g.setStroke(new BasicStroke((float) (sizes.line() * 0.4)));
      g.draw(
          new Line2D.Double(
              at[0], at[1], at[0] + tick * direction[0], at[1] + tick * direction[1]));
      place(at, direction, sizes.text() * 0.5, label, theme.muted());
    }
  }

  /** Writes an axis's name beyond its labels. */
  void name(double[] at, double[] direction, String name, List<Ticks> ticks) {
    double labels = ticks.stream().mapToDouble(t -> words().width(t.label())).max().orElse(0);
    double beyond = Math.abs(direction[0]) * labels + Math.abs(direction[1]) * sizes.text();
    place(at, direction, sizes.text() * 0.9 + beyond, name, theme.text());
  }

  /** Writes beside a point where nothing is written yet. */
  private void place(double[] at, double[] direction, double gap, String text, int rgb) {
    double half = words().width(text) / 2;
    double distance =
        gap + Math.abs(direction[0]) * half + Math.abs(direction[1]) * sizes.text() * 0.5;
    double x = at[0] + distance * direction[0];
    double y = at[1] + distance * direction[1];
    Rectangle2D box =
        new Rectangle2D.Double(
            x - half - sizes.text() * 0.15,
            y - sizes.text() * 0.5,
            2 * half + sizes.text() * 0.3,
            sizes.text());
    if (taken.stream().noneMatch(box::intersects)) {
      taken.add(box);
      words().draw(text, x - half, y, rgb);
    }
  }

  /** Writes a name above an axis, as far to the left as it must be to be complete. */
  void above(double[] head, String whole, Rectangle2D inside) {
    String name = words().cut(whole, inside.getWidth());
    double width = words().width(name);
    double y = Math.max(inside.getY() + sizes.text() * 0.6, head[1] - sizes.text() * 1.1);
    double x =
        Math.max(inside.getX(), Math.min(inside.getMaxX() - width, head[0] - sizes.text() * 1.5));
    taken.add(new Rectangle2D.Double(x, y - sizes.text() * 0.5, width, sizes.text()));
    words().draw(name, x, y, theme.text());
  }
}
