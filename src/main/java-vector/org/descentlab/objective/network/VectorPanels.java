package org.descentlab.objective.network;

import java.util.function.IntFunction;

/** Covers each row by one panel of vector registers. */
final class VectorPanels implements IntFunction<Panel[]> {

  @Override
  public Panel[] apply(int width) {
    return new Panel[] {VectorPanel.covering(width)};
  }
}
