package org.descentlab.figure;

import java.awt.Graphics2D;

/** Paints what lies under everything else in a plot. */
@FunctionalInterface
interface Ground {
  /** Nothing but the panel's colour and the grid. */
  Ground PLAIN = (g, area) -> {};

  /** Paints inside {@code area}. */
  void paint(Graphics2D g, PlotArea area);
}
