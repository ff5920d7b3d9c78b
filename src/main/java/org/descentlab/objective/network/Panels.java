package org.descentlab.objective.network;

import java.util.ArrayList;
import java.util.List;

/** Chooses the panels that rows are cut into. */
final class Panels {
  private static final Panel WIDE = new PlainPanel128();
  private static final Panel NARROW = new PlainPanel32();

  private Panels() {}

  /** Returns the panels that cover a row of this width: wide ones, then narrow where that pays. */
  static Panel[] cover(int width) {
    List<Panel> panels = new ArrayList<>();
    int left = width;
    while (left > 0) {
      Panel panel = left > 2 * NARROW.size() ? WIDE : NARROW;
      panels.add(panel);
      left -= panel.size();
    }
    return panels.toArray(Panel[]::new);
  }
}
