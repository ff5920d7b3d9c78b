package org.descentlab.figure;

/**
 * A named line of a {@link LinePlot}.
 *
 * @param name of it
 * @param style colour, dash and marker
 * @param x ascending
 * @param y as many; NaN where the line is interrupted
 * @param marked whether its points are marked
 */
record Line(String name, RunStyle style, double[] x, double[] y, boolean marked) {

  /** Draws it up to a value of x strongly, what comes later faintly. */
  void draw(Pen pen, PlotArea area, double upTo) {
    int shown = 0;
    while (shown < x.length && x[shown] <= upTo) {
      shown++;
    }
    if (shown < x.length) {
      pen.line(curve(area, Math.max(0, shown - 1), x.length).shape(), style, 0.8, 0.35);
    }
    pen.strong(curve(area, 0, shown).shape(), style, 0.9);
    for (int i = 0; marked && i < shown; i++) {
      double px = area.pixelX(x[i]);
      double py = area.pixelY(y[i]);
      if (area.contains(px, py)) {
        pen.marker(style, px, py, 0.5);
      }
    }
  }

  private Curve curve(PlotArea area, int from, int to) {
    Curve curve = new Curve(area, 4);
    for (int i = from; i < to; i++) {
      curve.add(x[i], y[i]);
    }
    return curve;
  }
}
