package org.descentlab.figure;

import java.util.List;

/**
 * How a run looks wherever it is drawn.
 *
 * @param rgb its colour, 0xRRGGBB
 * @param dash lengths of strokes and gaps in line widths; empty for an unbroken line
 * @param marker shape of its head
 */
public record RunStyle(int rgb, List<Double> dash, Marker marker) {

  /** Keeps the dash. */
  public RunStyle {
    dash = List.copyOf(dash);
  }
}
