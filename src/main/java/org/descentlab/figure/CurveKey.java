package org.descentlab.figure;

import java.awt.Font;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/**
 * Says in a corner of a plot which curve is which: at the right, or at the left where they rise.
 */
final class CurveKey {
  private static final double SAMPLE = 2.6;

  private CurveKey() {}

  /** Draws it where there is room. */
  static void draw(Pen pen, PlotArea area, List<Series> curves) {
    Words words = Words.of(pen.g(), Font.PLAIN, pen.sizes().text());
    double sample = SAMPLE * pen.sizes().text();
    double gap = pen.sizes().text() * 0.5;
    double widest =
        curves.stream().mapToDouble(curve -> words.width(curve.trace().name())).max().orElse(0);
    double width = sample + 3 * gap + widest;
    double height = curves.size() * words.lineHeight() + gap;
    if (curves.isEmpty() || width > area.width() * 0.7 || height > area.height() * 0.8) {
      return;
    }
    Series all = curves.get(0);
    boolean rises = all.y().applyAsDouble(all.trace().lastRow()) > all.y().applyAsDouble(0);
    double left = rises ? area.left() + gap : area.left() + area.width() - width - gap;
    double top = area.top() + gap;
    pen.g().setColor(Ink.of(pen.theme().panel(), 0.85));
    pen.g().fill(new Rectangle2D.Double(left, top, width, height));
    double line = top + gap / 2 + words.lineHeight() / 2;
    for (Series curve : curves) {
      Line2D stroke = new Line2D.Double(left + gap, line, left + gap + sample, line);
      pen.line(stroke, curve.trace().style(), 1, 1);
      words.draw(curve.trace().name(), left + sample + 2 * gap, line, pen.theme().text());
      line += words.lineHeight();
    }
  }
}
