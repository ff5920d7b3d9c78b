package org.descentlab.objective.network;

import java.util.List;

/** Which units of the hidden layers were other than 0 for at least one row. */
final class ActiveUnits {
  private final boolean[][] seen;

  ActiveUnits(Architecture architecture) {
    List<Integer> widths = architecture.hidden();
    this.seen = new boolean[widths.size()][];
    for (int layer = 0; layer < seen.length; layer++) {
      seen[layer] = new boolean[widths.get(layer)];
    }
  }

  /** Sees the outputs of a layer for so many rows. */
  void see(int layer, Rows units, int rows) {
    for (int r = 0; r < rows; r++) {
      for (int u = 0; u < seen[layer].length; u++) {
        seen[layer][u] |= units.get(r, u) != 0;
      }
    }
  }

  /**
   * Sees the outputs of a layer for so many rows.
   *
   * @param units outputs, what skips the layer included
   * @param skipping whether {@code inputs} were added
   */
  void see(int layer, Matrix units, Matrix inputs, boolean skipping, int rows) {
    int width = seen[layer].length;
    for (int i = 0; i < rows * width; i++) {
      float nothing = skipping ? inputs.values()[i] : 0;
      seen[layer][i % width] |= units.values()[i] != nothing;
    }
  }

  /** Returns {@code [layer][unit]}. */
  boolean[][] seen() {
    return seen;
  }
}
