package org.descentlab.objective.network;

import java.util.ArrayList;
import java.util.List;

/**
 * Chooses the panels that rows are cut into: once, when the first network is made, vector registers
 * where Java's Vector module is present, else plain loops. Both give the same bits.
 */
final class Panels {
  /** Finds panels for rows. */
  @FunctionalInterface
  interface Cover {
    /** Returns the panels that cover a row of this width. */
    Panel[] of(int width);
  }

  private static final String VECTOR_MODULE = "jdk.incubator.vector";
  private static final Panel WIDE = new PlainPanel128();
  private static final Panel NARROW = new PlainPanel32();

  /** Gives the panels that cover a row of a width. */
  static final Cover CHOSEN = choose();

  private Panels() {}

  /** Returns the panels that cover a row of this width. */
  static Panel[] cover(int width) {
    return CHOSEN.of(width);
  }

  /** Returns plain panels that cover a row: wide ones, then narrow where that pays. */
  static Panel[] plain(int width) {
    List<Panel> panels = new ArrayList<>();
    int left = width;
    while (left > 0) {
      Panel panel = left > 2 * NARROW.size() ? WIDE : NARROW;
      panels.add(panel);
      left -= panel.size();
    }
    return panels.toArray(Panel[]::new);
  }

  /** The class with vector registers is named nowhere else: without the module it can't load. */
  private static Cover choose() {
    if (ModuleLayer.boot().findModule(VECTOR_MODULE).isEmpty()) {
      return Panels::plain;
    }
    try {
      return Class.forName(Panels.class.getPackageName() + ".VectorPanels")
          .asSubclass(Cover.class)
          .getDeclaredConstructor()
          .newInstance();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("the vector kernels are missing from this build", e);
    }
  }
}
