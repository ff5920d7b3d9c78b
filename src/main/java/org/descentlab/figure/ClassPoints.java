package org.descentlab.figure;

import java.awt.Font;
import java.awt.Graphics2D;
import java.util.List;
import org.descentlab.data.RegressionSet;

/**
 * The points of two classes in the plane of their features: blue discs of label 0, orange triangles
 * of label 1, paler than the runs and of different lightness, so that shape, hue and lightness each
 * tell them apart.
 *
 * @param g where
 * @param look theme and language
 */
record ClassPoints(Graphics2D g, Look look) {
  private static final int MANY_POINTS = 3000;
  private static final double ALPHA = 0.6;

  private static Marker marker(int label) {
    return label == 0 ? Marker.CIRCLE : Marker.TRIANGLE;
  }

  private int rgb(int label) {
    boolean dark = look.theme().dark();
    return label == 0
        ? Oklch.rgb(dark ? 0.58 : 0.52, 0.1, 250)
        : Oklch.rgb(dark ? 0.78 : 0.7, 0.12, 65);
  }

  /** The data; of very many an evenly spaced part, of both labels in turn. */
  void draw(RegressionSet data, PlotArea area, Sizes sizes) {
    int n = data.size();
    int stride = Math.max(1, n / MANY_POINTS) | 1;
    double radius = sizes.marker() * (n > 400 ? 0.45 : 0.62);
    for (int i = 0; i < n; i += stride) {
      double px = area.pixelX(data.feature(i, 0));
      double py = area.pixelY(data.feature(i, 1));
      if (area.contains(px, py)) {
        point((int) data.target(i), px, py, radius);
      }
    }
  }

  private void point(int label, double px, double py, double radius) {
    g.setColor(Ink.of(rgb(label), ALPHA));
    g.fill(Pen.polygon(marker(label).outline(px, py, radius)));
  }

  /** Which mark is which label, above the plot at its right; only where there is room. */
  void legend(PlotArea area, Sizes sizes, String axis) {
    Words words = Words.of(g, Font.PLAIN, sizes.text());
    List<String> names =
        List.of(
            look.messages().format("figure.label", 0), look.messages().format("figure.label", 1));
    double mark = sizes.text();
    double right = area.left() + area.width();
    double needed = 3 * mark + words.width(axis);
    for (String name : names) {
      needed += words.width(name) + 2 * mark;
    }
    if (needed > right) {
      return;
    }
    double y = area.top() - sizes.text() * 0.95;
    for (int label = 1; label >= 0; label--) {
      right -= words.width(names.get(label));
      words.draw(names.get(label), right, y, look.theme().text());
      right -= mark * 0.8;
      point(label, right, y, sizes.marker() * 0.8);
      right -= mark * 1.2;
    }
  }
}
