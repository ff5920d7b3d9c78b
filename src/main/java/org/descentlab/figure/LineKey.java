package org.descentlab.figure;

import java.awt.Font;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/** Which line of a {@link LinePlot} is which, in the corner where it covers least of them. */
final class LineKey {
  private static final double SAMPLE = 2.6;

  /** Lines are looked at so many pixels apart. */
  private static final double APART = 3;

  private final Pen pen;
  private final List<Line> lines;
  private final Words words;
  private final double sample;
  private final double gap;

  LineKey(Pen pen, List<Line> lines) {
    this.pen = pen;
    this.lines = lines;
    this.words = Words.of(pen.g(), Font.PLAIN, pen.sizes().text());
    this.sample = SAMPLE * pen.sizes().text();
    this.gap = pen.sizes().text() * 0.5;
  }

  /** Draws it where there is room. */
  void draw(PlotArea area) {
    double widest = lines.stream().mapToDouble(line -> words.width(line.name())).max().orElse(0);
    double width = sample + 3 * gap + widest;
    double height = lines.size() * words.lineHeight() + gap;
    if (width <= area.width() * 0.7 && height <= area.height() * 0.8) {
      drawAt(corner(area, width, height));
    }
  }

  private void drawAt(Rectangle2D place) {
    pen.g().setColor(Ink.of(pen.theme().panel(), 0.85));
    pen.g().fill(place);
    double left = place.getX();
    double at = place.getY() + gap / 2 + words.lineHeight() / 2;
    for (Line line : lines) {
      Line2D stroke = new Line2D.Double(left + gap, at, left + gap + sample, at);
      pen.line(stroke, line.style(), 1, 1);
      if (line.marked()) {
        pen.marker(line.style(), left + gap + sample / 2, at, 0.5);
      }
      words.draw(line.name(), left + sample + 2 * gap, at, pen.theme().text());
      at += words.lineHeight();
    }
  }

  /** At the right where that is as good as at the left, above where that is as good as below. */
  private Rectangle2D corner(PlotArea area, double width, double height) {
    double right = area.left() + area.width() - width - gap;
    double bottom = area.top() + area.height() - height - gap;
    Rectangle2D best = new Rectangle2D.Double(right, area.top() + gap, width, height);
    int least = covered(best, area);
    for (double left : new double[] {right, area.left() + gap}) {
      for (double top : new double[] {area.top() + gap, bottom}) {
        Rectangle2D corner = new Rectangle2D.Double(left, top, width, height);
        int covers = covered(corner, area);
        if (covers < least) {
          least = covers;
          best = corner;
        }
      }
    }
    return best;
  }

  /** How many of the places of all lines a rectangle covers. */
  private int covered(Rectangle2D place, PlotArea area) {
    int count = 0;
    for (Line line : lines) {
      for (int i = 1; i < line.x().length; i++) {
        count += covered(place, area, line, i);
      }
    }
    return count;
  }

  private static int covered(Rectangle2D place, PlotArea area, Line line, int i) {
    double fromX = area.pixelX(line.x()[i - 1]);
    double fromY = area.pixelY(line.y()[i - 1]);
    double alongX = area.pixelX(line.x()[i]) - fromX;
    double alongY = area.pixelY(line.y()[i]) - fromY;
    double length = Math.hypot(alongX, alongY);
    if (!(length < Double.MAX_VALUE)) {
      return 0; // interrupted here
    }
    int parts = 1 + (int) Math.min(1000, length / APART);
    int count = 0;
    for (int part = 1; part <= parts; part++) {
      double share = (double) part / parts;
      count += place.contains(fromX + share * alongX, fromY + share * alongY) ? 1 : 0;
    }
    return count;
  }
}
