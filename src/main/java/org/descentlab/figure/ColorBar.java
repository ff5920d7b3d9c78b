package org.descentlab.figure;

import java.awt.BasicStroke;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.descentlab.landscape.Terrain;
import org.descentlab.landscape.ValueScale;

/** Says which colour and which line stand for which value. */
final class ColorBar {
  private final Graphics2D g;
  private final Theme theme;
  private final Sizes sizes;
  private final Terrain terrain;
  private final Words words;
  private final List<Ticks> ticks;
  private final double least;

  /**
   * A bar of about {@code height} pixels.
   *
   * @param usual labels that are shorter than this take as much room; may be empty
   */
  ColorBar(Graphics2D g, Theme theme, Sizes sizes, Terrain terrain, double height, String usual) {
    this.g = g;
    this.theme = theme;
    this.sizes = sizes;
    this.terrain = terrain;
    this.words = Words.of(g, Font.PLAIN, sizes.text());
    this.least = words.width(usual);
    ValueScale scale = terrain.scale();
    Span span = new Span(scale.low(), scale.high(), scale.logarithmic());
    this.ticks = Ticks.of(span, (int) (height / (2.8 * sizes.text())));
  }

  private double barWidth() {
    return sizes.text() * 1.1;
  }

  private double gap() {
    return sizes.text() * 0.35;
  }

  /** Returns its width with labels, in pixels. */
  double width() {
    double labels = ticks.stream().mapToDouble(t -> words.width(t.label())).max().orElse(0);
    return barWidth() + 2 * gap() + Math.max(least, labels);
  }

  /** Draws with the left edge at x, from {@code top} over {@code height} pixels. */
  void draw(double x, double top, double height) {
    int strips = (int) Math.max(1, Math.ceil(height * Math.max(1, Resolution.down(g))));
    Rectangle2D place = new Rectangle2D.Double(x, top, barWidth(), height);
    Tiles.paint(g, place, strips, 1, k -> theme.heat().at(1 - (k + 0.5) / strips));
    g.setStroke(new BasicStroke((float) (sizes.line() * 0.36)));
    g.setColor(Ink.of(theme.level(), 0.55));
    for (double level : terrain.levels()) {
      double y = top + height * (1 - terrain.scale().position(level));
      g.draw(new Line2D.Double(x, y, x + barWidth(), y));
    }
    g.setStroke(new BasicStroke((float) (sizes.line() * 0.4)));
    g.setColor(Ink.of(theme.frame()));
    g.draw(new Rectangle2D.Double(x, top, barWidth(), height));
    labels(x + barWidth(), top, height);
  }

  private void labels(double x, double top, double height) {
    ValueScale scale = terrain.scale();
    for (Ticks tick : ticks) {
      double y = top + height * (1 - scale.position(tick.value() + scale.shift()));
      g.setColor(Ink.of(theme.frame()));
      g.setStroke(new BasicStroke((float) (sizes.line() * 0.4)));
      g.draw(new Line2D.Double(x, y, x + gap() * 0.7, y));
      words.draw(tick.label(), x + 1.5 * gap(), y, theme.muted());
    }
  }
}
