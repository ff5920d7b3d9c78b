package org.descentlab.figure;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import org.descentlab.landscape.Polyline;
import org.descentlab.landscape.Terrain;
import org.descentlab.landscape.ValueScale;

/** The level sets of a plane as thin lines, those of whole decades stronger. */
final class LevelLines {

  private LevelLines() {}

  static void paint(Graphics2D g, PlotArea area, Terrain terrain, Theme theme, Sizes sizes) {
    for (int k = 0; k < terrain.levels().length; k++) {
      Path2D path = new Path2D.Double();
      for (Polyline line : terrain.lines().get(k)) {
        append(path, line, area);
      }
      boolean strong = wholeDecade(terrain.scale(), terrain.levels()[k]);
      g.setStroke(new BasicStroke((float) (sizes.line() * (strong ? 0.5 : 0.36))));
      g.setColor(Ink.of(theme.level(), strong ? 0.62 : 0.38));
      g.draw(path);
    }
  }

  private static boolean wholeDecade(ValueScale scale, double level) {
    if (!scale.logarithmic()) {
      return false;
    }
    double exponent = Math.log10(level - scale.shift());
    return Math.abs(exponent - Math.rint(exponent)) < 1e-6;
  }

  private static void append(Path2D path, Polyline line, PlotArea area) {
    for (int k = 0; k < line.size(); k++) {
      double x = area.pixelX(line.x(k));
      double y = area.pixelY(line.y(k));
      if (k == 0) {
        path.moveTo(x, y);
      } else {
        path.lineTo(x, y);
      }
    }
    if (line.closed()) {
      path.closePath();
    }
  }
}
