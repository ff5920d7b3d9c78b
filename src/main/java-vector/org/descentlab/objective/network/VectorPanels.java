package org.descentlab.objective.network;

/** Covers each row by one panel of vector registers. */
final class VectorPanels implements Panels.Cover {

  @Override
  public Panel[] of(int width) {
    return new Panel[] {VectorPanel.covering(width)};
  }
}
